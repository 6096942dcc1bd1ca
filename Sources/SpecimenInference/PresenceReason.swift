/// The reason why a property is required or optional.
public enum PresenceReason: Sendable, Hashable {
    // Reasons for a required property.
    case discriminator, position, flagOrNumber, identity, identityOfAnyText, content, link, state
    // Reasons for an optional property.
    case unknownVariant, absent, null, empty, openObject, abridged, oneThing, textFormat, fewArrays, placeholder,
        ordinary
    /// The configuration requires no property because of its samples.
    case policy
    /// The description of a parameter says whether its member is required.
    case described(isRequired: Bool)
    case configured(isRequired: Bool)

    public var isOptional: Bool {
        switch self {
        case .discriminator, .position, .flagOrNumber, .identity, .identityOfAnyText, .content, .link, .state: false
        case .unknownVariant, .absent, .null, .empty, .openObject, .abridged, .oneThing, .textFormat, .fewArrays,
            .placeholder, .ordinary, .policy:
            true
        case .described(let isRequired), .configured(let isRequired): !isRequired
        }
    }

    /// The reason as a sentence.
    public var sentence: String {
        switch self {
        case .discriminator: "The discriminator of a union is always present."
        case .position: "The first position of a tuple, or one that many different arrays have."
        case .flagOrNumber: "Present in every sample; flags and numbers are rarely absent elsewhere."
        case .identity: "Present in every sample, and it identifies the object."
        case .identityOfAnyText:
            "Present in every sample, and it identifies the object; a string, so that no text is refused."
        case .content: "Present in every sample, and it is the content of the response."
        case .link: "Present in every sample, and it links to the object."
        case .state: "Present in every sample, and it is the state of the object."
        case .unknownVariant: "Present in every known variant; an unknown variant may not have it."
        case .absent: "Absent from at least one sample."
        case .null: "Null in at least one sample."
        case .empty: "An empty value that stands for no value in at least one sample."
        case .openObject: "Present in every sample; objects of this kind have no fixed keys."
        case .abridged: "Present in every sample; most other members are absent from some sample."
        case .oneThing: "Present in every sample; all samples show the same object."
        case .textFormat: "Present in every sample; optional, so that a text in another format is nil."
        case .fewArrays: "Present in every sample; a few arrays do not show that all have this length."
        case .ordinary: "Present in every sample; values of this type are often absent elsewhere."
        case .placeholder: "Shown only as a placeholder, or in an example that names types in place of values."
        case .described(let isRequired): "\(isRequired ? "Required" : "Optional") according to the description."
        case .configured, .policy: "Set by the configuration."
        }
    }
}
