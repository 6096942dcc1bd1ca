import SpecimenDocs
import SpecimenJSON

/// The readers of all documentation formats.
enum DescriptionReaders {
    /// The first reader that recognizes a file reads it, so the order matters: a strict format comes before a lenient
    /// one.
    ///
    /// Records begin with a brace, a bracket or a line `---`. Pages come last, because any text with an endpoint line
    /// such as `GET /path/` is a page, even if it is in another format as well.
    static let all: [any DescriptionReader] = [RecordReader(), PageReader()]
}

extension [any DescriptionReader] {
    /// Returns the reader that recognizes a file, and the endpoints that the file describes. There is no reader, and an
    /// error is reported, if the file is too large or in an unknown format.
    func read(
        _ file: SourceFile,
        log: inout FileLog
    ) -> (reader: (any DescriptionReader)?, endpoints: [EndpointDescription]) {
        guard log.hasAllowedSize(file) else { return (nil, []) }
        for reader in self {
            guard let endpoints = reader.endpoints(in: file, log: &log) else { continue }
            return (reader, endpoints)
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
        return (nil, [])
    }
}
