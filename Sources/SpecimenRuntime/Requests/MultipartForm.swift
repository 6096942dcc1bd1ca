import Foundation

/// The fields and files of a `multipart/form-data` body (RFC 7578) in the order they were added.
public struct MultipartForm: Sendable {
    enum Part: Sendable {
        case field(name: String, value: String)
        case file(name: String, FileUpload)
    }

    private(set) var parts: [Part] = []

    public init() {}

    /// Adds a field. Nil adds nothing; an array repeats the name for each element.
    public mutating func append(_ name: String, _ value: (some ParameterList)?) {
        for text in value?.parameterTexts ?? [] {
            parts.append(.field(name: name, value: text))
        }
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
            case .field(let name, let value):
                head += "name=\"\(Self.quoted(name))\"\r\n\r\n"
                try sink(Data((head + value).utf8))
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
