import SpecimenDocs

/// Types the answers of endpoints whose docs show none, after the same resource elsewhere.
struct ResponseAssumption: Sendable {
    /// A documented answer.
    struct Documented {
        var path: PathNouns
        var shape: Shape
        /// What it holds, where it is an envelope; nil for any other.
        var content: Content?

        enum Content {
            case thing
            /// A list of this model, where it is one.
            case list(String?)
        }
    }

    /// The shapes of answers that are one thing, those of lists, and the models that lists hold.
    private var things = Answers<Shape>()
    private var lists = Answers<Shape>()
    private var elements = Answers<String>()
    /// The API answers in envelopes: what one holds is no answer by itself.
    private var wrapsThings = false
    private var wrapsLists = false

    private struct Answers<Value: Sendable>: Sendable {
        private var byResource: [String: Value] = [:]
        private var byNouns: [[Words]: Value] = [:]

        /// The first answer stays: later endpoints change nothing.
        mutating func note(_ value: Value, at path: PathNouns) {
            if byResource[path.resource] == nil { byResource[path.resource] = value }
            let nouns = ResponseAssumption.nouns(path)
            if byNouns[nouns] == nil { byNouns[nouns] = value }
        }

        subscript(path: PathNouns) -> Value? { byResource[path.resource] ?? byNouns[ResponseAssumption.nouns(path)] }
    }

    /// - Parameter documented: in the order of the endpoints.
    init(documented: [Documented]) {
        for answer in documented {
            let path = answer.path
            switch (answer.shape, answer.content) {
            case (_, .list(let element)?):
                wrapsLists = true
                lists.note(answer.shape, at: path)
                if let element { elements.note(element, at: path) }
            case (.model(let name), _) where path.endsInParameter || name == path.last?.singular.upperCamel:
                things.note(answer.shape, at: path)
            case (.array(.model(let name)), nil) where !path.endsInParameter:
                lists.note(answer.shape, at: path)
                elements.note(name, at: path)
            default:
                break
            }
            if case .thing? = answer.content {
                wrapsThings = true
                things.note(answer.shape, at: path)
            }
        }
    }

    /// The path without the scope it begins with: an organization's release files and a project's are the same.
    private static func nouns(_ path: PathNouns) -> [Words] {
        let nouns = path.words.map(\.singular)
        return nouns.count > 1 ? Array(nouns.dropFirst()) : nouns
    }

    /// The shape and, as a sentence, why.
    func shape(for method: HTTPMethod, _ path: PathNouns) -> (shape: Shape, reason: String) {
        if method == .delete || method == .head {
            return (.nothing, "No answer is documented; taken to have no content.")
        }
        guard method != .options, let shape = known(method, path) else { return (.any, "No answer is documented.") }
        return (shape, "No answer is documented; typed after the same resource elsewhere.")
    }

    private func known(_ method: HTTPMethod, _ path: PathNouns) -> Shape? {
        if method != .post, !path.endsInParameter, path.last?.isPlural == true {
            if let list = lists[path] { return list }
            guard method == .get else { return things[path] }
            // In which envelope this list would come is not known.
            guard !wrapsLists else { return nil }
            return elements[path].map { .array(.model($0)) } ?? things[path].map { .array($0) }
        }
        if let thing = things[path] { return thing }
        return wrapsThings ? nil : elements[path].map(Shape.model)
    }
}
