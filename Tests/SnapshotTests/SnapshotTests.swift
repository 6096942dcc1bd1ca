import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that the committed client equals the one that is generated from the docs, byte by byte.
struct SnapshotTests {
    private static let remedy = "if the difference is meant, record it with: swift run specimen generate"

    @Test func theCommittedClientIsUpToDate() throws {
        let documentation = Documentation(reading: try sourceFiles(in: repository.appending(path: "api-docs")))
        let module = try #require(documentation.configuration.module, "specimen.json names no module")
        let (model, diagnostics) = APIModel.inferred(from: documentation, module: module)
        let swift = SwiftModel(model)
        #expect((documentation.diagnostics + diagnostics + swift.diagnostics).filter { $0.severity == .error } == [])

        let folder = "Generated/\(module)"
        let committed = Dictionary(
            uniqueKeysWithValues: try sourceFiles(in: repository.appending(path: folder))
                .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        )
        let generated = Dictionary(uniqueKeysWithValues: SwiftRenderer.render(swift).map { ($0.path, $0.contents) })
        for path in Set(committed.keys).union(generated.keys).sorted() {
            let diff = unifiedDiff(
                from: committed[path] ?? "",
                to: generated[path] ?? "",
                oldName: committed[path] == nil ? "/dev/null" : "a/\(folder)/\(path)",
                newName: generated[path] == nil ? "/dev/null" : "b/\(folder)/\(path)"
            )
            let isSame = committed[path].map { Array($0.utf8) } == generated[path].map { Array($0.utf8) }
            #expect(isSame, "\(path): \(Self.remedy)\n\(diff)")
        }
    }
}
