import SpecimenDocs
import SpecimenJSON

/// A reader of one documentation format.
///
/// To add a format, write a conforming type in a folder of its own and add it to ``descriptionReaders``. A reader collects
/// what it finds about an endpoint in an ``EndpointDraft``, which checks it.
protocol DescriptionReader: Sendable {
    /// Returns the endpoints that a file describes, or nil if the file is in another format.
    ///
    /// The format is recognised by the content of the file, never by its name. Anything in the file that cannot be read is
    /// reported to the log, and the rest is read nevertheless.
    func endpoints(in file: SourceFile, log: inout FileLog) -> [EndpointDescription]?
}

/// The readers of all formats. The first reader that recognises a file reads it.
let descriptionReaders: [any DescriptionReader] = [RecordReader(), PageReader()]

extension [any DescriptionReader] {
    /// Returns the endpoints that a file describes; none, with an error, if the file is too large or no reader recognises it.
    ///
    /// - Parameter basePath: The path of the server, with which the paths of example requests may begin.
    func endpoints(in file: SourceFile, basePath: String, log: inout FileLog) -> [EndpointDescription] {
        guard log.hasAllowedSize(file) else { return [] }
        for reader in self {
            guard let endpoints = reader.endpoints(in: file, log: &log) else { continue }
            for endpoint in endpoints {
                for contradiction in contradictions(in: endpoint, basePath: basePath) { log.add(contradiction) }
            }
            return endpoints
        }
        let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
        log.error(
            .noDescription,
            at: TextPosition(line: 1, column: 1),
            "expected an endpoint description or a documentation page, found "
                + (isUTF16 ? "UTF-16 text" : file.bytes.allSatisfy(isSpace) ? "an empty file" : "other text"),
            advice: isUTF16
                ? "save the file as UTF-8"
                : "add a line such as `GET /path/` or a curl command, or remove the file"
        )
        return []
    }
}
