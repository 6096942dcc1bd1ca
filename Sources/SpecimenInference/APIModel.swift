import SpecimenDocs
import SpecimenJSON

/// Everything known of an API: every output of Specimen is a view of this value.
///
/// The names here are words of the documentation and belong to no programming language. `SpecimenSwift` derives the
/// names of Swift declarations from them.
public struct APIModel: Sendable, Equatable {
    /// The module the client is for, for example `SentryAPI`.
    public var module: String
    public var client: Client
    /// The folders of the documentation, sorted; empty for descriptions outside of any folder.
    public var groups: [String]
    /// The operations in the order of path, then method.
    public var operations: [Operation]
    /// The models in the order of their names.
    public var models: [Model]

    public init(module: String, client: Client, groups: [String], operations: [Operation], models: [Model]) {
        self.module = module
        self.client = client
        self.groups = groups
        self.operations = operations
        self.models = models
    }

    public func model(named name: String) -> Model? {
        models.first { $0.name == name }
    }
}

extension APIModel {
    /// The type that users hold and call.
    public struct Client: Sendable, Equatable {
        /// The name of the client type, for example `SentryClient`.
        public var name: String
        /// The location of the name in the configuration; nil for a derived name.
        public var nameLocation: SourceLocation?
        /// Scheme and authority of the server that is called unless the user names another, for example
        /// `https://sentry.io`; nil when neither the configuration nor an example says.
        public var server: String?
        /// The schemes that requests use, the most common first; empty for an API without authentication.
        public var authentication: [AuthenticationScheme] = [.bearer]
        /// The parameters that the client holds, in place of each of its methods.
        public var parameters: [Parameter] = []
        /// The headers of documented responses that belong to the API, in the order of their names.
        public var responseHeaders: [ResponseHeader] = []
        /// The API's name without its suffixes, for example `Sentry`.
        public var apiName: String
        /// The query parameter that says where a page of a list begins; nil where the runtime's name is right.
        public var cursorParameter: String?
        /// The query parameter that says how many elements a page has; nil where the runtime's name is right.
        public var pageSizeParameter: String?
    }
}

extension APIModel {
    /// One endpoint with one method.
    public struct Operation: Sendable, Equatable {
        /// The name of the operation, for example `listOrganizationReleases`.
        public var id: String
        /// The folder of its group.
        public var group: String
        /// Upper case, for example `GET`.
        public var method: String
        public var path: [PathPiece]
        public var documentation: Documentation
        /// The locations of its descriptions, for example `releases/list.md:2:1`.
        public var sources: [String] = []
        /// Path, then query, then headers, then body, each in the order of the documentation.
        public var parameters: [Parameter]
        public var body: Body
        /// The content type of the body with its parameters; nil where ``body`` says it.
        public var contentType: String?
        public var response: Response
        /// The documented responses, failures included, by status and then by text.
        public var documentedResponses: [DocumentedResponse] = []
        /// The documented JSON bodies of requests.
        public var requestExamples: [ExampleValue] = []
        /// The shape of the documented JSON bodies of failures, by status.
        public var failures: [Failure] = []
        /// The alternatives of which a request needs all schemes of one; empty for an operation without authentication,
        /// nil for an operation whose documentation does not say.
        public var authentication: [[AuthenticationScheme]]?

        /// A piece of a path: text, or the value of the path parameter of that wire name.
        public enum PathPiece: Sendable, Hashable {
            case literal(String)
            case parameter(String)
        }

        /// The form in which the parameters with location `.body` are sent.
        public enum Body: Sendable, Hashable {
            case none
            /// One JSON object whose members are the body parameters.
            case json
            /// `multipart/form-data`, because one of the body parameters is a file.
            case multipart
            /// A single parameter is the whole JSON body.
            case value
            /// `application/x-www-form-urlencoded` with the body parameters as fields.
            case form
            /// A single parameter is an array whose elements are lines of JSON (NDJSON).
            case lines
            /// A single parameter is the text of the body.
            case text
            /// A single parameter is a file with the bytes of the body.
            case file
        }

