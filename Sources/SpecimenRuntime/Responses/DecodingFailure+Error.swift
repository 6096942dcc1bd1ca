import Foundation

extension APIError.DecodingFailure {
    init(_ error: any Error, in raw: RawResponse) {
        switch error {
        case let error as JSONDecodingError:
            self.init(
                path: APIError.oneLine(error.path),
                expected: error.expected,
                found: error.found,
                position: error.position
            )
        case let error as JSONSyntaxError:
            let piece = APIError.oneLine(String(decoding: raw.body.prefix(400), as: UTF8.self), limit: 80)
            let isJSON = raw.isJSON || raw.mediaType == ServerSentEvents<JSONValue>.acceptedMediaType
            let what = isJSON ? "invalid JSON (\(error.message))" : APIError.oneLine(raw.mediaType ?? "")
            self.init(path: "$", expected: "JSON", found: "\(what): \(piece)", position: error.position)
        case is EmptyResponseError:
            self.init(path: "$", expected: "JSON", found: "an empty body (status \(raw.status))", position: nil)
        default:
            self.init(path: "$", expected: "other content", found: APIError.oneLine("\(error)"), position: nil)
        }
    }
}
