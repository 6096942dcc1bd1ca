import Foundation

/// The content of a response that is read while it arrives, as pieces of any size.
///
/// The request ends when the content, its iterators and their copies are released, for instance when a loop is left
/// early. The content of a network can be read once only.
public struct StreamedBody: AsyncSequence, Sendable {
    public typealias Element = Data

    private let makeNext: @Sendable () -> () async throws -> Data?

    /// Creates a body from a sequence of pieces, which are read on request.
    public init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == Data {
        makeNext = {
            var iterator = pieces.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    /// Creates a body whose whole content is in memory.
    public init(_ data: Data) {
        makeNext = {
            var rest = data.isEmpty ? nil : data
            return {
                defer { rest = nil }
                return rest
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(piece: makeNext())
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let piece: () async throws -> Data?

        /// Returns the next piece, which is never empty. Nil at the end of the content.
        public mutating func next() async throws -> Data? {
            while let piece = try await piece() {
                if !piece.isEmpty { return piece }
            }
            return nil
        }
    }
}

extension StreamedBody {
    /// Returns the first bytes of the content. The rest is not read.
    func collected(upTo maximumBytes: Int) async throws -> Data {
        var data = Data()
        for try await piece in self {
            data.append(piece.prefix(maximumBytes - data.count))
            if data.count >= maximumBytes { break }
        }
        return data
    }
}
