import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenSwift
import Testing

/// One docs folder with one description in it, which is hostile.
struct Document: Sendable, CustomTestStringConvertible {
    var name: String
    var number: Int
    var use: Position.Use
    /// The name of the position.
    var position: String
    var folder: String
    var record: JSONFields
    var configuration: JSONFields

    var testDescription: String { name }

    var files: [SourceFile] {
        let path = (folder.isEmpty ? "" : folder + "/") + "d\(number).json"
        let record = SourceFile(path: path, text: JSONValue.object(self.record).jsonText)
        guard configuration.count > 0 else { return [record] }
        return [record, SourceFile(path: Configuration.fileName, text: JSONValue.object(configuration).jsonText)]
    }

    /// What comes of it.
    enum Outcome: Sendable {
        case refused([Diagnostic])
        case accepted(APIModel, [GeneratedFile])
    }

    static let module = "HostileAPI"

    var outcome: Outcome { Self.outcome(of: files) }

    static func outcome(of files: [SourceFile]) -> Outcome {
        let documentation = Documentation(reading: files)
        let (model, found) = APIModel.inferred(from: documentation, module: documentation.configuration.module ?? module)
        let errors = (documentation.diagnostics + found).filter { $0.severity == .error }
        return errors.isEmpty ? .accepted(model, SwiftRenderer.render(model)) : .refused(errors)
    }
}

extension Document {
    /// Each trick in each position.
    static let all: [Document] = {
        var number = 0
        return Position.all.flatMap { position in
            position.tricks.map { trick in
                number += 1
                return Document(trick, in: position, number: number)
            }
        }
    }()

    init(_ trick: Trick, in position: Position, number: Int) {
        let parts = position.parts(trick.text, number)
        name = "\(trick.name) as \(position.name)"
        self.number = number
        use = position.use
        self.position = position.name
        folder = parts.folder
        record = parts.record
        configuration = parts.configuration
    }
}
