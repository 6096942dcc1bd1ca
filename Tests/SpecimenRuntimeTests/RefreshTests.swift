import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of credentials that are asked again after a 401.
@Suite struct RefreshTests {
    /// A provider of numbered tokens that records its calls.
    private final class Provider: Sendable {
        let asked = Diary()
        let failure: (any Error)?

        init(failure: (any Error)? = nil) {
            self.failure = failure
        }

        var credential: RefreshableCredential {
            RefreshableCredential { isRetryAfter401 in
                self.asked.note("\(isRetryAfter401)")
                if isRetryAfter401, let failure = self.failure { throw failure }
                return "tok3n-number-\(self.asked.lines.count)"
            }
        }
    }

    /// A server that accepts the tokens from a number on.
    private func server(acceptingFrom number: Int) throws -> LoopbackServer {
        try LoopbackServer { request in
            let token = request.header("Authorization") ?? ""
            let isAccepted = (token.split(separator: "-").last.flatMap { Int($0) } ?? 0) >= number
            return isAccepted ? .json(200, releaseText) : .json(401, #"{"detail": "expired: \#(token)"}"#)
        }
    }

    private func client(_ server: LoopbackServer, _ credential: any Credential) -> TestClient {
        var connection = Connection(server: server.baseURL.absoluteString, token: credential)
        connection.retries = .none
        return TestClient(connection: connection)
    }

    @Test func aRefusedValueIsReplacedOnce() async throws {
        let server = try server(acceptingFrom: 2)
        defer { server.stop() }
        let provider = Provider()
        let client = client(server, provider.credential)
        for _ in 0..<2 { _ = try await client.getRelease(organization: "o", version: "v") }
        #expect(provider.asked.lines == ["false", "true"])
        #expect(
            server.requests.map { $0.header("Authorization") } == [
                "Bearer tok3n-number-1", "Bearer tok3n-number-2", "Bearer tok3n-number-2",
            ]
        )
    }

