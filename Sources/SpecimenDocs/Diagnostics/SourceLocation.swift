import SpecimenJSON

/// A position in a file of the docs folder, described as `releases/list.md:12:5`.
///
/// Ordered by the bytes of the path, then by position, so that the order is the same in every locale.
public struct SourceLocation: Sendable, Equatable, Comparable, CustomStringConvertible {
    /// The path relative to the docs folder.
    public var file: String
    public var position: TextPosition

    public init(file: String, position: TextPosition) {
        self.file = file
        self.position = position
    }

    /// Creates the location of a file's first character.
    package init(startOf file: String) {
        self.init(file: file, position: TextPosition(line: 1, column: 1))
    }

    public var description: String {
        "\(printable(file)):\(position.line):\(position.column)"
    }

    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file.utf8.elementsEqual(right.file.utf8) { return left.position < right.position }
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
}
