import SpecimenDocs
import SpecimenJSON

extension FileLog {
    /// Returns the request in a raw HTTP message, or nil, with an error, if the message cannot be read.
    mutating func request(of text: Excerpt) -> RequestExample? {
        read(text) { message, log throws(HTTPMessageError) in
            let line = try message.requestLine()
            var request = RequestExample(
                method: line.method,
                target: line.target,
                location: log.location(of: text, at: message.startLine.lowerBound),
                targetLocation: log.location(of: text, at: line.targetOffset)
            )
            request.headers = message.headers
            request.body = try log.body(of: message, in: text)
            return request
        }
    }

    /// Returns the response in a raw HTTP message, or nil, with an error, if the message cannot be read.
    mutating func response(of text: Excerpt) -> ResponseExample? {
        read(text) { message, log throws(HTTPMessageError) in
            let (status, reason) = try message.statusLine()
            let location = log.location(of: text, at: message.startLine.lowerBound)
            var response = ResponseExample(status: status, reason: reason, location: location)
            response.headers = message.headers
            response.body = try log.body(of: message, in: text)
            return response
        }
    }

    private mutating func read<Result>(
        _ text: Excerpt,
        _ body: (HTTPMessage, inout FileLog) throws(HTTPMessageError) -> Result
    ) -> Result? {
        do throws(HTTPMessageError) {
            guard let message = try HTTPMessage(text.bytes, maximumFields: limits.headerFields) else { return nil }
            return try body(message, &self)
        } catch {
            self.error(error.rule, at: location(of: text, at: error.offset), error.message, advice: error.advice)
            return nil
        }
    }

    func location(of text: Excerpt, at offset: Int) -> SourceLocation {
        location(of: text.position(at: min(offset, text.bytes.count)))
    }

    private mutating func body(of message: HTTPMessage, in source: Excerpt) throws(HTTPMessageError) -> BodyExample {
        let bytes = message.bytes[message.body]
        guard let first = bytes.first(where: { !isSpace($0) }) else { return .empty }
        let text = BodyExample.text(message.bodyText)
        if message.headers.isJSONLines || message.headers.isEventStream {
            let values = try lines(of: message, in: source)
            return values.isEmpty ? text : .lines(JSONLinesBody(text: message.bodyText, values: values))
        }
        let opensContainer = opensJSON(bytes)
        guard message.headers.isJSON || opensContainer || first == UInt8(ascii: "\"") else { return text }
        let document: JSONDocument
        do {
            document = try limits.document(parsing: message.bytes, in: message.body)
        } catch {
            // Positions in the words of the parser count from the start of the message.
            let problem = "at \(error.position) of the message: \(error.message)"
            if message.headers.isJSON {
                throw HTTPMessageError(
                    offset: error.offset,
                    message: "the body of an example is not the JSON that its content type announces, \(problem)",
                    advice: "or correct the content type"
                )
            }
            if opensContainer, message.headers.mediaType == nil {
                let values = wholeLines(of: message, in: source)
                if values.count > 1 { return .lines(JSONLinesBody(text: message.bodyText, values: values)) }
                warning(
                    .missingContentType,
                    at: location(of: source, at: error.offset),
                    "the body of an example is not valid JSON, \(problem)",
                    advice: "or add a `Content-Type` header"
                )
            }
            return text
        }
        // Some generated docs have a form as a JSON string; the API receives the form.
        guard message.headers.isJSON || opensContainer else {
            return document.root.string.map(BodyExample.text) ?? text
        }
        try checkSize(of: document)
        return .json(JSONBody(document: document, file: file, message: source))
    }

    func checkSize(of document: JSONDocument) throws(HTTPMessageError) {
        func excess(_ noun: String, _ count: Int, _ limit: Int, at node: JSONNode) -> HTTPMessageError {
            HTTPMessageError(
                offset: node.offset,
                message: "the body of an example has \(count) \(noun), which is more than the \(limit) that are read",
                advice: "shorten it",
                rule: .tooMany
            )
        }
        if document.valueCount > limits.valuesPerExample {
            throw excess("values", document.valueCount, limits.valuesPerExample, at: document.root)
        }
        if let object = document.firstObject(withMoreMembersThan: limits.propertiesPerObject) {
            throw excess("members in one object", object.members.count, limits.propertiesPerObject, at: object)
        }
    }
}
