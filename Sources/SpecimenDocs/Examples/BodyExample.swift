import SpecimenJSON

/// The body of an example message.
public enum BodyExample: Sendable {
    case empty
    case json(JSONBody)
    /// Several JSON values: the lines of NDJSON, or the data of server-sent events.
    case lines(JSONLinesBody)
    /// A body that is not JSON, such as a page or a form.
    case text(String)

    /// The JSON body, nil for any other body.
    public var json: JSONBody? {
        guard case .json(let body) = self else { return nil }
        return body
    }

    /// The JSON values of a body that has several, nil for any other body.
    public var lines: [JSONBody]? {
        guard case .lines(let body) = self else { return nil }
        return body.values
    }

    public var isEmpty: Bool {
        guard case .empty = self else { return false }
        return true
    }
}

/// A body of several JSON values.
public struct JSONLinesBody: Sendable {
    /// The body as the example writes it.
    public let text: String
    /// The values in their order, each a document of its own.
    public let values: [JSONBody]

    public init(text: String, values: [JSONBody]) {
        self.text = text
        self.values = values
    }
}

/// A JSON body, with the positions of its values in the docs.
public struct JSONBody: Sendable {
    public let document: JSONDocument
    /// The file that has the body.
    public let file: String
    /// The message that ends with the body; offsets of `document` count from its start.
    public let message: Excerpt

    public init(document: JSONDocument, file: String, message: Excerpt) {
        self.document = document
        self.file = file
        self.message = message
    }

    public var root: JSONNode { document.root }

    /// Returns the location of a value of this body in the file.
    public func location(of node: JSONNode) -> SourceLocation {
        location(at: node.offset)
    }

    /// Returns the location of a byte of `document` in the file.
    public func location(at offset: Int) -> SourceLocation {
        SourceLocation(file: file, position: message.position(at: offset))
    }
}
