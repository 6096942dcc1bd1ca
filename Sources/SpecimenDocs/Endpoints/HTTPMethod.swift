/// The methods of endpoints. Endpoints that share a path are in the order of the cases.
public enum HTTPMethod: String, Sendable, CaseIterable, Comparable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case head = "HEAD"
    case options = "OPTIONS"

    public static func < (left: HTTPMethod, right: HTTPMethod) -> Bool {
        left.rank < right.rank
    }

    /// A Boolean value that indicates whether requests usually have a body.
    package var usuallyHasBody: Bool {
        switch self {
        case .post, .put, .patch: true
        case .get, .delete, .head, .options: false
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
