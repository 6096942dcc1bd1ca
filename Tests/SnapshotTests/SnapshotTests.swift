import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that the committed client equals the one that is generated from the docs, byte by byte.
struct SnapshotTests {
    @Test func committedClientIsUpToDate() throws {
        let documentation = Documentation(reading: try sourceFiles(in: repository.appending(path: "api-docs")))
        let module = try #require(documentation.configuration.module, "specimen.json names no module")
        let (model, diagnostics) = APIModel.inferred(from: documentation, module: module)
        let swift = SwiftModel(model)
        #expect((documentation.diagnostics + diagnostics + swift.diagnostics).filter { $0.severity == .error } == [])

        let folder = "Generated/\(module)"
        let committed = try sourceFiles(in: repository.appending(path: folder)).map(\.path)
        let generated = Dictionary(uniqueKeysWithValues: SwiftRenderer.render(swift).map { ($0.path, $0.contents) })
        for path in Set(committed).union(generated.keys).sorted() {
            let file = RecordedFile(
                repository.appending(path: "\(folder)/\(path)"),
                suite: "SnapshotTests.SnapshotTests"
            )
            if let difference = try file.difference(from: generated[path]) { Issue.record("\(difference)") }
        }
    }
}
