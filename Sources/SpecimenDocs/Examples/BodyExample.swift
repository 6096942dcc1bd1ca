import SpecimenJSON

/// The body of an example message.
public enum BodyExample: Sendable {
    case empty
    case json(JSONBody)
    /// Anything that is not JSON: a page, a form. A form that the docs hold as one JSON string is its decoded text.
    case text(String)

    /// The JSON body, nil for any other.
    public var json: JSONBody? {
        guard case .json(let body) = self else { return nil }
        return body
    }

    public var isEmpty: Bool {
        guard case .empty = self else { return false }
        return true
    }
}

/// A JSON body, which knows where in the docs each of its values stands.
public struct JSONBody: Sendable {
    public let document: JSONDocument
    /// The message that the body is the end of; offsets of `document` count from its start.
    public let source: EmbeddedText

    public init(document: JSONDocument, source: EmbeddedText) {
        self.document = document
        self.source = source
    }

    public var root: JSONNode { document.root }

    /// Where a value of this body begins in the file, through the escapes of the string that holds the message.
    public func location(of node: JSONNode) -> SourceLocation {
        source.location(at: node.offset)
    }

    /// Where a byte of `document` stands in the file.
    public func location(at offset: Int) -> SourceLocation {
        source.location(at: offset)
    }
}
