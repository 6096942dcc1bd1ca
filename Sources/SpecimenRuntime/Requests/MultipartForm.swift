import Foundation

/// The fields and files of a `multipart/form-data` body (RFC 7578), sent in the order they were added.
public struct MultipartForm: Sendable {
    enum Part: Sendable {
        case field(name: String, value: String)
        case file(name: String, FileUpload)
    }

    private(set) var parts: [Part] = []

    public init() {}

    /// Adds a field: nil is left out, an array repeats the name.
    public mutating func append(_ name: String, _ value: (some ParameterList)?) {
        for text in value?.parameterTexts ?? [] {
            parts.append(.field(name: name, value: text))
        }
    }

    /// Adds a file; nil is left out.
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
    /// A body and the boundary that its `Content-Type` must name.
    struct Encoded {
        var boundary: String
        var body: Data

        var contentType: String { "multipart/form-data; boundary=\(boundary)" }
    }

    /// A content type that would start another header line.
    struct InvalidContentType: Error, CustomStringConvertible {
        var description: String { "a file's content type contains a line break or another control character" }
    }

    /// Throws when a file cannot be read or its content type is not fit for a header.
    func encoded() throws -> Encoded {
        var heads: [String] = []
        var contents: [Data] = []
        for part in parts {
            switch part {
            case .field(let name, let value):
                heads.append("Content-Disposition: form-data; name=\"\(Self.quoted(name))\"\r\n\r\n")
                contents.append(Data(value.utf8))
            case .file(let name, let file):
                guard file.contentType.utf8.allSatisfy(HTTPHeaders.isValueCharacter) else { throw InvalidContentType() }
                heads.append(
                    "Content-Disposition: form-data; name=\"\(Self.quoted(name))\"; "
                        + "filename=\"\(Self.quoted(file.name))\"\r\nContent-Type: \(file.contentType)\r\n\r\n"
                )
                contents.append(try file.data())
            }
        }
        let boundary = Self.boundary(notIn: contents)
        var body = Data()
        body.reserveCapacity(contents.reduce(256) { size, content in size + content.count + 256 })
        for (head, content) in zip(heads, contents) {
            body.append(contentsOf: "--\(boundary)\r\n\(head)".utf8)
            body.append(content)
            body.append(contentsOf: "\r\n".utf8)
        }
        body.append(contentsOf: "--\(boundary)--\r\n".utf8)
        return Encoded(boundary: boundary, body: body)
    }

    private static func boundary(notIn contents: [Data]) -> String {
        while true {
            let boundary =
                "specimen-" + String(UInt64.random(in: .min ... .max), radix: 36)
                + String(UInt64.random(in: .min ... .max), radix: 36)
            let bytes = Data(boundary.utf8)
            if !contents.contains(where: { content in content.range(of: bytes) != nil }) { return boundary }
        }
    }

    /// As browsers do (HTML, "multipart form data"): only quotes and line breaks are escaped, percent signs not.
    private static func quoted(_ name: String) -> String {
        var quoted = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": quoted.append(contentsOf: "%22".unicodeScalars)
            case "\r": quoted.append(contentsOf: "%0D".unicodeScalars)
            case "\n": quoted.append(contentsOf: "%0A".unicodeScalars)
            default: quoted.append(scalar)
            }
        }
        return String(quoted)
    }
}
