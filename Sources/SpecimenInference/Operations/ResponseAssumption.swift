import SpecimenDocs

/// Types the responses that no example shows like other responses of the same resource.
struct ResponseAssumption: Sendable {
    private var things = ByResource<Shape>()
    private var lists = ByResource<Shape>()
    /// The names of the models of the elements of lists.
    private var elements = ByResource<String>()
    /// A Boolean value that indicates whether the API has envelopes. The content of an envelope is then no response by
    /// itself.
    private var wrapsThings = false
    private var wrapsLists = false

    /// Values by the resource of a path, otherwise by its nouns.
    private struct ByResource<Value: Sendable>: Sendable {
        private var byResource: [String: Value] = [:]
        private var byNouns: [[Words]: Value] = [:]

        /// Adds a value unless an earlier endpoint had one.
        mutating func add(_ value: Value, at path: PathNouns) {
            byResource[path.resource] = byResource[path.resource] ?? value
            byNouns[Self.nouns(path)] = byNouns[Self.nouns(path)] ?? value
        }

        subscript(path: PathNouns) -> Value? { byResource[path.resource] ?? byNouns[Self.nouns(path)] }

        /// The nouns of the path without its scope: the files of a release are the same under an organization and under
        /// a project.
        private static func nouns(_ path: PathNouns) -> [Words] {
            let nouns = path.words.map(\.singular)
            return nouns.count > 1 ? Array(nouns.dropFirst()) : nouns
        }
    }

    /// Adds a documented response. Responses of earlier endpoints go before responses of later endpoints.
    ///
    /// - Parameter content: the shape of the content of an envelope; nil for a response without an envelope.
    mutating func add(_ response: ResponseContent, _ shape: Shape, content: Shape?) {
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
            things.add(shape, at: path)
        case .array(.model(let name)) where !path.endsInParameter:
            lists.add(shape, at: path)
            elements.add(name, at: path)
        default: break
        }
    }

    /// Returns the assumed shape, and the reason as a sentence.
    ///
    /// - Parameter showsFailure: Whether the documentation has an example of a failure.
    func shape(for method: HTTPMethod, _ path: PathNouns, showsFailure: Bool) -> (shape: Shape, reason: String) {
        let premise = showsFailure ? "No successful response is documented" : "No response is documented"
        switch method {
        case .delete, .head: return (.nothing, "\(premise); assumed to be empty.")
        case .options: return (.any, "\(premise).")
        default:
            guard let shape = known(method, path) else { return (.any, "\(premise).") }
            return (shape, "\(premise); typed like other responses of the same resource.")
        }
    }

    private func known(_ method: HTTPMethod, _ path: PathNouns) -> Shape? {
        if method != .post, !path.endsInParameter, path.last?.isPlural == true {
            if let list = lists[path] { return list }
            guard method == .get else { return things[path] }
            // The envelope of this list is unknown.
            guard !wrapsLists else { return nil }
            return elements[path].map { .array(.model($0)) } ?? things[path].map { .array($0) }
        }
        if let thing = things[path] { return thing }
        return wrapsThings ? nil : elements[path].map(Shape.model)
    }
}