        /// The documented JSON body of a failure.
        public struct Failure: Sendable, Hashable {
            /// The HTTP status code.
            public var status: Int
            public var shape: Shape
        }

        /// The prose of the descriptions.
        public struct Documentation: Sendable, Equatable {
            public var title: String
            public var description: String
            public var authentication: String
            public var warning: String
            public var scopes: [String]
        }

        public struct Response: Sendable, Equatable {
            public var shape: Shape
            /// The way in which the pages of a list follow each other; nil for a response that is whole.
            public var paging: PagingStyle?
            /// The value of the `Accept` header, if it is not the one that ``shape`` determines: `text/csv`,
            /// `application/vnd.acme.v3+json`.
            public var accept: String? = nil
            /// The number of documented responses that the shape was inferred from; zero for an assumed shape.
            public var samples: Int
            /// The source of a shape without a documented response, as a sentence; nil otherwise.
            public var assumption: String? = nil
            /// The reason why the keys of the body are data, for a dictionary or a list of dictionaries.
            public var dictionaryReason: DictionaryReason? = nil
        }

        /// A documented response.
        public struct DocumentedResponse: Sendable, Hashable {
            public var status: Int
            /// The words after the status; empty where there are none.
            public var reason: String
            /// Without parameters, for example `application/json`; nil for a response without content.
            public var mediaType: String?
            /// The JSON content; nil for other content.
            public var body: ExampleValue?
            /// A Boolean value that indicates whether the content has a placeholder that its type cannot hold, for
            /// example `<integer>`.
            public var hasPlaceholders = false
        }

        /// The parameters in the order of a call: those that a caller must give first, without those that the client
        /// holds.
        public var inputs: [Parameter] {
            let given = parameters.filter { !$0.isHeldByClient }
            // Nearly always they are in that order.
            guard given.drop(while: \.mustBeGiven).contains(where: \.mustBeGiven) else { return given }
            return given.filter(\.mustBeGiven) + given.filter { !$0.mustBeGiven }
        }

        /// `GET /api/0/organizations/{organization_slug}/releases/`
        public var endpoint: String { "\(method) \(Self.text(of: path))" }

        /// The pieces with placeholders in braces.
        public static func text(of path: [PathPiece]) -> String {
            path.map { piece in
                switch piece {
                case .literal(let text): text
                case .parameter(let name): "{\(name)}"
                }
            }.joined()
        }
    }
}

/// Short within the module; outside it the name would be mistaken for Foundation's.
typealias Operation = APIModel.Operation

/// One input of an operation.
public struct Parameter: Sendable, Equatable {
    public enum Location: String, Sendable, Hashable {
        case path, query, header, body
    }

    /// The name on the wire, for example `organization_slug`.
    public var wireName: String
    public var location: Location
    public var shape: Shape
    public var isRequired: Bool
    public var description: String
    /// The value that the server takes when the parameter is left out, as the documentation writes it.
    public var defaultText: String?
    /// The value that the client sends unless the caller gives another, such as the version of the API.
    public var defaultValue: String?
    /// The way in which a list or an object is sent.
    public var style = ParameterStyle.repeated
    /// A Boolean value that indicates whether the client holds the parameter.
    public var isHeldByClient = false
    /// A Boolean value that indicates whether the parameter can be null, which is different from leaving it out.
    public var isNullable = false
    /// The facts that come from prose or from assumptions.
    public var provenance: [Provenance] = []

    /// A Boolean value that indicates whether a call cannot leave the parameter out.
    public var mustBeGiven: Bool { isRequired && defaultValue == nil }
}

/// A header of documented responses.
public struct ResponseHeader: Sendable, Equatable {
    /// The name as the documentation writes it, for example `X-Total-Count`.
    public var name: String
    public var shape: Shape
}

