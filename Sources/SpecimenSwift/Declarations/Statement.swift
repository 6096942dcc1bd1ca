/// A statement of a body, divided into the parts between which a line may be broken.
indirect enum Statement: Sendable, Hashable {
    /// `target = marker value`, for example `var request = APIRequest(…)` or `try await send(…)`. The marker is the words
    /// before the value. Without a target, the statement is the value alone.
    case single(target: Code?, marker: Code?, Expression)
    /// `(self.first, self.second) = (first, second)`, with several members on a line.
    case members([Name])
    /// `switch subject { … }`
    case choice(Code, [Branch])

    /// A statement for one pattern.
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

    /// The statement on one line; nil if it always takes several lines.
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

/// A value. Calls are a separate case because a long call is broken over several lines.
struct Expression: Sendable, Hashable {
    indirect enum Kind: Sendable, Hashable {
        case code(Code)
        case call(Code, [Argument])
        /// `[first, second]`
        case list([Expression])
        /// A string literal with several lines, between three quotation marks.
        case text(TextLiteral)
    }

    let kind: Kind
    /// The value on one line, which is used to decide whether it must be broken. For a literal with several lines this is a line
    /// feed, which fits on no line.
    let oneLine: String

    private init(kind: Kind, oneLine: String) {
        self.kind = kind
        self.oneLine = oneLine
    }

    struct Argument: Sendable, Hashable {
        let label: Name?
        let value: Expression
        let oneLine: String

        init(label: Name? = nil, _ value: Expression) {
            self.label = label
            self.value = value
            oneLine = label.map { "\($0.label): " + value.oneLine } ?? value.oneLine
        }

        init(label: Name? = nil, _ code: Code) {
            self.init(label: label, .code(code))
        }

        /// `label: `, or an empty text.
        var lead: String { label.map { "\($0.label): " } ?? "" }
    }

    static func code(_ code: Code) -> Expression {
        Expression(kind: .code(code), oneLine: code.text)
    }

    static func call(_ callee: Code, _ arguments: Argument...) -> Expression {
        .call(callee, arguments)
    }

    static func call(_ callee: Code, _ arguments: [Argument]) -> Expression {
        let list = arguments.map(\.oneLine).joined(separator: ", ")
        return Expression(kind: .call(callee, arguments), oneLine: "\(callee.text)(\(list))")
    }

    static func list(_ elements: [Expression]) -> Expression {
        Expression(kind: .list(elements), oneLine: "[\(elements.map(\.oneLine).joined(separator: ", "))]")
    }

    static func text(_ literal: TextLiteral) -> Expression {
        Expression(kind: .text(literal), oneLine: "\n")
    }
}
