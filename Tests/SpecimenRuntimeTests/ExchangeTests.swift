import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@testable import SpecimenRuntime

/// Tests of the race between a response and a cancellation.
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

    @Test func theFirstEndDecides() async throws {
        let exchange = Exchange()
        await #expect(throws: CancellationError.self) {
            _ = try await withCheckedThrowingContinuation { continuation in
                #expect(exchange.begin(continuation))
                exchange.finish(.failure(CancellationError()))
                exchange.complete(error: URLError(.timedOut), response: nil)
            }
        }
    }

    /// The session reports the end of the response later.
    @Test func responseOfKnownLengthEndsWithItsLastByte() async throws {
        let exchange = Exchange()
        let response = try response(["Content-Length": "4"])
        let (data, _) = try await withCheckedThrowingContinuation { continuation in
            #expect(exchange.begin(continuation))
            exchange.received(response)
            #expect(exchange.received(Data("ab".utf8)) == 2)
            #expect(exchange.received(Data("cd".utf8)) == 4)
            exchange.complete(error: URLError(.networkConnectionLost), response: nil)
        }
        #expect(data == Data("abcd".utf8))
    }

    /// The length is that of the compressed body, or has no meaning, or the upload is not complete.
    @Test(arguments: [
        ["Content-Length": "4", "Content-Encoding": "gzip"], ["content-length": "4", "CONTENT-ENCODING": "br"],
        ["Content-Length": "4", "Transfer-Encoding": "chunked"], [:],
    ])
    func otherResponsesEndWithTheTask(headers: [String: String]) async throws {
        try await expectLostConnection(Exchange(), headers)
    }

    @Test func anUploadEndsWithTheTask() async throws {
        try await expectLostConnection(Exchange(endsWithLastByte: false), ["Content-Length": "4"])
    }

    private func expectLostConnection(_ exchange: Exchange, _ headers: [String: String]) async throws {
        let response = try response(headers)
        await #expect(throws: URLError.self) {
            _ = try await withCheckedThrowingContinuation { continuation in
                #expect(exchange.begin(continuation))
                exchange.received(response)
                #expect(exchange.received(Data("abcd".utf8)) == 4)
                exchange.complete(error: URLError(.networkConnectionLost), response: nil)
            }
        }
    }

    private func response(_ headers: [String: String]) throws -> HTTPURLResponse {
        let url = try #require(URL(string: "https://api.example"))
        return try #require(
            HTTPURLResponse(url: url, statusCode: 200, httpVersion: "HTTP/1.1", headerFields: headers)
        )
    }
}