    @Test func aSecond401IsTheError() async throws {
        let server = try server(acceptingFrom: 9)
        defer { server.stop() }
        let provider = Provider()
        let client = client(server, provider.credential)
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "v")
        }
        #expect(error.status == 401)
        #expect(error.detail == "expired: Bearer •••")
        #expect(server.requests.count == 2)
        #expect(provider.asked.lines == ["false", "true"])
    }

    @Test func aFixedValueIsNotSentAgain() async throws {
        let server = try server(acceptingFrom: 9)
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await client(server, "tok3n-fixed-0").getRelease(organization: "o", version: "v")
        }
        #expect(error.status == 401)
        #expect(server.requests.count == 1)
    }

    /// All calls are refused before the first refresh ends.
    @Test func concurrentCallsShareARefresh() async throws {
        let calls = 200
        let gate = Gate()
        let asked = Diary()
        let credential = RefreshableCredential { isRetryAfter401 in
            asked.note("\(isRetryAfter401)")
            if !isRetryAfter401 { return "tok3n-number-1" }
            await gate.opened()
            return "tok3n-number-2"
        }
        let server = try server(acceptingFrom: 2)
        defer { server.stop() }
        let client = client(server, credential)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<calls {
                group.addTask { _ = try await client.getRelease(organization: "o", version: "v") }
            }
            await server.requestsArrived(calls)
            gate.open()
            try await group.waitForAll()
        }
        #expect(asked.lines == ["false", "true"])
        #expect(server.requests.count == 2 * calls)
    }

    /// Calls that begin during a refresh wait for the new value instead of sending the refused one.
    @Test func callsDuringARefresh() async throws {
        struct Witness: Middleware {
            let begun: Diary
            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                begun.note(call.operation)
                return try await next(request)
            }
        }
        let (gate, isRefreshing) = (Gate(), Gate())
        let begun = Diary()
        let credential = RefreshableCredential { isRetryAfter401 in
            if !isRetryAfter401 { return "tok3n-number-1" }
            isRefreshing.open()
            await gate.opened()
            return "tok3n-number-2"
        }
        let server = try server(acceptingFrom: 2)
        defer { server.stop() }
        let client = client(server, credential).with { $0.middlewares = [Witness(begun: begun)] }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await client.getRelease(organization: "o", version: "v") }
            await isRefreshing.opened()
            for _ in 0..<20 {
                group.addTask { _ = try await client.getRelease(organization: "o", version: "v") }
            }
            while begun.lines.count < 21 { await Task.yield() }
            for _ in 0..<1_000 { await Task.yield() }
            gate.open()
            try await group.waitForAll()
        }
        let values = server.requests.map { $0.header("Authorization") }
        #expect(values == ["Bearer tok3n-number-1"] + Array(repeating: "Bearer tok3n-number-2", count: 21))
    }

    /// A provider can start a task that outlives it and uses the credential, even during a later refresh.
    @Test func aTaskThatAProviderHasStarted() async throws {
        let isRefreshing = Gate()
        let (values, received) = AsyncThrowingStream<String?, any Error>.makeStream()
        let box = Box()
        let credential = RefreshableCredential { isRetryAfter401 in
            guard isRetryAfter401 else {
                Task {
                    await isRefreshing.opened()
                    do {
                        received.yield(try await box.credential?.credentialValue(replacing: nil))
                        received.finish()
                    } catch {
                        received.finish(throwing: error)
                    }
                }
                return "tok3n-number-1"
            }
            isRefreshing.open()
            for _ in 0..<1_000 { await Task.yield() }
            return "tok3n-number-2"
        }
        box.credential = credential
        let old = try await credential.credentialValue(replacing: nil)
        #expect(try await credential.credentialValue(replacing: old) == "tok3n-number-2")
        #expect(try await values.first { _ in true } == "tok3n-number-2")
    }

    /// A call that was refused with an old value takes the value that another call has already asked for.
    @Test func lateRefusals() async throws {
        let provider = Provider()
        let credential = provider.credential
        let old = try await credential.credentialValue(replacing: nil)
        let new = try await credential.credentialValue(replacing: old)
        #expect((old, new) == ("tok3n-number-1", "tok3n-number-2"))
        #expect(try await credential.credentialValue(replacing: old) == new)
        #expect(try await credential.credentialValue(replacing: nil) == new)
        #expect(provider.asked.lines == ["false", "true"])
    }

    @Test func bodiesAreSentAgain() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID()).txt")
        try data("from disk").write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        struct Upload: APIOperation {
            typealias Output = JSONValue
            static let id = "upload"
            var body: RequestBody
            var request: APIRequest {
                var request = APIRequest(.post, "/x")
                request.body = body
                return request
            }
        }
        var form = MultipartForm()
        form.append("file", file: FileUpload(contentsOf: url))
        let bodies: [RequestBody] = [.text("from memory"), .file(FileUpload(contentsOf: url)), .multipart(form)]
        for (body, content) in zip(bodies, ["from memory", "from disk", "from disk"]) {
            let server = try server(acceptingFrom: 2)
            defer { server.stop() }
            _ = try await client(server, Provider().credential).send(Upload(body: body))
            let texts = server.requests.map(\.text)
            #expect(texts.count == 2)
            #expect(texts.first == texts.last)
            #expect(texts.allSatisfy { $0.contains(content) })
        }
    }

    /// Middlewares see one request and the last response.
    @Test func middlewaresSeeOneRequest() async throws {
        let server = try server(acceptingFrom: 2)
        defer { server.stop() }
        let lines = Diary()
        let client = client(server, Provider().credential).with { connection in
            connection.middlewares = [LoggingMiddleware { line in lines.note(line) }]
        }
        _ = try await client.getRelease(organization: "o", version: "v")
        #expect(lines.lines.count == 1)
        #expect(lines.lines.first?.contains("→ 200") == true)
    }

    @Test(arguments: [true, false])
    func aProviderThatThrows(quotesTheToken: Bool) async throws {
        let server = try server(acceptingFrom: 2)
        defer { server.stop() }
        struct Refusal: Error, CustomStringConvertible { let description: String }
        let text = quotesTheToken ? "cannot renew tok3n-number-1" : "offline"
        let provider = Provider(failure: Refusal(description: text))
        let client = client(server, provider.credential)
        for _ in 0..<2 {
            let error = try await #require(throws: APIError.self) {
                try await client.getRelease(organization: "o", version: "v")
            }
            guard case .authentication = error.reason else {
                Issue.record("\(error)")
                return
            }
            let expected = quotesTheToken ? "cannot renew •••" : "offline"
            #expect(error.description.hasPrefix("getRelease: no credential: \(expected) (GET "))
        }
        // The refused value is not sent again.
        #expect(server.requests.count == 1)
        #expect(provider.asked.lines == ["false", "true", "true"])
    }

    @Test func aProviderThatThrowsAtFirst() async throws {
        let server = try server(acceptingFrom: 0)
        defer { server.stop() }
        let credential = RefreshableCredential { _ in throw CancellationError() }
        let error = try await #require(throws: APIError.self) {
            try await client(server, credential).getRelease(organization: "o", version: "v")
        }
        #expect(error.description.hasPrefix("getRelease: no credential: "))
        #expect(server.requests.isEmpty)
    }

    /// The cancellation of one waiting call cancels neither the refresh nor the other calls.
    @Test func cancellationOfAWaitingCall() async throws {
        let (gate, hasBegun) = (Gate(), Gate())
        let asked = Diary()
        let credential = RefreshableCredential { _ in
            asked.note("asked")
            hasBegun.open()
            await gate.opened()
            return "tok3n-number-1"
        }
        let server = try server(acceptingFrom: 1)
        defer { server.stop() }
        let client = client(server, credential)
        let first = Task { try await client.getRelease(organization: "o", version: "1") }
        await hasBegun.opened()
        let second = Task { try await client.getRelease(organization: "o", version: "2") }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(server.requests.isEmpty)
        gate.open()
        #expect(try await second.value.version == "1.0")
        #expect(asked.lines == ["asked"])
        #expect(server.requests.count == 1)
    }

    /// A provider whose own request needs the credential would wait for its own end.
    @Test func aProviderThatNeedsItsCredential() async throws {
        let server = try server(acceptingFrom: 0)
        defer { server.stop() }
        let baseURL = server.baseURL.absoluteString
        let box = Box()
        let credential = RefreshableCredential { _ in
            guard let credential = box.credential else { return "" }
            return try await TestClient(connection: Connection(server: baseURL, token: credential))
                .getRelease(organization: "o", version: "v").version
        }
        box.credential = credential
        let error = try await #require(throws: APIError.self) {
            try await client(server, credential).getRelease(organization: "o", version: "v")
        }
        #expect(error.description.contains("sends a request that needs it"))
        #expect(server.requests.isEmpty)
    }

    /// Nothing is asked for a request that cannot be sent.
    @Test func noValueForAnUnencryptedRequest() async throws {
        let provider = Provider()
        let connection = Connection(server: "http://sentry.example", token: provider.credential)
        await #expect(throws: APIError.self) {
            try await TestClient(connection: connection).deleteRelease(version: "v")
        }
        #expect(provider.asked.lines.isEmpty)
    }

    /// With several schemes, only a refused value that can be replaced is asked for again.
    @Test func severalSchemes() async throws {
        let server = try LoopbackServer { request in
            request.query == "key=tok3n-number-2" && request.header("X-Fixed") == "f1xed"
                ? .status(204) : .status(401)
        }
        defer { server.stop() }
        let provider = Provider()
        let connection = Connection(
            server: server.baseURL.absoluteString,
            authentication: [.query("key", provider.credential), .header("X-Fixed", "f1xed")]
        )
        try await TestClient(connection: connection).deleteRelease(version: "v")
        #expect(server.requests.map(\.query) == ["key=tok3n-number-1", "key=tok3n-number-2"])
        #expect(provider.asked.lines == ["false", "true"])
    }

    /// A credential of another type.
    @Test func anotherCredential() async throws {
        struct Rotating: Credential {
            func credentialValue(replacing refused: String?) async throws -> String? {
                switch refused {
                case nil: "tok3n-number-1"
                case "tok3n-number-1": "tok3n-number-2"
                default: nil
                }
            }
        }
        let server = try server(acceptingFrom: 2)
        defer { server.stop() }
        let release = try await client(server, Rotating()).getRelease(organization: "o", version: "v")
        #expect(release.version == "1.0")
        #expect(server.requests.count == 2)
    }
}

/// A credential that is set after its provider was made.
private final class Box: @unchecked Sendable {
    private let lock = NSLock()
    // Only read and written while `lock` is held.
    private var value: RefreshableCredential?

    var credential: RefreshableCredential? {
        get { lock.withLock { value } }
        set { lock.withLock { value = newValue } }
    }
}

/// A gate that stays open once it is opened.
final class Gate: @unchecked Sendable {
    private let lock = NSLock()
    // All guarded by `lock`.
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func open() {
        let waiters = lock.withLock {
            isOpen = true
            defer { waiting = [] }
            return waiting
        }
        for waiter in waiters { waiter.resume() }
    }

    func opened() async {
        await withCheckedContinuation { continuation in
            let isOpen = lock.withLock {
                if !self.isOpen { waiting.append(continuation) }
                return self.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}
