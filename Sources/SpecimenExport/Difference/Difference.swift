/// A difference between two versions of an API's documentation, as the users of the generated client meet it.
public struct Difference: Sendable, Equatable {
    /// The effect on users, from the least to the greatest.
    public enum Level: String, Sendable, CaseIterable, Comparable {
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

    public enum Kind: String, Sendable {
        case added
        case removed
        case renamed
        /// The parameter moved, for example from the body to the query.
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
        /// A variant was added, so that an exhaustive switch no longer compiles.
        case variantsAdded = "variants added"
        case variantsRemoved = "variants removed"
        /// The order of the arguments changed.
        case reordered = "order changed"
        case becamePaged = "became paged"
        case notPaged = "is no longer paged"
        case bodyChanged = "body changed"
        /// A list or an object is sent in another form.
        case styleChanged = "style changed"
        /// Calls that do not give the parameter send another value.
        case defaultValueChanged = "value of calls that give none changed"
        /// The client takes the parameter in place of its methods.
        case becameHeld = "is held by the client"
        case notHeld = "is no longer held by the client"
        case acceptChanged = "accepted content type changed"
        case failureAdded = "body of a failure added"
        case failureRemoved = "body of a failure removed"
        case failureChanged = "body of a failure changed"
        case authenticationChanged = "authentication changed"
        case serverChanged = "server changed"
        case pagingChanged = "query parameter of lists changed"
        case described = "documentation changed"
        case examples = "examples changed"

        /// The level of most differences of this kind.
        var usualLevel: Level {
            switch self {
            case .added, .choicesAdded, .failureAdded: .additive
            case .described, .examples: .documentation
            default: .breaking
            }
        }
    }

    /// The declaration that differs.
    public struct Subject: Sendable, Equatable {
        public enum Noun: String, Sendable {
            case client, operation, parameter, header, model, property
        }

        public let noun: Noun
        /// The name of the declaration, for example `Release.version` or `listReleases.query`, with the names that
        /// parameters and properties have in requests and responses.
        public let name: String

        init(_ noun: Noun, _ name: String) {
            self.noun = noun
            self.name = name
        }
    }

    public let level: Level
    public let kind: Kind
    public let subject: Subject
    /// The old state in the words of `inspect`; nil if the kind is enough.
    public let old: String?
    /// The new state.
    public let new: String?

    /// The difference without its subject, for example `type changed from string to integer`.
    public var words: String {
        switch (old, new) {
        case (let old?, let new?): "\(kind.rawValue) from \(old) to \(new)"
        case (let state?, nil), (nil, let state?): "\(kind.rawValue) (\(state))"
        case (nil, nil): kind.rawValue
        }
    }
}
