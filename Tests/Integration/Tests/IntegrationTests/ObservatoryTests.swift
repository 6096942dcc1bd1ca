import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ObservatoryAPI
import Testing

/// Calls each method of a client that the plugin has generated: an API key, a form, an upload, a download and events.
@Suite(.timeLimit(.minutes(2))) struct ObservatoryTests {
    @Test(arguments: TransportKind.allCases)
    func form(over kind: TransportKind) async throws {
        try await withObservatory(over: kind) { _ in
            .json(#"{"id": 7, "target": "M 31", "filters": ["Hα", "V"], "exposure": 2.5}"#, status: .created)
        } _: { observatory, server in
            let session = try await observatory.createSession(
                target: "M 31 & M 32",
                filters: ["Hα", "a+b=c"],
                exposure: 2.5,
                note: "100% dark;\nno wind"
            )
            #expect(session.id == 7)
            #expect(session.totalExposure == 5)
            let request = try #require(server.requests.first)
            #expect(request.method == "POST")
            #expect(request.target == "/v2/sessions")
            #expect(request.headers[.contentType] == "application/x-www-form-urlencoded")
            #expect(request.headers[.contentLength] == String(request.body.count))
            let fields = """
                target=M%2031%20%26%20M%2032&filters%5B%5D=H%CE%B1&filters%5B%5D=a%2Bb%3Dc&exposure=2.5\
                &note=100%25%20dark%3B%0Ano%20wind
                """
            #expect(String(decoding: request.body, as: UTF8.self) == fields)
        }
    }

    @Test(.enabled(if: isPythonInstalled), arguments: TransportKind.allCases, [true, false])
    func upload(over kind: TransportKind, isOnDisk: Bool) async throws {
        let content = awkwardBytes(megabytes: 3)
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("v 1.fits")
            try content.write(to: file)
            let frame =
                isOnDisk
                ? FileUpload(contentsOf: file, contentType: "image/fits")
                : FileUpload(name: "v 1.fits", contentType: "image/fits", data: content)
            try await withObservatory(over: kind) { request in
                .json(#"{"id": "F-9", "bytes": \#(request.body.count)}"#, status: .created)
            } _: { observatory, server in
                let added = try await observatory.createSessionFrame(
                    sessionID: 7,
                    caption: "Nébuleuse, \"first\"\r\nlight",
                    sky: SkyInput(clouds: false, seeing: 1.5),
                    frame: frame
                )
                let request = try #require(server.requests.first)
                #expect(added.bytes == request.body.count)
                #expect(request.method == "POST")
                #expect(request.target == "/v2/sessions/7/frames")

                let body = folder.appendingPathComponent("body")
                try request.body.write(to: body)
                let contentType = try #require(request.headers[.contentType])
                let parts = try await formParts(ofBodyIn: body, contentType: contentType)
                #expect(parts.map(\.name) == ["caption", "sky", "frame"])
                #expect(parts.map(\.fileName) == [nil, nil, "v 1.fits"])
                #expect(parts.map(\.contentType) == [nil, "application/json", "image/fits"])
                #expect(
                    parts.prefix(2).map { part in String(decoding: part.content, as: UTF8.self) } == [
                        "Nébuleuse, \"first\"\r\nlight", #"{"clouds":false,"seeing":1.5}"#,
                    ]
                )
                // The comparison is outside the macro, because a failure would print both values.
                let isEqual = parts.last?.content == content
                #expect(isEqual)
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func download(over kind: TransportKind) async throws {
        let content = awkwardBytes(megabytes: 3)
        try await withObservatory(over: kind) { _ in
            Response(
                status: .ok,
                headers: [.contentType: "image/fits", .eTag: "\"f-9\""],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: content))
            )
        } _: { observatory, server in
            let isEqualInMemory = try await observatory.getFrameContent(frameID: "F/9 a") == content
            #expect(isEqualInMemory)
            try await withTemporaryFolder { folder in
                let file = folder.appendingPathComponent("frame.fits")
                let received = Received()
                let response = try await observatory.download(GetFrameContent(frameID: "F/9 a"), to: file) { progress in
                    received.append(progress)
                }
                let isEqualOnDisk = try Data(contentsOf: file) == content
                #expect(isEqualOnDisk)
                #expect(response[.etag] == "\"f-9\"")
                let count = Int64(content.count)
                #expect(received.last == DownloadProgress(receivedBytes: count, totalBytes: count))
                #expect(received.isAscending)
            }
            #expect(server.requests.map(\.target) == Array(repeating: "/v2/frames/F%2F9%20a/content", count: 2))
        }
    }

    @Test(arguments: TransportKind.allCases)
    func events(over kind: TransportKind) async throws {
        let read = Signal()
        try await withObservatory(over: kind) { _ in
            let body = ResponseBody { writer in
                let first = "id: 1\nevent: exposure\ndata: {\"filter\": \"Hα\",\ndata: \"seconds\": 2.5}\n\n"
                try await writer.write(ByteBuffer(string: first))
                try await read.wait()
                let second = ": a comment\r\n\r\nid: 2\r\ndata: {\"seconds\": 4}\r\n\r\n"
                try await writer.write(ByteBuffer(string: second))
                try await writer.finish(nil)
            }
            return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
        } _: { observatory, server in
            var events: [ServerSentEvent<Event>] = []
            for try await event in observatory.listSessionEvents(sessionID: 7) {
                events.append(event)
                read.send()
            }
            #expect(events.map(\.id) == ["1", "2"])
            #expect(events.map(\.event) == ["exposure", "message"])
            #expect(events.map(\.data.filter) == ["Hα", nil])
            #expect(events.map(\.data.seconds) == [2.5, 4])
            let request = try #require(server.requests.first)
            #expect(request.target == "/v2/sessions/7/events")
            #expect(request.headers[.accept] == "text/event-stream")
        }
    }

    /// The server refuses the first key. The form is sent again with the second one.
    @Test(arguments: TransportKind.allCases)
    func keyIsRefreshed(over kind: TransportKind) async throws {
        try await withServer { request in
            request.apiKeys == ["okey-2"]
                ? .json(#"{"id": 7}"#, status: .created)
                : .json("{}", status: .unauthorized)
        } _: { server in
            try await withTransport(kind) { transport in
                let key = RefreshableCredential { isRetryAfter401 in isRetryAfter401 ? "okey-2" : "okey-1" }
                let observatory = ObservatoryClient(apiKey: key, baseURL: server.baseURL, transport: transport)
                let session = try await observatory.createSession(target: "M 31", filters: ["V"])
                #expect(session.id == 7)
                #expect(server.requests.map(\.apiKeys) == [["okey-1"], ["okey-2"]])
                let bodies = server.requests.map { request in String(decoding: request.body, as: UTF8.self) }
                #expect(bodies == Array(repeating: "target=M%2031&filters%5B%5D=V", count: 2))
            }
        }
    }
}

/// Runs a server and a client of it, and checks that each request has the key in its header and nowhere else.
private func withObservatory(
    over kind: TransportKind,
    responding respond: @escaping Responding,
    _ body: @Sendable (ObservatoryClient, TestServer) async throws -> Void
) async throws {
    let key = "okey-Zyxwvuts-98"
    try await withServer(responding: respond) { server in
        try await withTransport(kind) { transport in
            try await body(ObservatoryClient(apiKey: key, baseURL: server.baseURL, transport: transport), server)
            #expect(!server.requests.isEmpty)
            for request in server.requests {
                #expect(request.apiKeys == [key])
                #expect(request.headers[.authorization] == nil)
                #expect(!request.target.contains(key))
            }
        }
    }
}

extension Incoming {
    fileprivate var apiKeys: [String] {
        headers.filter { field in field.name.canonicalName == "x-api-key" }.map(\.value)
    }
}

private final class Received: @unchecked Sendable {
    private let lock = NSLock()
    /// Only read and written while `lock` is held.
    private var all: [DownloadProgress] = []

    var last: DownloadProgress? { lock.withLock { all.last } }
    var isAscending: Bool {
        let counts = lock.withLock { all.map(\.receivedBytes) }
        return zip(counts, counts.dropFirst()).allSatisfy { first, second in first < second }
    }

    func append(_ progress: DownloadProgress) {
        lock.withLock { all.append(progress) }
    }
}
