import SpecimenInference

/// A difference between two versions of an API's documentation, as the users of the generated client meet it.
public struct Difference: Sendable, Hashable {
    /// The effect on users, from the least to the greatest.
    public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Only the description of the API differs.
        case documentation
        /// Source that compiled still compiles and does the same.
        case additive
        /// Some source no longer compiles, or a call does something different.
        case breaking

        public static func < (left: Level, right: Level) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }
    }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case added
        case removed
        case renamed
        /// From one location of a request to another, for example from the body to the query.
        case moved
        case typeChanged = "type changed"
        case responseChanged = "response changed"
        /// The new type holds every value of the old type.
        case widened
        case becameOptional = "became optional"
        case becameRequired = "became required"
        case nullable = "can be sent as null"
        case notNullable = "can no longer be sent as null"
        case choicesAdded = "choices added"
        case choicesRemoved = "choices removed"
        /// A switch over all variants of a union names each variant.
        case variantsAdded = "variants added"
        case variantsRemoved = "variants removed"
        /// Calls and initializers give their arguments in this order.
        case reordered = "order changed"
        case becamePaged = "became a list in pages"
        case notPaged = "is no longer a list in pages"
        case bodyChanged = "body changed"
        case serverChanged = "server changed"
        case pagingChanged = "query parameter of lists changed"
        case described = "documentation changed"
        case examples = "examples changed"
    }

    /// The thing that differs.
    public enum Subject: Sendable, Hashable {
        case client(String)
        case operation(String)
        /// The operation, and the parameter's name in requests.
        case parameter(String, String)
        case model(String)
        /// The model, and the property's key in JSON.
        case property(String, String)

        /// For example `Release.version` or `listReleases.query`.
        public var name: String {
            switch self {
            case .client(let name), .operation(let name), .model(let name): name
            case .parameter(let owner, let name), .property(let owner, let name): "\(owner).\(name)"
            }
        }

        /// The noun for such things, for example `property`.
        public var noun: String {
            switch self {
            case .client: "client"
            case .operation: "operation"
            case .parameter: "parameter"
            case .model: "model"
            case .property: "property"
            }
        }
    }

    public var level: Level
    public var kind: Kind
    public var subject: Subject
    /// The old state in the words of `inspect`; nil if the kind says all.
    public var old: String?
    /// The new state.
    public var new: String?

    init(_ level: Level, _ subject: Subject, _ kind: Kind, old: String? = nil, new: String? = nil) {
        self.level = level
        self.kind = kind
        self.subject = subject
        self.old = old
        self.new = new
    }

    /// The difference without its subject, for example `type changed from string to integer`.
    public var words: String {
        switch (old, new) {
        case (let old?, let new?): "\(kind.rawValue) from \(old) to \(new)"
        case (let old?, nil): "\(kind.rawValue) (\(old))"
        case (nil, let new?): "\(kind.rawValue) (\(new))"
        case (nil, nil): kind.rawValue
        }
    }
}
