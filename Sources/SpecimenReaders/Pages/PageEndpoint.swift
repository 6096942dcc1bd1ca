import SpecimenDocs
import SpecimenJSON

/// An endpoint as a page describes it.
public struct PageEndpoint: Sendable {
    /// The record in the project's own format: what a description file holds.
    public let record: JSONValue
    public let method: HTTPMethod
    public let path: String
    /// Where the page begins to describe it.
    public let location: SourceLocation
    let positions: RecordPositions

    /// `GET /releases/`
    public var name: String { "\(method.rawValue) \(path)" }

    /// The contents of a description file.
    public var contents: String { record.prettyPrinted() + "\n" }

    /// `GET-releases-version` for `GET /releases/{version}/`, to be followed by `.json`.
    public var fileStem: String {
        let words = path.utf8.split { byte in
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            return !isLetter && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        let stem = words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: "-")
        let longest = 180  // File systems allow 255 bytes, and something may have to be added.
        return method.rawValue
            + (stem.isEmpty ? "" : "-\(stem.utf8.prefix(longest).map { String(Unicode.Scalar($0)) }.joined())")
    }
}
