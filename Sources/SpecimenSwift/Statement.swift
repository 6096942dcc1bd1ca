/// One statement of a body, in the parts that it can be broken between.
indirect enum Statement: Sendable, Hashable {
    /// `target = marker value`, for example `var request = APIRequest(…)` or `try await send(…)`. The marker is the words
    /// before the value; without a target the value stands alone.
    case single(target: Code?, marker: Code?, Expression)
    /// `(self.first, self.second) = (first, second)`, in lines of several members.
    case members([Name])
    /// `switch subject { … }`
    case choice(Code, [Branch])

    /// One statement for one pattern.
    struct Branch: Sendable, Hashable {
        /// For example `case .push(let value)` or `default`.
        var pattern: Code
        var statement: Statement
    }

    init(_ target: Code, marker: Code? = nil, _ value: Expression) {
        self = .single(target: target, marker: marker, value)
    }

    init(marker: Code? = nil, _ value: Expression) {
        self = .single(target: nil, marker: marker, value)
    }

    /// Nil for what takes several lines by itself.
    var oneLine: String? {
        switch self {
        case .single(let target, let marker, let value):
            let lead = (target.map { "\($0.text) = " } ?? "") + (marker.map { "\($0.text) " } ?? "")
            return lead + value.oneLine
        case .members(let names): return Self.assignment(of: names)
        case .choice: return nil
        }
    }

    static func assignment(of names: some Collection<Name>) -> String {
        let (members, values) = (names.map { "self.\($0.escaped)" }, names.map(\.escaped))
        guard names.count > 1 else { return "\(members.joined()) = \(values.joined())" }
        return "(\(members.joined(separator: ", "))) = (\(values.joined(separator: ", ")))"
    }
}

/// A value: a call is kept apart because a long one is broken over lines.
indirect enum Expression: Sendable, Hashable {
    case code(Code)
    case call(Code, [Argument])
    /// `[first, second]`
    case list([Expression])
    /// A text over several lines, between three quotes.
    case text(TextLiteral)

    struct Argument: Sendable, Hashable {
        var label: Name?
        var value: Expression

        init(label: Name? = nil, _ value: Expression) {
            self.label = label
            self.value = value
        }

        init(label: Name? = nil, _ code: Code) {
            self.init(label: label, .code(code))
        }
    }

    static func call(_ callee: Code, _ arguments: Argument...) -> Expression {
        .call(callee, arguments)
    }
}

extension Expression {
    var oneLine: String {
        switch self {
        case .code(let code): return code.text
        case .call(let callee, let arguments):
            return "\(callee.text)(\(arguments.map(\.oneLine).joined(separator: ", ")))"
        case .list(let elements): return "[\(elements.map(\.oneLine).joined(separator: ", "))]"
        case .text(let literal): return literal.lines.joined(separator: "\n")
        }
    }
}

extension Expression.Argument {
    /// `label: `, or nothing.
    var lead: String { label.map { "\($0.label): " } ?? "" }

    var oneLine: String { lead + value.oneLine }
}
