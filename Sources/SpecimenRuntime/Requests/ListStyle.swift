/// The way in which a query or a form holds a list.
public enum ListStyle: Sendable, Hashable, CaseIterable {
    /// `ids=1&ids=2`
    case repeated
    /// `ids[]=1&ids[]=2`
    case emptyBrackets
    /// `ids[0]=1&ids[1]=2`
    case indexed
    /// `ids=1,2`
    case comma
    /// `ids=1|2`
    case pipe
    /// `ids=1 2`
    case space

    /// The percent-encoded text between two elements; nil for a style with an item for each element.
    ///
    /// The comma is not encoded, because some servers split a list before they decode it (RFC 6570, section 3.2.8). A
    /// URL cannot contain the other two characters.
    var separator: String? {
        switch self {
        case .repeated, .emptyBrackets, .indexed: nil
        case .comma: ","
        case .pipe: "%7C"
        case .space: "%20"
        }
    }

    /// Returns the name of an element's item.
    func name(of list: String, at index: Int) -> String {
        switch self {
        case .repeated, .comma, .pipe, .space: list
        case .emptyBrackets: list + "[]"
        case .indexed: "\(list)[\(index)]"
        }
    }
}
