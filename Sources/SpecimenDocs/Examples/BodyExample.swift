import SpecimenJSON

/// The body of an example message.
public enum BodyExample: Sendable {
    case empty
    case json(JSONBody)
    /// A body that is not JSON, such as a page or a form.
    case text(String)

    /// The JSON body, nil for any other body.
    public var json: JSONBody? {
        guard case .json(let body) = self else { return nil }
        return body
    }

    public var isEmpty: Bool {
        guard case .empty = self else { return false }
        return true
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
