import Foundation
import Testing

@testable import SpecimenRuntime

/// The race between an answer and a cancellation.
@Suite struct ExchangeTests {
    @Test(.timeLimit(.minutes(10)))
    func cancellationBeforeTheContinuationExistsIsNotLost() async throws {
        let exchange = Exchange()
        exchange.finish(.failure(CancellationError()))
        await #expect(throws: CancellationError.self) {
            _ = try await withCheckedThrowingContinuation { continuation in
                #expect(!exchange.begin(continuation))
            }
        }
    }

    @Test func theFirstEndCounts() async throws {
        let exchange = Exchange()
        await #expect(throws: CancellationError.self) {
            _ = try await withCheckedThrowingContinuation { continuation in
                #expect(exchange.begin(continuation))
                exchange.finish(.failure(CancellationError()))
                exchange.complete(error: URLError(.timedOut), response: nil)
            }
        }
    }
}
