/// A Swift declaration, in the part of the language that generated clients use.
struct Declaration: Sendable {
    /// The contents of the braces.
    enum Body: Sendable {
        case members([Declaration])
        case statements([Syntax])

        var isEmpty: Bool {
            switch self {
            case .members(let members): members.isEmpty
            case .statements(let statements): statements.isEmpty
            }
        }
    }

    var documentation = DocComment()
    /// The declaration without its braces, for example `public struct Release: JSONModel` or `public var version:
    /// String`.
    var head: Syntax
    /// The contents of the braces; nil for a declaration without braces.
    var body: Body?

    static func type(documentation: DocComment = DocComment(), _ head: Code, _ members: [Declaration]) -> Declaration {
        Declaration(documentation: documentation, head: .code(head), body: .members(members))
    }

    /// - Parameter body: The statements of a computed property.
    static func property(_ head: Code, _ type: TypeReference, _ body: [Syntax]? = nil) -> Declaration {
        Declaration(head: .pair("\(head):", .type(type)), body: body.map(Body.statements))
    }

    /// - Parameter tail: The code between the parameters and the body, such as ` throws`.
    static func initializer(
        documentation: DocComment = DocComment(),
        _ parameters: [Syntax],
        tail: Code = "",
        _ body: [Syntax]
    ) -> Declaration {
        Declaration(
            documentation: documentation,
            head: .function(initializerHead, parameters, tail),
            body: .statements(body)
        )
    }

    var isInitializer: Bool {
        if case .function(Self.initializerHead, _, _) = head { true } else { false }
    }

    private static let initializerHead: Code = "public init"
}
