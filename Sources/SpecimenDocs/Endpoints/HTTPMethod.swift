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

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
