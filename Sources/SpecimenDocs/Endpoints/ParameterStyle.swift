/// The way in which a query, a form or a path holds a list or an object.
public enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
    /// `ids=1&ids=2`. A path cannot repeat a name and uses ``comma``.
    case repeated
    /// `ids[]=1&ids[]=2`; members of objects as in ``brackets``.
    case emptyBrackets = "empty-brackets"
    /// `ids[0]=1&ids[1]=2`; members of objects as in ``brackets``.
    case indexed
    /// `ids=1,2`
    case comma
    /// `ids=1|2`
    case pipe
    /// `ids=1%202`
    case space
    /// `filter[name]=a&filter[size]=3`, for an object or a dictionary; a list within it as in ``emptyBrackets``.
    case brackets
    /// `filter={"name":"a"}`, as JSON text.
    case json
}

extension ParameterStyle {
    /// The character between the elements of a list in one value; nil for a style that repeats the name.
    package var separator: Character? {
        switch self {
        case .comma: ","
        case .pipe: "|"
        case .space: " "
        case .repeated, .emptyBrackets, .indexed, .brackets, .json: nil
        }
    }
}
