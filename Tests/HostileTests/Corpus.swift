import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenSwift
import Testing

/// The results for all documents. Each document is read by itself. The accepted documents are compiled to one program,
/// which runs.
struct Corpus: Sendable {
    /// The results by the number of the document.
    var outcomes: [Int: Document.Outcome]

    static let judged = Corpus(Document.all)

    init(_ documents: [Document]) {
        outcomes = Dictionary(uniqueKeysWithValues: documents.map { ($0.number, $0.outcome) })
    }

    func isAccepted(_ document: Document) -> Bool {
        if case .accepted = outcomes[document.number] { true } else { false }
    }

    /// The accepted documents whose text goes over the wire.
    static let everything = program(of: Document.all.filter { $0.use == .wire })

    /// The accepted documents that are part of the program.
    static let sample = program(of: Document.all.filter(\.isSampled))

    static let observed: Result<[Int: Program.Observations], any Error> = Result { try sample.get().run() }

    /// One client for all documents that do not need a client of their own, and the clients of the others.
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

    /// Returns one configuration with the keys of all documents. Their models and JSON paths are different.
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

    /// Returns the number of the document in a path: `/d12/x` has 12.
    private static func number(of operation: APIModel.Operation) -> Int? {
        guard case .literal(let text)? = operation.path.first else { return nil }
        return text.split(separator: "/").first.flatMap { Int($0.dropFirst()) }
    }
}
