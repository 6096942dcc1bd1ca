/// An error that a JSON value does not have the type that was expected: `$.projects[0].slug: expected a string, found
/// null`.
///
/// The path, position and found text are computed on request. An optional property of another type throws such an error
/// only to become nil, perhaps a million times in one response.
public struct JSONDecodingError: Error, Sendable, CustomStringConvertible {
    private enum Subject {
        case value(JSONNode)
        case absent(String, object: JSONNode)
    }

    private let subject: Subject

    /// A description of the expected value with an article: `a string`.
    public let expected: String

    /// An error about a value with the wrong kind or content.
    public init(expected: String, at node: JSONNode) {
        self.expected = expected
        subject = .value(node)
    }

    /// An error about a member that `object` does not have.
    public init(expected: String, forAbsent key: String, in object: JSONNode) {
        self.expected = expected
        subject = .absent(key, object: object)
    }

    /// A Boolean value that indicates whether the error is about a member that is absent.
    public var isAbsence: Bool {
        absentKey != nil
    }

    /// The JSON path from the root: `$.projects[0].slug`.
    public var path: String {
        switch subject {
        case .value(let node): node.path
        case .absent(let key, let object): object.path + JSONPath.member(key)
        }
    }

    /// The key of the member that is absent; nil for an error about a value.
    package var absentKey: String? {
        if case .absent(let key, _) = subject { key } else { nil }
    }

    /// The value. For an absent member, its object.
    package var node: JSONNode {
        switch subject {
        case .value(let node), .absent(_, let node): node
        }
    }

    /// The offset of the value in bytes from the start of the text. For an absent member, the offset of its object.
    public var offset: Int { node.offset }

    /// The position of the value. For an absent member, the position of its object.
    public var position: TextPosition { node.position }

    /// The kind and the beginning of the text: `the number 1.5`, `null`; `nothing` for an absent member.
    public var found: String {
        switch subject {
        case .value(let node): node.summary
        case .absent: "nothing"
        }
    }

    public var description: String { "\(path): expected \(expected), found \(found)" }
}

extension JSONNode {
    private static let summaryLength = 40

    /// The kind and the start of the text on one line: `the string "web"`.
    public var summary: String {
        switch kind {
        case .null, .bool: text
        case .number, .string, .array, .object: "the \(kind.rawValue) \(clippedText)"
        }
    }

    private var clippedText: String {
        let limit = JSONNode.summaryLength
        // The cut may split a character, but the split character lies beyond `limit` and is cut off as well.
        let isLong = endOffset - offset > 8 * limit
        let start = document.text(from: offset, to: isLong ? offset + 8 * limit : endOffset)
        let words = start.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
        return isLong || words.count > limit ? words.prefix(limit) + "…" : words
    }
}
