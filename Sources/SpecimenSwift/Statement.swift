/// One statement of a body, in the parts that it can be broken between: `var request = APIRequest(…)`.
struct Statement: Sendable, Hashable {
    /// What the value is given to, for example `self.version` or `var request`.
    var target: Code?
    /// The words before the value, for example `try await`.
    var marker: Code?
    var value: Expression

    init(_ target: Code, marker: Code? = nil, _ value: Expression) {
        self.init(marker: marker, value)
        self.target = target
    }

    init(marker: Code? = nil, _ value: Expression) {
        self.marker = marker
        self.value = value
    }
}

/// A value: a call is kept apart because a long one is broken over lines.
indirect enum Expression: Sendable, Hashable {
    case code(Code)
    case call(Code, [Argument])

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
        }
    }
}

extension Expression.Argument {
    /// `label: `, or nothing.
    var lead: String { label.map { "\($0.label): " } ?? "" }

    fileprivate var oneLine: String { lead + value.oneLine }
}
