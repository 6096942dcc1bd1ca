import SpecimenDocs
import SpecimenReaders

/// Fuzzes pages as text, Markdown and HTML. The description of an endpoint of a page must be readable.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(path: "page", bytes: input(data, count))
    let page = ImportedFile(reading: file)
    check(page.diagnostics, in: [file])
    let lines = file.bytes.count { $0 == 0x0A } + 1
    var last = 1
    for placement in page.placements {
        demand((last...lines).contains(placement.line), "line \(placement.line) of the page is out of order")
        last = placement.line
    }
    for endpoint in page.endpoints {
        let description = SourceFile(path: "description.json", text: endpoint.contents)
        let documentation = checkedDocumentation(of: [description])
        demand(
            documentation.endpoints.map(\.method) == [endpoint.endpoint.method],
            "the endpoint of a page cannot be read: \(documentation.diagnostics)"
        )
    }
    checkedDocumentation(of: [file])
    return 0
}
