import Foundation
import SpecimenJSON

extension JSONDecodable {
    /// Reads a value strictly: an optional property with a value of another type is an error instead of nil. An exported OpenAPI
    /// document describes the values that can be read strictly.
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
