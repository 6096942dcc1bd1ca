/// A part of a multipart form (RFC 7578) in an example request.
package struct MultipartPart: Sendable, Equatable {
    package var name: String
    package var filename: String?
    package var contentType: String?
    package var text: String

    /// A Boolean value that indicates whether the part is a file.
    package var isFile: Bool { filename != nil }

}

extension MultipartPart {
    /// Returns the parts of a body in their order. A part without a name is left out.
    ///
    /// - Parameter boundary: The text between the parts; nil if the header does not name it, and the first line does.
    static func parts(of body: String, boundary: String?) -> [MultipartPart] {
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let first = lines.first(where: { $0.hasPrefix("--") }) else { return [] }
        let delimiter = boundary.map { "--" + $0 } ?? trimmed(first)
        var parts: [MultipartPart] = []
        var current: [Substring]?
        for line in lines {
            let text = trimmed(line)
            guard text == delimiter || text == delimiter + "--" else {
                current?.append(line)
                continue
            }
            if let part = current.flatMap(MultipartPart.init) { parts.append(part) }
            current = text == delimiter ? [] : nil
        }
        // Examples leave the last delimiter out.
        if let part = current.flatMap(MultipartPart.init) { parts.append(part) }
        return parts
    }

    private init?(lines: [Substring]) {
        let head = lines.prefix { !trimmed($0).isEmpty }
        let fields = head.compactMap { line -> HTTPHeaders.Field? in
            let pair = line.split(separator: ":", maxSplits: 1)
            return pair.count == 2 ? HTTPHeaders.Field(name: trimmed(pair[0]), value: trimmed(pair[1])) : nil
        }
        let headers = HTTPHeaders(fields)
        guard let disposition = headers["Content-Disposition"],
            let name = HTTPHeaders.parameter("name", of: disposition)
        else { return nil }
        self.name = name
        filename = HTTPHeaders.parameter("filename", of: disposition)
        contentType = headers["Content-Type"]
        text = lines.dropFirst(head.count + 1).joined(separator: "\n")
    }
}
