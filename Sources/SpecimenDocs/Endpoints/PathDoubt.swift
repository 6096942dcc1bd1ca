/// A part of a path whose meaning is not certain.
package struct PathDoubt: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// A part that may be left out: `(/:id)`, `{/id}` or `:id?`.
        case optional
        /// A placeholder whose value can have slashes: `{+path}`, `*path` or `{name=projects/*}`.
        case severalSegments
        /// A part that does not belong to a path: `{?page}` or `(.:format)`.
        case leftOut
    }

    package var kind: Kind
    /// The text as the path has it.
    package var text: String
    /// The position in the path, in UTF-8 bytes.
    package var offset: Int
}
