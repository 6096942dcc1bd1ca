/// An expression, a statement, or the head of a declaration, divided into the parts between which a line may be broken.
indirect enum Syntax: Sendable {
    /// Text that is never broken.
    case code(Code)
    /// `label: value`, `name: Type` or `target = value`. A value that does not fit is moved to the next line.
    case pair(Code, Syntax)
    /// A type, followed by a default value if it is the type of a parameter.
    case type(TypeReference, defaultValue: Code? = nil)
    /// `callee(first, second)`
    case call(Code, [Syntax])
    /// `[first, second]`
    case list([Syntax])
    /// A string literal with several lines.
    case text(TextLiteral)
    /// `(self.first, self.second) = (first, second)`, with several members on a line.
    case members([Name])
    /// `switch subject { … }`
    case choice(Code, [Branch])
    /// The head of a function, with the code before and after the parentheses.
    case function(Code, [Syntax], Code)

    /// A statement for one pattern.
    struct Branch: Sendable {
        /// The pattern, for example `case .push(let value)` or `default`.
        var pattern: Code
        var statement: Syntax
    }

    /// The syntax on one line; nil if it always takes several lines.
    var oneLine: String? {
        switch self {
        case .code(let code): code.text
        case .pair(let first, let value): value.oneLine.map { "\(first.text) \($0)" }
        case .type(let type, let defaultValue): type.text + (defaultValue.map { " = \($0.text)" } ?? "")
        case .call(let callee, let arguments): Self.joined(callee.text + "(", arguments, ")")
        case .list(let elements): Self.joined("[", elements, "]")
        case .members(let names): Self.assignment(of: names)
        case .function(let head, let parameters, let tail): Self.joined(head.text + "(", parameters, ")" + tail.text)
        case .text, .choice: nil
        }
    }

    /// The text on the first line of syntax that can be broken; nil for other syntax.
    var opening: String? {
        switch self {
        case .call(let callee, let arguments) where !arguments.isEmpty: callee.text + "("
        case .list(let elements) where !elements.isEmpty: "["
        case .text(let literal): literal.lines.first
        default: nil
        }
    }

    private static func joined(_ opening: String, _ items: [Syntax], _ closing: String) -> String? {
        let texts = items.compactMap(\.oneLine)
        return texts.count == items.count ? opening + texts.joined(separator: ", ") + closing : nil
    }

    static func assignment(of names: some Collection<Name>) -> String {
        let (members, values) = (names.map { "self.\($0.escaped)" }, names.map(\.escaped))
        guard names.count > 1 else { return "\(members.joined()) = \(values.joined())" }
        return "(\(members.joined(separator: ", "))) = (\(values.joined(separator: ", ")))"
    }
}

extension Syntax: ExpressibleByStringInterpolation {
    init(stringLiteral value: StaticString) {
        self = .code(Code(stringLiteral: value))
    }

    init(stringInterpolation: Code.Interpolation) {
        self = .code(Code(stringInterpolation: stringInterpolation))
    }
}
