/// Why a JSON value could not be read as a type. Reads `$.projects[0].slug: expected a string, found null`.
///
/// Path, position and the text found are worked out when asked for: an optional property of another kind throws one of
/// these and nobody looks at it, perhaps a million times in one response.
public struct JSONDecodingError: Error, Sendable, CustomStringConvertible {
    private enum Subject {
        case value(JSONNode)
        case absent(String, object: JSONNode)
        case described(path: String, position: TextPosition, found: String)
    }

    private let subject: Subject

    /// What the type wants, with an article: `a string`.
    public let expected: String

    /// A value of the wrong kind or content.
    public init(expected: String, at node: JSONNode) {
        self.expected = expected
        subject = .value(node)
    }

    /// A member that `object` does not have.
    public init(expected: String, forAbsent key: String, in object: JSONNode) {
        self.expected = expected
        subject = .absent(key, object: object)
    }

    /// An error about a value that is in no document.
    public init(path: String, position: TextPosition, expected: String, found: String) {
        self.expected = expected
        subject = .described(path: path, position: position, found: found)
    }

    /// The member is not there at all.
    public var isAbsence: Bool {
        if case .absent = subject { true } else { false }
    }

    /// From the root of the text: `$.projects[0].slug`.
    public var path: String {
        switch subject {
        case .value(let node): node.path
        case .absent(let key, let object): object.path + JSONPath.member(key)
        case .described(let path, _, _): path
        }
    }

    /// Where the value begins, in bytes from the start of the text; of an absent member, where its object begins. Zero for an error
    /// about a value that is in no document.
    public var offset: Int {
        switch subject {
        case .value(let node), .absent(_, let node): node.offset
        case .described: 0
        }
    }

    /// Where the value begins; of an absent member, where its object begins.
    public var position: TextPosition {
        switch subject {
        case .value(let node), .absent(_, let node): node.position
        case .described(_, let position, _): position
        }
    }

    /// The kind and the beginning of the text: `the number 1.5`, `null`; `nothing` for an absent member.
    public var found: String {
        switch subject {
        case .value(let node): node.summary
        case .absent: "nothing"
        case .described(_, _, let found): found
        }
    }

    public var description: String { "\(path): expected \(expected), found \(found)" }
}

extension JSONNode {
    private static let summaryLength = 40

    /// Kind and text, cut after a few words and free of line breaks: `the string "web"`.
    public var summary: String {
        switch kind {
        case .null, .bool: text
        case .number, .string, .array, .object: "the \(kind.rawValue) \(clippedText)"
        }
    }

    private var clippedText: String {
        let limit = JSONNode.summaryLength
        // A character is cut in two at worst where it is cut off anyway.
        let isLong = endOffset - offset > 8 * limit
        let start = document.text(from: offset, to: isLong ? offset + 8 * limit : endOffset)
        let words = start.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
        return isLong || words.count > limit ? words.prefix(limit) + "…" : words
    }
}
