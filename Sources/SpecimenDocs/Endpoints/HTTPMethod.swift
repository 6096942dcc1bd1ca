/// The methods an endpoint may take. The order of the cases is the order of endpoints that share a path.
public enum HTTPMethod: String, Sendable, Hashable, CaseIterable, Comparable {
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

    private var rank: Int {
        switch self {
        case .get: 0
        case .post: 1
        case .put: 2
        case .patch: 3
        case .delete: 4
        case .head: 5
        case .options: 6
        }
    }
}