/// A named type of JSON objects or arrays.
public struct Model: Sendable, Equatable {
    public enum Kind: Sendable, Hashable {
        /// A JSON object with known members.
        case record
        /// A JSON array whose positions mean different things, for example `[1541455200, "a"]`.
        case tuple
        /// JSON objects of several variants, with a discriminator.
        case union
    }

    /// A unique name made of the documentation's words, for example `Release`.
    public var name: String
    /// Further names in order of preference, for an output in which ``name`` cannot be used.
    public var nameAlternatives: [String] = []
    /// The location of the name in the configuration; nil for a derived name.
    public var nameLocation: SourceLocation?
    public var kind: Kind
    /// The folder of the group that declares it.
    public var group: String
    /// For a union, the properties that all its variants have in the same way.
    public var properties: [Property]
    /// The key of the member that determines the variant of a union; nil for any other model.
    public var discriminator: String?
    /// The variants of a union, in the order of their values.
    public var variants: [Variant] = []
    /// The number of objects that it was inferred from.
    public var samples: Int
    /// The operations whose examples contain it, in alphabetical order.
    public var seenIn: [String]
    /// The reasons of the merges that made it, one sentence each.
    public var reasons: [String]
    /// A Boolean value that indicates whether the model is a part of requests, not of responses.
    public var isInput: Bool
}

/// One variant of a union.
public struct Variant: Sendable, Equatable {
    /// The value of the discriminator, for example `push`.
    public var value: String
    /// The model of such objects, for example `PushEvent`.
    public var model: String
}

/// One member of a model, with the evidence for its type.
public struct Property: Sendable, Equatable {
    /// The key on the wire, or the position in a tuple.
    public var wireName: String
    /// The name that the configuration gives the property.
    public var preferredName: String?
    /// The location of the name in the configuration.
    public var nameLocation: SourceLocation?
    public var shape: Shape
    public var presence: PresenceReason
    /// The kinds of the empty values (`false`, `""`, `[]`, `{}`) that stand for no value: other kinds than that of
    /// ``shape``, or a string beside texts of one format.
    public var emptyKinds: [JSONNode.Kind] = []
    /// A Boolean value that indicates whether the configuration or a placeholder sets the type, so that no
    /// pass changes it.
    public var isTypeSettled = false
    /// A Boolean value that indicates whether the property closes a cycle: its model contains the model that declares
    /// the property.
    public var isRecursive = false
    /// A Boolean value that indicates whether an update can keep, clear or set the property: a member of an input model
    /// that can be left out and can be null, which are different.
    public var isPatch = false
    public var evidence: EvidenceSummary
    /// The origins of the type if the samples alone do not determine it.
    public var provenance: [Provenance] = []

    /// A Boolean value that indicates whether the property can be missing or null.
    public var isOptional: Bool { presence.isOptional }
}

/// A summary of the samples of one property.
public struct EvidenceSummary: Sendable, Equatable {
    /// Objects that could have had the property.
    public var objects: Int
    /// Objects that had it, null or not.
    public var present: Int
    public var nulls: Int
    /// Objects with a placeholder in its place, for example `<integer>`.
    public var placeholders = 0
    /// Kinds of JSON value seen and how often, for example `["string": 4]`; null not among them.
    public var kinds: [String: Int]
    /// A Boolean value that indicates whether all examples of it name types in place of values. Such examples have
    /// every member that an object can have.
    public var namesTypes = false
    /// A Boolean value that indicates whether some sample shows the type of the property; null, `[]` and `{}` do not.
    public var isInformative: Bool
    /// One value as JSON would show it, without quotes; scalars only.
    public var example: String?
    /// The reason why keys are data, for a dictionary or a list of dictionaries.
    public var dictionaryReason: DictionaryReason? = nil
    /// The JSON paths at which the samples were found, for example `GET /releases/ response $[].version`.
    public var jsonPaths: [String]

    public var absences: Int { objects - present }
}
