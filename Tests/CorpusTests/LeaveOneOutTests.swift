import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Without any one file, nothing that the others alone support gets another name or another type.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct LeaveOneOutTests {
    @Test(arguments: [("corpus/sentry-2020", 29), ("corpus/sentry-2026", 49)])
    func changesOnlyWhatDependedOnTheFile(folder: String, count: Int) throws {
        let files = try sourceFiles(in: Shared.url(folder))
        #expect(files.count == count)
        let all = Self.model(of: files)
        for (index, gone) in files.enumerated() {
            var rest = files
            rest.remove(at: index)
            let changes = Self.changes(from: all, to: Self.model(of: rest), without: gone.path)
            #expect(changes == [], "without \(gone.path)")
        }
    }

    private static func model(of files: [SourceFile]) -> APIModel {
        APIModel.inferred(from: Documentation(reading: files), module: "CorpusAPI").model
    }

    /// Declarations that differ though the file was no evidence for them.
    private static func changes(from all: APIModel, to rest: APIModel, without file: String) -> [String] {
        let gone = Set(all.operations.filter { $0.sources.allSatisfy { $0.hasPrefix(file) } }.map(\.endpoint))
        let goneMessages = Set(gone.map(blanked))
        var changes: [String] = []
        for operation in all.operations where !gone.contains(operation.endpoint) {
            guard let left = rest.operations.first(where: { $0.endpoint == operation.endpoint }) else {
                changes.append("\(operation.endpoint) is gone")
                continue
            }
            if left.id != operation.id { changes.append("\(operation.id) became \(left.id)") }
            if left.response.shape != operation.response.shape, operation.response.samples > 0 {
                changes.append("\(operation.id) answers \(left.response.shape), not \(operation.response.shape)")
            }
        }
        let models = Dictionary(uniqueKeysWithValues: rest.models.map { ($0.name, $0) })
        for model in all.models {
            let evidence = model.properties.flatMap(\.evidence.jsonPaths)
            guard evidence.contains(where: { !isFrom($0, goneMessages) }) else { continue }
            guard let left = models[model.name] else {
                changes.append("\(model.name) is gone")
                continue
            }
            changes += propertyChanges(of: model, left, goneMessages)
        }
        return changes
    }

    private static func propertyChanges(of model: Model, _ left: Model, _ gone: Set<String>) -> [String] {
        // Where the file was evidence for the model at all, it may have been what made a property required.
        let isTouched = model.properties.flatMap(\.evidence.jsonPaths).contains { isFrom($0, gone) }
        return model.properties.compactMap { property in
            // Evidence for the property, or what it was typed after, went with the file.
            let lost = property.evidence.jsonPaths.contains { isFrom($0, gone) } || !property.provenance.isEmpty
            guard !lost else { return nil }
            guard let other = left.properties.first(where: { $0.wireName == property.wireName }) else {
                return "\(model.name).\(property.wireName) is gone"
            }
            if other.name != property.name { return "\(model.name).\(property.name) became \(other.name)" }
            if other.shape != property.shape {
                return "\(model.name).\(property.name) is \(other.shape), not \(property.shape)"
            }
            if !isTouched, other.isOptional != property.isOptional {
                return "\(model.name).\(property.name) is optional or not"
            }
            return nil
        }
    }

    /// `GET /a/{b}` → `GET /a/{}`
    private static func blanked(_ endpoint: String) -> String {
        endpoint.replacing(/\{[^}]*\}/, with: "{}")
    }

    private static func isFrom(_ site: String, _ messages: Set<String>) -> Bool {
        messages.contains { site.hasPrefix("\($0) response ") || site.hasPrefix("\($0) request ") }
    }
}
