import SpecimenDocs
import SpecimenReaders
import SpecimenJSON

/// Checks that any files lead to endpoints or to diagnostics, which do not depend on the order of the files.
///
/// - Parameter repeats: Whether to read a single file a second time too.
@discardableResult
func checkedDocumentation(of files: [SourceFile], repeats: Bool = false) -> Documentation {
    let documentation = Documentation(reading: files)
    demand(
        !documentation.endpoints.isEmpty || !documentation.diagnostics.isEmpty,
        "there are neither endpoints nor diagnostics"
    )
    check(documentation.diagnostics, in: files)
    guard files.count > 1 || repeats else { return documentation }
    let again = Documentation(reading: files.reversed())
    demand(again.diagnostics == documentation.diagnostics, "a second reading has other diagnostics")
    demand(
        again.endpoints.count == documentation.endpoints.count
            && zip(again.endpoints, documentation.endpoints).allSatisfy(isSame),
        "a second reading has other endpoints"
    )
    return documentation
}

private func isSame(_ left: EndpointDescription, _ right: EndpointDescription) -> Bool {
    (left.method, left.path, left.title, left.description) == (right.method, right.path, right.title, right.description)
        && (left.scopes, left.sources, left.group) == (right.scopes, right.sources, right.group)
        && left.pathParameters == right.pathParameters && left.queryParameters == right.queryParameters
        && left.bodyParameters == right.bodyParameters && left.examples.count == right.examples.count
}

/// Checks that a diagnostic is one line with a position within a file.
func check(_ diagnostics: [Diagnostic], in files: [SourceFile]) {
    let lengths = Dictionary(files.map { ($0.path, lineLengths($0.bytes)) }) { first, _ in first }
    for diagnostic in diagnostics {
        demand(isPlainLine(diagnostic.description), "a diagnostic is not one line: \(diagnostic)")
        guard let location = diagnostic.location else { continue }
        guard let lengths = lengths[location.file] else { return demand(false, "there is no file of \(diagnostic)") }
        demand(lengths.indices.contains(location.position.line - 1), "there is no line of \(diagnostic)")
        let columns = 1...lengths[location.position.line - 1] + 1
        demand(columns.contains(location.position.column), "there is no column of \(diagnostic)")
    }
}

/// Returns the length of each line in bytes, without its line feed.
private func lineLengths(_ bytes: [UInt8]) -> [Int] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count)
}
