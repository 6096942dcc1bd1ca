import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenSwift
import Testing

/// What became of all documents: each is read for itself, and those that are accepted are compiled as one program, which is run.
struct Corpus: Sendable {
    /// By the document's number.
    var outcomes: [Int: Document.Outcome]

    static let judged = Corpus(Document.all)

    init(_ documents: [Document]) {
        outcomes = Dictionary(uniqueKeysWithValues: documents.map { ($0.number, $0.outcome) })
    }

    func isAccepted(_ document: Document) -> Bool {
        if case .accepted = outcomes[document.number] { true } else { false }
    }

    /// Every document of the wire that is accepted.
    static let everything = program(of: Document.all.filter { $0.use == .wire })

    /// Those that are run.
    static let sample = program(of: Document.all.filter(\.isSampled))

    static let observed: Result<[Int: Program.Observations], any Error> = Result { try sample.get().run() }

    /// One client of all documents that have no client of their own, and the clients of the others.
    private static func program(of documents: [Document]) -> Result<Program, Issues> {
        let documents = documents.filter(judged.isAccepted)
        var program = Program()
        let shared = documents.filter { $0.configuration["client"] == nil }
        let files = shared.flatMap(\.files).filter { $0.path != Configuration.fileName }
        switch Document.outcome(of: files + [configuration(of: shared)]) {
        case .refused(let errors): return .failure(Issues(texts: errors.map(\.description)))
        case .accepted(let model, let files): program.add(model, files, number: number)
        }
        for document in documents where document.configuration["client"] != nil {
            guard case .accepted(let model, let files) = judged.outcomes[document.number] else { continue }
            program.add(model, files, isAlone: true) { _ in document.number }
        }
        return .success(program)
    }

    struct Issues: Error, CustomStringConvertible {
        var texts: [String]
        var description: String { texts.joined(separator: "\n") }
    }

    /// What the configurations say, in one file; what they say of models and places is of different ones.
    private static func configuration(of documents: [Document]) -> SourceFile {
        var all: JSONFields = ["merge": "never"]
        for document in documents {
            for (key, value) in document.configuration {
                var members = all[key]?.objectValue ?? JSONFields()
                for (key, value) in value.objectValue ?? JSONFields() { members[key] = value }
                all[key] = .object(members)
            }
        }
        return SourceFile(path: Configuration.fileName, text: JSONValue.object(all).jsonText)
    }

    /// `/d12/x` → 12
    private static func number(of operation: APIModel.Operation) -> Int? {
        guard case .literal(let text)? = operation.path.first else { return nil }
        return text.split(separator: "/").first.flatMap { Int($0.dropFirst()) }
    }
}
