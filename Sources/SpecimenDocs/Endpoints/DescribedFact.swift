/// A fact that the description of a parameter states in words.
public enum DescribedFact: Sendable, Equatable {
    case required, optional, choices, repeatable, flag, epochSeconds, date, file, members, defaultValue
}

/// A member of an object that a parameter holds, as the description of the parameter lists it.
public struct DescribedMember: Sendable, Equatable {
    public var name: String
    public var isRequired: Bool

    public init(name: String, isRequired: Bool) {
        self.name = name
        self.isRequired = isRequired
    }
}

/// The form of a response that the description of an endpoint states in words.
public enum DescribedResponse: Sendable, Equatable {
    /// Several things: "List books", "Returns all books".
    case list
    /// One thing: "Get a book", "Updates a book".
    case thing
    /// The reply to a question: "Check whether a user follows another user".
    case verdict
}
