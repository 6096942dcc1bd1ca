/// A Swift declaration, in the part of the language that generated clients use.
indirect enum Declaration: Sendable, Hashable {
    case type(TypeDeclaration)
    case property(PropertyDeclaration)
    case function(FunctionDeclaration)
    case alias(Name, TypeReference)
    /// `case push(PushEvent)`
    case enumCase(EnumCaseDeclaration)
}

/// For example `public struct Release: JSONModel { … }` or `extension SentryClient { … }`.
struct TypeDeclaration: Sendable, Hashable {
    enum Keyword: String, Sendable, Hashable {
        case `struct` = "public struct"
        case `extension` = "extension"
        case indirectEnum = "public indirect enum"
    }

    var documentation = DocComment()
    var keyword: Keyword
    var name: Name
    var conformance: TypeReference?
    var members: [Declaration]
}

/// A case of an enumeration with one value.
struct EnumCaseDeclaration: Sendable, Hashable {
    var documentation = DocComment()
    var name: Name
    var value: TypeReference
}

/// For example `public var version: String` or `public static let id = "getTeam"`.
struct PropertyDeclaration: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// `public var name: Type`
        case stored(wrapper: Name?)
        /// `public let name: Type`
        case constant
        /// `public static let name = value`
        case `static`(Expression)
        /// `public var name: Type { … }`
        case computed([Statement])
        /// `public static var name: Type { … }`
        case staticComputed([Statement], isPublic: Bool)
    }

    var documentation = DocComment()
    var kind: Kind
    var name: Name
    /// Nil if the value determines the type.
    var type: TypeReference?
}

/// For example `public func getTeam(slug: String) async throws -> Team { … }` or `public init(json: JSONObject) throws { … }`.
struct FunctionDeclaration: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case function(Name)
        case initializer
    }

    struct Parameter: Sendable, Hashable {
        /// The label and the name.
        let lead: String
        /// The type, with `inout` if necessary.
        let typeText: String
        let defaultValue: Code?
        /// ` = ` and the default value; empty without a default value.
        let initialText: String
        let type: TypeReference
        /// The complete parameter.
        let oneLine: String

        /// - Parameter label: The label; nil if it equals the name.
        init(label: Name? = nil, name: Name, isInout: Bool = false, type: TypeReference, defaultValue: Code? = nil) {
            lead = label.map { "\($0.label) \(name.escaped)" } ?? name.escaped
            typeText = (isInout ? "inout " : "") + type.text
            self.type = type
            self.defaultValue = defaultValue
            initialText = defaultValue.map { " = \($0.text)" } ?? ""
            oneLine = "\(lead): \(typeText)\(initialText)"
        }
    }

    var documentation = DocComment()
    var kind: Kind
    var parameters: [Parameter] = []
    /// For example `async throws`.
    var effects: Code?
    var result: TypeReference?
    var body: [Statement]
}
