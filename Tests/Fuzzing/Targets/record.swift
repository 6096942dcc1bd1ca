import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift

/// Fuzzes the files of a docs folder, separated by the byte 1E: two of descriptions and one of configuration. Readable
/// input goes through the whole tool.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let parts = input(data, count).split(separator: 0x1E, maxSplits: 2, omittingEmptySubsequences: false)
    let files = zip(["a.md", "b/b.json", Configuration.fileName], parts).map { SourceFile(path: $0, bytes: Array($1)) }
    let documentation = checkedDocumentation(of: files, repeats: count % 8 == 0)
    if documentation.hasErrors || !documentation.configuration.swiftNameDiagnostics.isEmpty { return 0 }
    let (model, diagnostics) = APIModel.inferred(from: documentation, module: "FuzzAPI")
    check(diagnostics, in: files)
    if diagnostics.contains(where: { $0.severity == .error }) { return 0 }
    for file in SwiftRenderer.render(SwiftModel(model)) {
        let isText = file.contents.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
        demand(isText, "there are control characters in \(file.path)")
    }
    return 0
}
