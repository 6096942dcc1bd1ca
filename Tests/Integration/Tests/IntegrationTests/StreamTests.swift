import Foundation
import Hummingbird
import NIOCore
import SentryAPI
import Testing

/// An operation like those that are generated for streams of events.
private struct WatchReleases: APIOperation {
    typealias Output = ServerSentEvents<JSONValue>
    static let id = "watchReleases"

    var request: APIRequest { APIRequest(.get, "/events/") }
}

/// Tests of downloads to disk and of streams.
@Suite(.timeLimit(.minutes(2))) struct StreamTests {
    @Test(arguments: TransportKind.allCases)
    func eventsArriveBeforeTheResponseEnds(over kind: TransportKind) async throws {
        let read = Signal()
        let closed = Signal()
        try await withClient(over: kind) { request in
            let body = ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "data: {\"n\":1}\n\n"))
                try await read.wait()
                try await writer.write(ByteBuffer(string: "data: {\"n\":2}\n\n"))
                try await request.clientHangsUp()
                closed.send()
            }
            return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
        } _: { sentry, server in
            var count = 0
            for try await event in sentry.stream(WatchReleases()) {
                count += 1
                #expect(event.data["n"]?.intValue == count)
                if count == 2 { break }
                read.send()
            }
            // Leaving the loop closes the connection.
            try await closed.wait()
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aStreamThatIsCutOffIsAnError(over kind: TransportKind) async throws {
        try await withClient(over: kind) { request in
            let body = ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "data: {\"n\":1}\n\n"))
                try await request.hangUp()
            }
            return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
        } _: { sentry, _ in
            let error = try await #require(throws: APIError.self) {
                for try await _ in sentry.stream(WatchReleases()) {}
            }
            guard case .transport = error.reason else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aFileIsDownloaded(over kind: TransportKind) async throws {
        try await withClient(over: kind, maximumResponseBytes: 1 << 20) { _ in
            let body = ResponseBody(contentLength: 32 << 20) { writer in
                for _ in 0..<32 { try await writer.write(ByteBuffer(repeating: 0x78, count: 1 << 20)) }
                try await writer.finish(nil)
            }
            return Response(status: .ok, body: body)
        } _: { sentry, _ in
            try await withTemporaryFolder { folder in
                let file = folder.appendingPathComponent("file")
                try await sentry.download(DownloadFile(), to: file)
                #expect(try Data(contentsOf: file) == Data(repeating: 0x78, count: 32 << 20))
            }
        }
    }
}
