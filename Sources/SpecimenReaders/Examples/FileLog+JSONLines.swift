import SpecimenDocs
import SpecimenJSON

extension FileLog {
    /// Returns the values in a body of NDJSON or of server-sent events. A line that is not JSON is left out, with a
    /// warning.
    mutating func lines(
        of message: HTTPMessage,
        in source: Excerpt
    ) throws(HTTPMessageError) -> [JSONBody] {
        var values: [JSONBody] = []
        for range in message.valueRanges {
            do throws(JSONSyntaxError) {
                let document = try limits.document(parsing: message.bytes, in: range)
                values.append(JSONBody(document: document, file: file, message: source))
            } catch {
                let text = String(decoding: message.bytes[range], as: UTF8.self)
                if trimmed(text) == Self.endOfEvents { continue }
                warning(
                    .brokenExample,
                    at: location(of: source, at: error.offset),
                    "the line \(quoted(text)) of an example is not JSON and is left out",
                    advice: "write one JSON value in a line"
                )
            }
        }
        for value in values { try checkSize(of: value.document) }
        return values
    }

    /// The values of a body whose content type is not known; none if any line is not JSON.
    func wholeLines(of message: HTTPMessage, in source: Excerpt) -> [JSONBody] {
        var values: [JSONBody] = []
        for range in message.valueRanges {
            guard let document = try? limits.document(parsing: message.bytes, in: range),
                (try? checkSize(of: document)) != nil
            else { return [] }
            values.append(JSONBody(document: document, file: file, message: source))
        }
        return values
    }

    /// The text that many servers send as the data of the last event.
    private static let endOfEvents = "[DONE]"
}

extension HTTPMessage {
    /// The lines of the body, or the data of its events, without blank lines.
    fileprivate var valueRanges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var lines = ByteLines(bytes, body)
        let label = Array("data:".utf8)
        while var line = lines.next() {
            if headers.isEventStream {
                guard bytes[line].starts(with: label) else { continue }
                line = line.lowerBound + label.count..<line.upperBound
            }
            // Some formats begin each value with a record separator (RFC 7464).
            if line.first.map({ bytes[$0] == 0x1E }) == true { line = line.lowerBound + 1..<line.upperBound }
            if line.contains(where: { !isSpace(bytes[$0]) }) { ranges.append(line) }
        }
        return ranges
    }
}
