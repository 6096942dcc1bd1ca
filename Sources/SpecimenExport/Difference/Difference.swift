import SpecimenInference

/// One difference between two states of an API's documentation, as the users of the generated client meet it.
public struct Difference: Sendable, Hashable {
    /// What it means for them, the least first.
    public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Only what is said of the API.
        case documentation
        /// Source that compiled still compiles and does the same.
        case additive
        /// Some source that compiled does no longer, or a call does something else.
        case breaking

        public static func < (left: Level, right: Level) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }
    }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case added
        case removed
        case renamed
        /// The name on the wire; that in Swift is the same.
        case sentAs = "name on the wire changed"
        case movedTo = "moved"
        case typeChanged = "type changed"
        case answerChanged = "answer changed"
        /// The type now holds all that it held, and more.
        case widened
        case becameOptional = "became optional"
        case becameRequired = "became required"
        case nullable = "can be sent as null"
        case notNullable = "can no longer be sent as null"
        case choicesAdded = "choices added"
        case choicesRemoved = "choices removed"
        /// Cases of an enumeration, over which a switch goes.
        case kindsAdded = "kinds added"
        case kindsRemoved = "kinds removed"
        /// The order of arguments that calls give.
        case reordered = "order changed"
        case becamePaged = "became a list in pages"
        case notPaged = "is no longer a list in pages"
        case bodyChanged = "body changed"
        case serverChanged = "server changed"
        case pagingChanged = "query parameter of lists changed"
        case described = "described differently"
        case examples = "other examples"
    }

    /// What differs, by the names that users know.
    public enum Subject: Sendable, Hashable {
        case client(String)
        case operation(String)
        /// The operation and the name of the argument.
        case parameter(String, String)
        case model(String)
        /// The model and the name of the property.
        case property(String, String)

        /// `Release.version`, `listReleases(query:)`
        public var name: String {
            switch self {
            case .client(let name), .operation(let name), .model(let name): name
            case .parameter(let operation, let name): "\(operation)(\(name):)"
            case .property(let model, let name): "\(model).\(name)"
            }
        }

        /// What it is, for example `property`.
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
    /// What it was, in the words of `inspect`; nil where there is nothing to say.
    public var old: String?
    /// What it is now.
    public var new: String?

    init(_ level: Level, _ subject: Subject, _ kind: Kind, old: String? = nil, new: String? = nil) {
        self.level = level
        self.kind = kind
        self.subject = subject
        self.old = old
        self.new = new
    }

    /// Without the subject: `type changed from string to integer`.
    public var words: String {
        switch (old, new) {
        case (let old?, let new?): "\(kind.rawValue) from \(old) to \(new)"
        case (let old?, nil): "\(kind.rawValue) (\(old))"
        case (nil, let new?): "\(kind.rawValue) (\(new))"
        case (nil, nil): kind.rawValue
        }
    }
}
