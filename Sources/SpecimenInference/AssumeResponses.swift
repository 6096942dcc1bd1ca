import SpecimenDocs

/// Types the answers of endpoints whose docs show none, after the same resource elsewhere.
struct ResponseAssumption {
    /// The models of documented answers, those that answer for one thing apart from those that lists hold.
    private var things = Answers()
    private var elements = Answers()

    private struct Answers {
        var byResource: [String: String] = [:]
        var byNouns: [[Words]: String] = [:]

        /// The first answer stays: later endpoints change nothing.
        mutating func note(_ model: String, at path: PathNouns) {
            if byResource[path.resource] == nil { byResource[path.resource] = model }
            let nouns = ResponseAssumption.nouns(path)
            if byNouns[nouns] == nil { byNouns[nouns] = model }
        }
    }

    /// - Parameter documented: path and shape of every documented answer, in the order of the endpoints.
    init(documented: [(path: PathNouns, shape: Shape)]) {
        for (path, shape) in documented {
            switch shape {
            case .model(let name) where path.endsInParameter || name == path.last?.singular.upperCamel:
                things.note(name, at: path)
            case .array(.model(let name)) where !path.endsInParameter:
                elements.note(name, at: path)
            default:
                break
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
        let isList = method == .get && !path.endsInParameter && path.last?.isPlural == true
        let ranked = isList ? [elements, things] : [things, elements]
        let nouns = Self.nouns(path)
        let known = ranked.compactMap { $0.byResource[path.resource] } + ranked.compactMap { $0.byNouns[nouns] }
        guard method != .options, let model = known.first else {
            return (.any, "No answer is documented.")
        }
        return (
            isList ? .array(.model(model)) : .model(model),
            "No answer is documented; typed after the same resource elsewhere."
        )
    }
}
