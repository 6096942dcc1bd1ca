import Foundation
import Testing

@testable import SpecimenRuntime

/// Tests of the race between a response and a cancellation.
@Suite struct ExchangeTests {
    @Test(.timeLimit(.minutes(10)))
    func cancellationBeforeTheContinuationExistsIsNotLost() async throws {
        let exchange = Exchange(maximumBytes: 5)
        exchange.finish(.failure(CancellationError()))
        await #expect(throws: CancellationError.self) {
            _ = try await withCheckedThrowingContinuation { continuation in
                #expect(!exchange.begin(continuation))
            }
        }
    }

    @Test func theFirstEndDecides() async throws {
        let exchange = Exchange(maximumBytes: 5)
        await #expect(throws: CancellationError.self) {
            _ = try await withCheckedThrowingContinuation { continuation in
                #expect(exchange.begin(continuation))
                exchange.finish(.failure(CancellationError()))
                exchange.complete(error: URLError(.timedOut), response: nil)
            }
        }
    }

    @Test func aResponseIsThePiecesUpToTheEndOfTheTask() async throws {
        let exchange = Exchange(maximumBytes: 5)
        let url = try #require(URL(string: "https://api.example"))
        let response = try #require(
            HTTPURLResponse(url: url, statusCode: 200, httpVersion: "HTTP/1.1", headerFields: ["Content-Length": "4"])
        )
        let (data, _) = try await withCheckedThrowingContinuation { continuation in
            #expect(exchange.begin(continuation))
            #expect(exchange.received(response, hasBody: true))
            #expect(exchange.received(Data("ab".utf8)))
            #expect(exchange.received(Data("cd".utf8)))
            exchange.complete(error: nil, response: nil)
            #expect(exchange.received(Data("ef".utf8)))
        }
        #expect(data == Data("abcd".utf8))
    }
}
