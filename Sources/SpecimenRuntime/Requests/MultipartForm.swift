import Foundation

/// The fields and files of a `multipart/form-data` body (RFC 7578) in the order they were added.
public struct MultipartForm: Sendable {
    enum Part: Sendable {
        case field(name: String, value: Data, contentType: String? = nil)
        case file(name: String, FileUpload)
    }

    private(set) var parts: [Part] = []

    public init() {}

    /// Adds a field. Nil adds nothing; an array repeats the name for each element.
    public mutating func append(_ name: String, _ value: (some ParameterList)?) {
        append(name, value, style: .repeated)
    }

    /// Adds a list in a style. Nil and an empty list add nothing.
    public mutating func append(_ name: String, _ value: (some ParameterList)?, style: ListStyle) {
        var items: [APIRequest.QueryItem] = []
        items.append(name, value?.parameterTexts ?? [], style: style)
        append(items)
    }

    /// Adds a field for each scalar of an object, with names such as `metadata[team]`. Nil adds nothing.
    ///
    /// A JSON null becomes an empty value. Objects in lists have indices, `items[0][id]`, unless `lists` is `.repeated`
    /// or `.emptyBrackets`.
    public mutating func append(_ name: String, object value: (some JSONEncodable)?, lists: ListStyle? = nil) {
        guard let value else { return }
        var items: [APIRequest.QueryItem] = []
        items.append(name, object: value, lists: lists)
        append(items)
    }

    /// Adds a JSON value with the content type `application/json`. Nil adds nothing.
    public mutating func append(_ name: String, json value: (some JSONEncodable)?) {
        guard let value else { return }
        parts.append(.field(name: name, value: Data(value.jsonBytes), contentType: "application/json"))
    }

    private mutating func append(_ items: [APIRequest.QueryItem]) {
        for item in items { parts.append(.field(name: item.name, value: Data((item.value ?? "").utf8))) }
    }

    /// Adds a file. Nil adds nothing.
    public mutating func append(_ name: String, file: FileUpload?) {
        guard let file else { return }
        parts.append(.file(name: name, file))
    }

    public mutating func append(_ name: String, files: [FileUpload]) {
        for file in files {
            parts.append(.file(name: name, file))
        }
    }
}

extension MultipartForm {
    /// The files that are read from disk.
    var filesOnDisk: [URL] {
        parts.compactMap { part in
            guard case .file(_, let file) = part, case .file(let url) = file.content else { return nil }
            return url
        }
    }

    /// A random boundary of 128 bits. Checking that no file contains it would mean reading all files twice.
    static func boundary() -> String {
        "specimen-" + String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }

    /// Passes the body to `sink` in pieces.
    ///
    /// Throws if a file cannot be read or its content type is not valid in a header, and the errors of `sink`, and
    /// `CancellationError`.
    func write(boundary: String, to sink: (Data) throws -> Void) async throws {
        for part in parts {
            var head = "--\(boundary)\r\nContent-Disposition: form-data; "
            switch part {
            case .field(let name, let value, let contentType):
                head += "name=\"\(Self.quoted(name))\"\r\n"
                if let contentType { head += "Content-Type: \(contentType)\r\n" }
                try sink(Data((head + "\r\n").utf8) + value)
            case .file(let name, let file):
                guard file.contentType.utf8.allSatisfy(HTTPHeaders.isValueCharacter) else {
                    throw RequestProblem("a file's content type contains a line break or another control character")
                }
                head += "name=\"\(Self.quoted(name))\"; filename=\"\(Self.quoted(file.name))\"\r\n"
                head += "Content-Type: \(file.contentType)\r\n\r\n"
                try sink(Data(head.utf8))
                try await file.read(to: sink)
            }
            try sink(Data("\r\n".utf8))
        }
        try sink(Data("--\(boundary)--\r\n".utf8))
    }

    /// Escapes only quotation marks and line breaks, like browsers (HTML standard, "Multipart form data").
    private static func quoted(_ name: String) -> String {
        let escapes: [Unicode.Scalar: String] = ["\"": "%22", "\r": "%0D", "\n": "%0A"]
        return name.unicodeScalars.map { scalar in escapes[scalar] ?? String(scalar) }.joined()
    }
}
