import Foundation
import SpecimenJSON

extension JSONDecodable {
    /// Reads without tolerance: an optional property that is there but not of its type is an error, where reading
    /// otherwise makes it nil. This is what an exported OpenAPI document describes.
    ///
    /// Throws `JSONSyntaxError`, or the first `JSONDecodingError`.
    public init(strictlyParsing bytes: [UInt8]) throws {
        let first = FirstMismatch()
        let document = try JSONDocument(parsing: bytes, observer: first)
        self = try Self(json: document.root)
        if let error = first.error { throw error }
    }
}

private final class FirstMismatch: JSONReadingObserver, @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`, hence the unchecked conformance.
    private var noted: JSONDecodingError?

    func passed(over error: JSONDecodingError) {
        lock.withLock { noted = noted ?? error }
    }

    func looked(for key: String, in container: JSONNode) {}
    func finished(_ container: JSONNode) {}
    func met(unknown value: JSONNode) {}

    var error: JSONDecodingError? { lock.withLock { noted } }
}
