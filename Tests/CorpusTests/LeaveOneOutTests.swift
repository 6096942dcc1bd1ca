import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Checks that leaving out a file changes no name and no type that did not depend on the file.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct LeaveOneOutTests {
    /// One inference of the largest corpus takes seconds, so that only some of its files are left out.
    @Test(arguments: [
        ("corpus/sentry-2020", 29, 1), ("corpus/sentry-2026", 49, 1), ("corpus/github-2021/docs", 761, 96),
    ])
    func changesOnlyWhatDependedOnTheFile(folder: String, count: Int, stride: Int) throws {
        let files = try sourceFiles(in: Shared.url(folder))
        #expect(files.count == count)
        let all = Self.model(of: files)
        for (index, gone) in files.enumerated() where index.isMultiple(of: stride) {
            var rest = files
            rest.remove(at: index)
            let changes = Self.changes(from: all, to: Self.model(of: rest), without: gone.path)
            #expect(changes == [], "without \(gone.path)")
        }
    }

    private static func model(of files: [SourceFile]) -> APIModel {
        APIModel.inferred(from: Documentation(reading: files), module: "CorpusAPI").model
    }

    /// Returns the differences in declarations that did not depend on the file.
    private static func changes(from all: APIModel, to rest: APIModel, without file: String) -> [String] {
        let goneOperations = all.operations.filter { $0.sources.allSatisfy { $0.hasPrefix(file) } }
        let (gone, goneIDs) = (Set(goneOperations.map(\.endpoint)), Set(goneOperations.map(\.id)))
        let goneMessages = Set(gone.map(blanked))
        var changes: [String] = []
        for operation in all.operations where !gone.contains(operation.endpoint) {
            guard let left = rest.operations.first(where: { $0.endpoint == operation.endpoint }) else {
                changes.append("\(operation.endpoint) is gone")
                continue
            }
            // An operation takes the shorter name that the file gave to another operation.
            if left.id != operation.id, !goneIDs.contains(left.id) {
                changes.append("\(operation.id) became \(left.id)")
            }
            if left.response.shape != operation.response.shape, operation.response.samples > 0 {
                changes.append("\(operation.id) returns \(left.response.shape), not \(operation.response.shape)")
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
        // A sample of the model in the file may have decided whether a property is required.
        let isTouched = model.properties.flatMap(\.evidence.jsonPaths).contains { isFrom($0, gone) }
        return model.properties.compactMap { property in
            // The property may depend on the file through its samples, or through a property that its type comes from.
            let dependsOnFile =
                property.evidence.jsonPaths.contains { isFrom($0, gone) } || !property.provenance.isEmpty
            guard !dependsOnFile else { return nil }
            guard let other = left.properties.first(where: { $0.wireName == property.wireName }) else {
                return "\(model.name).\(property.wireName) is gone"
            }
            if other.name != property.name { return "\(model.name).\(property.name) became \(other.name)" }
            if other.shape != property.shape {
                return "\(model.name).\(property.name) is \(other.shape), not \(property.shape)"
            }
            if !isTouched, other.isOptional != property.isOptional {
                return "\(model.name).\(property.name) became optional or required"
            }
            return nil
        }
    }

    /// Returns the endpoint without the names of placeholders: `GET /a/{b}` becomes `GET /a/{}`.
    private static func blanked(_ endpoint: String) -> String {
        endpoint.replacing(/\{[^}]*\}/, with: "{}")
    }

    private static func isFrom(_ site: String, _ messages: Set<String>) -> Bool {
        messages.contains { site.hasPrefix("\($0) response ") || site.hasPrefix("\($0) request ") }
    }
}
