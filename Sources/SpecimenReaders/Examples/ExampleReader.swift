import SpecimenDocs
import SpecimenJSON

/// Reads the raw HTTP messages of a record's `example_request` and `example_response`.
struct ExampleReader {
    /// A request and where in the file its target stands.
    struct Request {
        var example: RequestExample
        var targetLocation: SourceLocation
    }

    func request(in record: RecordReader, log: inout FileLog) -> Request? {
        guard let text = text(of: "example_request", in: record, log: &log) else { return nil }
        do {
            guard let message = try HTTPMessage(text.bytes, maximumFields: log.limits.headerFields) else { return nil }
            let line = try message.requestLine()
            let example = RequestExample(
                method: line.method,
                target: line.target,
                headers: message.headers,
                body: try body(of: message, source: text, log: &log),
                location: text.location(at: message.startLine.lowerBound)
            )
            return Request(example: example, targetLocation: text.location(at: line.targetOffset))
        } catch {
            log.error(error.rule, at: text.location(at: error.offset), error.message, advice: error.advice)
            return nil
        }
    }

    func response(in record: RecordReader, log: inout FileLog) -> ResponseExample? {
        guard let text = text(of: "example_response", in: record, log: &log) else { return nil }
        do {
            guard let message = try HTTPMessage(text.bytes, maximumFields: log.limits.headerFields) else { return nil }
            let line = try message.statusLine()
            return ResponseExample(
                status: line.status,
                reason: line.reason,
                headers: message.headers,
                body: try body(of: message, source: text, log: &log),
                location: text.location(at: message.startLine.lowerBound)
            )
        } catch {
            log.error(error.rule, at: text.location(at: error.offset), error.message, advice: error.advice)
            return nil
        }
    }

    private func text(of key: String, in record: RecordReader, log: inout FileLog) -> EmbeddedText? {
        guard let value = record[key] else { return nil }
        if let text = log.text(of: value) { return text }
        log.wrongKind(
            value,
            key: key,
            expected: "a string",
            advice: "write the raw HTTP message as one string, or null for none"
        )
        return nil
    }

    private func body(
        of message: HTTPMessage,
        source: EmbeddedText,
        log: inout FileLog
    ) throws(HTTPMessageError) -> BodyExample {
        let bytes = message.bytes[message.body]
        guard let first = bytes.first(where: { !FileFormat.isSpace($0) }) else { return .empty }
        let text = BodyExample.text(String(decoding: bytes, as: UTF8.self))
        let opensContainer = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        guard message.headers.isJSON || opensContainer || first == UInt8(ascii: "\"") else { return text }
        let document: JSONDocument
        do {
            document = try log.limits.document(parsing: message.bytes, in: message.body)
        } catch {
            // Where the parser names another place it counts from the start of the message; so does this one.
            let problem = "and is not, at \(error.position) of the message: \(error.message)"
            if message.headers.isJSON {
                throw HTTPMessageError(
                    offset: error.offset,
                    message: "the body of an example is said to be JSON \(problem)",
                    advice: "or correct the content type of the example"
                )
            }
            if opensContainer, message.headers.mediaType == nil {
                log.warning(
                    .missingContentType,
                    at: source.location(at: error.offset),
                    "the body of an example looks like JSON \(problem)",
                    advice: "or say with a `Content-Type` header what it is"
                )
            }
            return text
        }
        // Docs written by a program hold a form as a JSON string now and then; the form is what was sent.
        guard message.headers.isJSON || opensContainer else {
            return document.root.string.map(BodyExample.text) ?? text
        }
        try check(document, log.limits)
        return .json(JSONBody(document: document, source: source))
    }

    /// Every key of an object may become a property, and every value is evidence.
    private func check(_ document: JSONDocument, _ limits: DocumentationLimits) throws(HTTPMessageError) {
        if document.valueCount > limits.valuesPerExample {
            throw HTTPMessageError(
                offset: document.root.offset,
                message: "the body of an example has \(document.valueCount) values, more than the"
                    + " \(limits.valuesPerExample) that are read",
                advice: "shorten it",
                rule: .tooMany
            )
        }
        if let object = document.firstObject(withMoreMembersThan: limits.propertiesPerObject) {
            throw HTTPMessageError(
                offset: object.offset,
                message: "an object in the body of an example has \(object.members.count) members, more than the"
                    + " \(limits.propertiesPerObject) that are read",
                advice: "shorten it",
                rule: .tooMany
            )
        }
    }
}
