/// Why a property is optional, or is not.
public enum PresenceReason: Sendable, Hashable {
    /// It tells the kind of object.
    case discriminator
    /// A position of a tuple: it is there, or the array is another.
    case position
    /// Every sample has it, and it is a flag or a number.
    case flagOrNumber
    /// Every sample has it, and the thing is known by it.
    case identity
    /// Every sample has it, and it holds what was asked for.
    case content
    /// All kinds that are known have it; another may not.
    case unknownVariant
    /// Some sample does not have it.
    case absent
    /// It is null in some sample.
    case null
    /// Every sample has it, but the object stands under a word that promises nothing.
    case openObject
    /// Every sample has it, but there is one only.
    case oneThing
    /// Every sample has it, but values of its kind are often missing elsewhere.
    case ordinary
    /// Prose says that it has to be there, or need not be.
    case described(isRequired: Bool)
    /// The configuration says so.
    case configured(isRequired: Bool)

    public var isOptional: Bool {
        switch self {
        case .discriminator, .position, .flagOrNumber, .identity, .content: false
        case .unknownVariant, .absent, .null, .openObject, .oneThing, .ordinary: true
        case .described(let isRequired), .configured(let isRequired): !isRequired
        }
    }

    /// One sentence for people.
    public var sentence: String {
        switch self {
        case .discriminator: "It tells the kind of object."
        case .position: "Arrays of another length are not of this type."
        case .flagOrNumber: "Every sample has it, and flags and numbers are there in nine of ten."
        case .identity: "Every sample has it, and the thing is known by it."
        case .content: "Every sample has it, and it holds what was asked for."
        case .unknownVariant: "All kinds have it, but one that is not known may not."
        case .absent: "Some sample does not have it."
        case .null: "It is null in some sample."
        case .openObject: "Every sample has it, but such objects hold whatever was put there."
        case .oneThing: "Every sample has it, but they show one thing only."
        case .ordinary: "Every sample has it, but values of this kind are missing elsewhere every other time."
        case .described(let isRequired): isRequired ? "Required by its description." : "Optional by its description."
        case .configured: "Set by the configuration."
        }
    }
}
