import SpecimenDocs
import SpecimenJSON

/// One JSON value of one example, seen at one JSON path.
///
/// A sample never changes its value or its parent. Passes only move samples from one type node to another.
struct Sample: Sendable {
    /// The value; nil for a placeholder, and for a member that no example shows and the description of a parameter
    /// declares.
    let value: JSONNode?
    /// The kind of ``value``.
    let kind: JSONNode.Kind?
    /// The placeholder in the example; nil for a value.
    let placeholder: Placeholder?
    /// The object or array that holds the value; nil for the body of a message.
    let parent: SampleID?
    /// The step from the parent to the value.
    let step: Step
    let message: MessageID
    /// The union that the sample is a variant of, with the value of the discriminator.
    var variant: Variant?

    init(
        value: JSONNode?,
        placeholder: Placeholder? = nil,
        parent: SampleID?,
        step: Step,
        message: MessageID
    ) {
        self.value = value
        self.placeholder = placeholder
        kind = value?.kind
        self.parent = parent
        self.step = step
        self.message = message
    }

    /// A Boolean value that indicates whether an example has it, as a value or as a placeholder.
    var isShown: Bool { value != nil || placeholder != nil }

    /// The step from a JSON value to one of its parts.
    enum Step: Sendable, Hashable {
        case body
        case member(ExactString)
        case element(Int)
    }

    struct Variant: Sendable, Hashable {
        var union: NodeID
        var value: String
    }
}

/// The index of a sample in its graph. A parent has a smaller index than its parts.
typealias SampleID = Int

/// The index of a node in its graph.
typealias NodeID = Int

/// The index of a message in its graph.
typealias MessageID = Int

/// The bodies or the queries of the requests of one endpoint, or the bodies of its responses.
struct Message: Sendable {
    enum Part: String, Sendable {
        /// The bodies of successful responses.
        case response
        /// The bodies of requests.
        case request
        /// The objects and the lists of objects in queries, as the members of an object.
        case query
        /// The bodies of failures of one status.
        case failure

        /// The parts whose types are inferred together.
        static let ofCalls: [Part] = [.response, .request, .query]

        var isInput: Bool { self == .request || self == .query }
    }

    /// The index of the endpoint in the documentation.
    let endpoint: Int
    let part: Part
    /// The name of the message, for example `GET /releases/{}/ response`.
    let name: String
    /// The last noun of the endpoint's path, in the singular.
    var noun: Words?
    /// The type of the body; nil where no JSON body is documented.
    var root: NodeID?
    /// A Boolean value that indicates whether an example has a JSON body. Otherwise only descriptions are known.
    var hasExample = false
}
