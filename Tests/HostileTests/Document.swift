import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenJSON
import SpecimenSwift
import Testing

/// A docs folder with one hostile description.
struct Document: Sendable, CustomTestStringConvertible {
    var name: String
    var number: Int
    var use: Position.Use
    /// The name of the position.
    var position: String
    var folder: String
    var record: JSONFields
    var configuration: JSONFields
    var expected: Expected
    /// Whether the document is part of the program that runs: every fourth of each trick and of each position.
    var isSampled: Bool

    var testDescription: String { name }

    var files: [SourceFile] {
        let path = (folder.isEmpty ? "" : folder + "/") + "d\(number).json"
        let record = SourceFile(path: path, text: JSONValue.object(self.record).jsonText)
        guard configuration.count > 0 else { return [record] }
        return [record, SourceFile(path: Configuration.fileName, text: JSONValue.object(configuration).jsonText)]
    }

    /// The result of reading the document.
    enum Outcome: Sendable {
        case refused([Diagnostic])
        case accepted(APIModel, [GeneratedFile])
    }

    static let module = "HostileAPI"

    var outcome: Outcome { Self.outcome(of: files) }

    static func outcome(of files: [SourceFile]) -> Outcome {
        let documentation = Documentation(reading: files)
        let (model, found) = APIModel.inferred(
            from: documentation,
            module: documentation.configuration.module ?? module
        )
        let swift = SwiftModel(model)
        let names = documentation.configuration.swiftNameDiagnostics + swift.diagnostics
        let errors = (documentation.diagnostics + names + found).filter { $0.severity == .error }
        return errors.isEmpty ? .accepted(model, SwiftRenderer.render(swift)) : .refused(errors)
    }
}

extension Document {
    /// The documents for each trick in each position.
    static let all: [Document] = {
        var number = 0
        return Position.all.enumerated().flatMap { row, position in
            position.tricks.enumerated().map { column, trick in
                number += 1
                let isSampled = position.use == .wire && (runsAll || (row + column).isMultiple(of: 4))
                return Document(trick, in: position, number: number, isSampled: isSampled)
            }
        }
    }()

    /// Set `SPECIMEN_HOSTILE` to `all` to run every accepted document. The compiler then takes minutes.
    private static let runsAll = ProcessInfo.processInfo.environment["SPECIMEN_HOSTILE"] == "all"

    init(_ trick: Trick, in position: Position, number: Int, isSampled: Bool = false) {
        let parts = position.parts(trick.text, number)
        name = "\(number): \(trick.name) as \(position.name)"
        self.number = number
        self.isSampled = isSampled
        use = position.use
        self.position = position.name
        folder = parts.folder
        record = parts.record
        configuration = parts.configuration
        expected = parts.expected
    }
}
