extension SwiftEnumeration {
    /// A type for the documented values, which accepts other values too.
    var declaration: Declaration {
        let choices = values.map { value in
            let call = Syntax.call("\(name)", [.pair("rawValue:", "\(StringLiteral(value.rawValue))")])
            return Declaration(head: .pair("public static let \(value.name) =", call))
        }
        let documentedValues = Syntax.list(values.map { "\($0.name)" })
        return .type(
            documentation: DocComment("The documented values. For any other value, use `\(name.plain)(rawValue:)`."),
            "public struct \(name): OpenEnum",
            choices + [
                Declaration(head: .pair("public static let documentedValues: [\(name)] =", documentedValues)),
                .property("public let rawValue", .type("String")),
                .initializer([.pair("rawValue:", "String")], [.pair("self.rawValue =", "rawValue")]),
            ]
        )
    }
}
