import SpecimenJSON

/// A place in a file of the docs folder, described as `releases/list.md:12:5`.
///
/// Ordered by the bytes of the file's path, then by position, so that the order is the same in every locale.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path relative to the docs folder.
    public var file: String
    public var position: TextPosition

    public init(file: String, position: TextPosition) {
        self.file = file
        self.position = position
    }

    public var description: String {
        "\(printable(file)):\(position.line):\(position.column)"
    }

    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file.utf8.elementsEqual(right.file.utf8) {
            return left.position < right.position
        }
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
}
