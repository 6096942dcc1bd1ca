import SpecimenDocs
import SpecimenJSON

/// Types the responses that no example shows like other responses of the same resource.
///
/// The method, the path, the description and the other responses each say something about the response. If they
/// disagree, it has any type.
struct ResponseAssumption: Sendable {
    private var things = ByResource<Shape>()
    private var lists = ByResource<Shape>()
    /// The names of the models of the elements of lists.
    private var elements = ByResource<String>()
    /// Boolean values that indicate whether the API has envelopes. The content of an envelope is then no response by
    /// itself.
    private var (wrapsThings, wrapsLists) = (false, false)
    /// A Boolean value that indicates whether the API has single things without an envelope.
    private var hasBareThings = false
    /// The number of endpoints whose documented responses are empty, less the number of those with content.
    private var emptiness: [HTTPMethod: Int] = [:]
    private let collections: DescribedCollections

    /// Reads the documented responses of an API.
    ///
    /// - Parameter message: a response that counts as undocumented.
    init(_ builder: ModelBuilder, _ api: DocumentedAPI, without message: MessageID? = nil) {
        let graph = builder.graph
        collections = api.collections
        for (other, response) in builder.uses.contents.sorted(by: { $0.key < $1.key }) where other != message {
            let content = response.key.flatMap { key in
                graph.root(of: other).map { builder.shapes.shape(of: .member(ExactString(key)), in: $0) }
            }
            add(response, builder.shapes.shape(ofBody: other), content: content)
        }
        for (index, endpoint) in api.endpoints.enumerated() where Message.id(of: .response, of: index) != message {
            guard !endpoint.successes.isEmpty else { continue }
            let isEmpty = endpoint.successes.allSatisfy(\.hasNoContent)
            emptiness[endpoint.description.method, default: 0] += isEmpty ? 1 : -1
        }
    }

    /// - Parameter content: the shape of the content of an envelope; nil for a response without an envelope.
    private mutating func add(_ response: ResponseContent, _ shape: Shape, content: Shape?) {
        let path = response.path
        switch shape {
        case _ where content != nil && response.isAboutList:
            wrapsLists = true
            lists.add(shape, at: path)
            if let element = content?.modelName { elements.add(element, at: path) }
        case _ where content != nil:
            wrapsThings = true
            things.add(shape, at: path)
        case .model(let name) where path.endsInParameter || name == path.last?.singular.upperCamel:
            hasBareThings = true
            things.add(shape, at: path)
        case .array(.model(let name)) where !path.endsInParameter:
            lists.add(shape, at: path)
            elements.add(name, at: path)
        default: break
        }
    }
}

extension ResponseAssumption {
    /// Returns the assumed shape, and the reason as a sentence.
    ///
    /// - Parameter showsFailure: Whether the documentation has an example of a failure.
    func shape(for endpoint: DocumentedEndpoint, showsFailure: Bool) -> (shape: Shape, reason: String) {
        let premise = showsFailure ? "No successful response is documented" : "No response is documented"
        let method = endpoint.description.method
        let described = endpoint.description.describedResponse
        switch method {
        case .options: return (.any, "\(premise).")
        case .head: return (.nothing, "\(premise); assumed to be empty.")
        case .delete where described == nil && emptiness[method, default: 0] >= 0:
            return (.nothing, "\(premise); assumed to be empty.")
        case .delete: return (.any, "\(premise); the description or other responses to DELETE have content.")
        case .post, .put, .patch:
            if emptiness[method, default: 0] > 0 {
                return (.any, "\(premise); most other responses to \(method.rawValue) are empty.")
            }
        case .get: break
        }
        guard let form = form(of: endpoint) else { return (.any, "\(premise).") }
        if let described, described != form {
            return (.any, "\(premise); the description and the path disagree about it.")
        }
        guard let shape = known(form, endpoint.path) else { return (.any, "\(premise).") }
        return (shape, "\(premise); typed like other responses of the same resource.")
    }

    /// The form of a response according to the method and the path; nil where the two say different things.
    private func form(of endpoint: DocumentedEndpoint) -> DescribedResponse? {
        let path = endpoint.path
        let isCollection = !path.endsInParameter && path.last?.isPlural == true || collections.contains(endpoint)
        return switch endpoint.description.method {
        case .get: isCollection ? .list : .thing
        // Creates a thing in a collection.
        case .post: path.endsInParameter ? nil : .thing
        default: isCollection ? nil : .thing
        }
    }

    private func known(_ form: DescribedResponse, _ path: PathNouns) -> Shape? {
        if form == .list {
            // An unknown list has an unknown envelope.
            return lists[path] ?? (wrapsLists || wrapsThings ? nil : things[path].map { .array($0) })
        }
        if let thing = things[path] { return thing }
        return wrapsThings || wrapsLists && !hasBareThings ? nil : elements[path].map(Shape.model)
    }
}

/// Values by the resource of a path, otherwise by its nouns.
private struct ByResource<Value: Hashable & Sendable>: Sendable {
    private var byResource: [String: Set<Value>] = [:]
    private var byNouns: [[Words]: Set<Value>] = [:]

    mutating func add(_ value: Value, at path: PathNouns) {
        byResource[path.resource, default: []].insert(value)
        byNouns[Self.nouns(path), default: []].insert(value)
    }

    /// The value; nil where there are several.
    subscript(path: PathNouns) -> Value? {
        let values = byResource[path.resource] ?? byNouns[Self.nouns(path)] ?? []
        return values.count == 1 ? values.first : nil
    }

    /// The nouns of the path without its scope: the files of a release are the same under an organization and under a
    /// project. One thing by itself (`license`) is no element of a collection (`licenses`).
    private static func nouns(_ path: PathNouns) -> [Words] {
        let isSingle = !path.endsInParameter && path.last?.isPlural == false
        let nouns = path.words.map(\.singular)
        let isScoped = nouns.count > 1 && nouns[0] != search
        return (isScoped ? Array(nouns.dropFirst()) : nouns) + (isSingle ? [Words([])] : [])
    }

    /// Not a scope: the results of a search have an envelope of their own.
    private static var search: Words { Words(["search"]) }
}
