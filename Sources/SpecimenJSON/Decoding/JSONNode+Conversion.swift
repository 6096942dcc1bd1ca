// Values of another type or format than expected. A server that sends `"42"` instead of 42 means the same value.
//
// A conversion is made only if one value of the type is the obvious meaning. It costs nothing if no value
// differs, because it begins where reading the expected type has failed.
extension JSONNode {
    /// Returns the value that this node means, and reports the difference to the observer. Throws ``JSONDecodingError``
    /// if it means no such value.
    package func converting<T>(_ value: T?, to expected: String) throws -> T {
        let difference = JSONDecodingError(expected: expected, at: self)
        guard let value else { throw difference }
        document.observer?.converted(difference)
        return value
    }

    var impliedBool: Bool? {
        switch string {
        case "true": true
        case "false": false
        case nil:
            switch number?.int {
            case 1: true
            case 0: false
            default: nil
            }
        default: nil
        }
    }

    var impliedInt: Int? { string.flatMap { Int($0) } }

    /// Nil for a text beyond the range of `Double`.
    var impliedDouble: Double? {
        guard let value = string.flatMap(JSONNumber.init(lexeme:))?.double, value.isFinite else { return nil }
        return value
    }

    var expectedInteger: String {
        number?.isWhole == true ? "an integer that fits in \(Int.bitWidth) bits" : "an integer"
    }
}

/// A type whose JSON is a string in one format, such as a URL. An empty string is no value of the format.
package protocol JSONTextFormat {
    /// The words with which an error describes the format: `a UUID`.
    static var expectation: String { get }
}

extension JSONNode {
    /// Returns whether the value is an empty string in the place of a format, and reports such a string to the
    /// observer.
    func isEmptyText<T>(of type: T.Type) -> Bool {
        let entry = entry
        guard entry.code == TapeEntry.Code.string, entry.end &- entry.start == 2,
            let format = type as? any JSONTextFormat.Type
        else { return false }
        document.observer?.converted(JSONDecodingError(expected: format.expectation, at: self))
        return true
    }

    /// Reports an element that its array or dictionary leaves out. Throws the error of the element if leaving it out is
    /// neither harmless nor what the document asks for.
    func leaveOut(after error: any Error, isHarmless: Bool = false) throws {
        guard isHarmless || document.skipsUnreadableElements else { throw error }
        document.observer?.leftOut(error as? JSONDecodingError ?? JSONDecodingError(expected: "\(error)", at: self))
    }
}
