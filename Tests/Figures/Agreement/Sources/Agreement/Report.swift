import SpecimenRuntime

/// The outcome of decoding one response.
struct Report: Encodable {
    var operation: String
    /// The error with the JSON path of the value; nil if the response was decoded.
    var failure: Failure?
    var drift: [Difference] = []
    /// The decoded value as JSON; nil if it has no JSON.
    var written: String?
    /// The fields that no property holds, as key and JSON, in any order.
    var otherFields: [[String]] = []

    struct Failure: Encodable {
        var path: String
        var message: String
    }

    struct Difference: Encodable {
        var kind: String
        /// The JSON paths of the first occurrences. The runtime limits their number.
        var paths: [String]
        var count: Int

        init(_ drift: Drift) {
            kind = drift.kind.rawValue
            paths = [drift.path] + drift.furtherPaths
            count = drift.count
        }
    }
}
