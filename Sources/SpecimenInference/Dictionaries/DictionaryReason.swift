/// The reason why the keys of the objects of a type are data. The first case is the strongest reason.
public enum DictionaryReason: Int, Sendable, Comparable {
    case declared
    case oneKey
    case form
    case codes
    case identities
    case oneStructure
    case someForms
    case noun
    case differentKeys
    case convention
    case manyMembers
    case sameNoun

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// A Boolean value that indicates whether the reason is uncertain, so that another type with named members
    /// outweighs it.
    var isWeak: Bool { self >= .someForms }

    /// The reason as a sentence.
    public var sentence: String {
        switch self {
        case .declared: "The body parameter that sets it is declared as a dictionary."
        case .oneKey: "The requests show one key only."
        case .form: "The keys have a form that names of properties do not have."
        case .codes: "The keys are codes of currencies, languages or countries, or are written like codes."
        case .identities: "The keys identify things in the examples."
        case .oneStructure: "All values are objects with the same members."
        case .someForms: "The keys have numbers or addresses, as names of properties rarely have."
        case .noun: "Users of the API choose the keys of such an object, according to its name."
        case .differentKeys: "No two samples have a key in common."
        case .convention: "The keys are written in another way than the names of the API."
        case .manyMembers: "There are more keys than a record has members of one type."
        case .sameNoun: "An object of the same name is a dictionary elsewhere in the API."
        }
    }
}
