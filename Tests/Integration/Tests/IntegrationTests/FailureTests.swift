import AsyncHTTPClient
import AsyncHTTPTransport
import Foundation
import Hummingbird
import NIOCore
import SentryAPI
import Testing

/// Tests of failed connections, cancelled calls and retries.
@Suite(.timeLimit(.minutes(2))) struct FailureTests {
    /// The moment at which a server closes the connection.
    enum Failure: CaseIterable {
        case beforeTheResponse
        case withinAResponseOfKnownLength
        case withinAResponseOfUnknownLength
    }

    @Test(arguments: TransportKind.allCases, Failure.allCases)
    func serverHangsUp(over kind: TransportKind, failure: Failure) async throws {
        try await withClient(over: kind) { request in
            try await hangUp(request, failure)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) { try await sentry.send(DownloadFile()) }
            #expect(error.isLostConnection(over: kind), "\(error)")
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TransportKind.allCases, Failure.allCases)
    func lostConnectionIsTriedAgain(over kind: TransportKind, failure: Failure) async throws {
        try await withClient(over: kind) { request in
            request.number < 3 ? try await hangUp(request, failure) : .json(releaseJSON("1"))
        } _: { sentry, server in
            let release = try await sentry.retrying().getOrganizationRelease(
                organizationIDOrSlug: "acme",
                version: "1"
            )
            #expect(release.version == "1")
            #expect(server.requests.count == 3)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func lostConnectionOfAPostIsNotTriedAgain(over kind: TransportKind) async throws {
        try await withClient(over: kind) { request in
            try await hangUp(request, .beforeTheResponse)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) {
                try await sentry.retrying().createOrganizationRelease(
                    organizationIDOrSlug: "acme",
                    version: "1",
                    projects: ["web"]
                )
            }
            #expect(error.isLostConnection(over: kind), "\(error)")
            #expect(error.attempts == 1)
            #expect(server.requests.count == 1)
        }
    }

    /// FoundationNetworking does not notice that a reused connection is lost while it sends a body. Only the timeout
    /// ends the call.
    @Test(arguments: TransportKind.allCases)
    func postOverALostConnectionUsedBeforeIsSentOnce(over kind: TransportKind) async throws {
        struct ShortTimeout: Middleware {
            func send(_ request: URLRequest, of call: CallContext, next: @escaping Next) async throws -> (
                Data, HTTPURLResponse
            ) {
                var request = request
                request.timeoutInterval = 1
                return try await next(request)
            }
        }
        try await withClient(over: kind) { request in
            request.number == 1 ? .json("[]") : try await hangUp(request, .beforeTheResponse)
        } _: { sentry, server in
            _ = try await sentry.send(DownloadFile())
            let hasty = sentry.retrying().with { connection in connection.middlewares = [ShortTimeout()] }
            let error = try await #require(throws: APIError.self) {
                try await hasty.createOrganizationRelease(
                    organizationIDOrSlug: "acme",
                    version: "1",
                    projects: ["web"]
                )
            }
            #expect(error.isLostConnection(over: kind), "\(error)")
            // On a busy machine the request may time out before it arrives.
            #expect(server.requests.filter { request in request.method == "POST" }.count <= 1)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func refusedConnectionIsTriedAgain(over kind: TransportKind) async throws {
        // No server runs on port 1.
        let nowhere = try #require(URL(string: "http://127.0.0.1:1"))
        try await withTransport(kind) { transport in
            let error = try await #require(throws: APIError.self) {
                try await client(of: nowhere, over: transport).retrying().send(DownloadFile())
            }
            #expect(error.isLostConnection(over: kind), "\(error)")
            #expect(error.attempts == 4)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func unavailableServiceIsTriedAgain(over kind: TransportKind) async throws {
        try await withClient(over: kind) { request in
            request.number < 3
                ? .json(#"{"detail":"busy"}"#, status: .serviceUnavailable)
                : .json(releaseJSON("1"))
        } _: { sentry, server in
            let call = GetOrganizationRelease(organizationIDOrSlug: "acme", version: "1")
            let release = try await sentry.retrying().send(call)
            #expect(release.version == "1")
            #expect(server.requests.count == 3)
            #expect(server.requests.allSatisfy { request in request.headers[.authorization] == "Bearer \(token)" })
        }
    }

    @Test(arguments: TransportKind.allCases)
    func retriesEnd(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            .json(#"{"detail":"busy"}"#, status: .serviceUnavailable)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) {
                try await sentry.retrying().send(DownloadFile())
            }
            #expect(error.status == 503)
            #expect(error.attempts == 4)
            #expect(server.requests.count == 4)
        }
    }

    /// The moment at which a server stops sending.
    enum Silence: CaseIterable {
        case beforeTheResponse
        case withinTheResponse
    }

    @Test(arguments: TransportKind.allCases, Silence.allCases)
    func silenceTimesOut(over kind: TransportKind, silence: Silence) async throws {
        try await withClient(over: kind, timeout: 1) { request in
            try await fallSilent(request, silence)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) { try await sentry.send(DownloadFile()) }
            #expect(error.isLostConnection(over: kind), "\(error)")
        }
    }

    /// Tests the timeout of the transport with an HTTP client that has none.
    @Test func responseThatDoesNotBeginTimesOut() async throws {
        try await withServer { request in
            try await fallSilent(request, .beforeTheResponse)
        } _: { server in
            let httpClient = HTTPClient(configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
            let transport = AsyncHTTPTransport(httpClient, timeout: .milliseconds(200))
            let error = await #expect(throws: APIError.self) {
                try await client(of: server.baseURL, over: transport).send(DownloadFile())
            }
            try await httpClient.shutdown()
            #expect(error?.isLostConnection(over: .asyncHTTPClient) == true)
        }
    }

    @Test(arguments: TransportKind.allCases, Silence.allCases)
    func cancellationEndsTheRequest(over kind: TransportKind, silence: Silence) async throws {
        let silent = Signal()
        let closed = Signal()
        try await withClient(over: kind) { request in
            try await fallSilent(request, silence, since: silent, until: closed)
        } _: { sentry, server in
            let call = Task { try await sentry.retrying().send(DownloadFile()) }
            try await silent.wait()
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
            // The connection is closed too.
            try await closed.wait()
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func cancelledTaskSendsNothing(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            .json(releaseJSON("1"))
        } _: { sentry, server in
            let call = Task {
                withUnsafeCurrentTask { task in task?.cancel() }
                _ = try await sentry.send(DownloadFile())
            }
            await #expect(throws: CancellationError.self) { try await call.value }
            #expect(server.requests.isEmpty)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func twoHundredConcurrentCalls(over kind: TransportKind) async throws {
        try await withClient(over: kind) { request in
            .json(releaseJSON(request.path.split(separator: "/").last.map(String.init) ?? ""))
        } _: { sentry, server in
            let wanted = Set((0..<200).map { number in "\(number).0" })
            let received = try await withThrowingTaskGroup(of: Bool.self) { group in
                for version in wanted {
                    group.addTask {
                        let release = try await sentry.getOrganizationRelease(
                            organizationIDOrSlug: "acme",
                            version: version
                        )
                        return release.version == version
                    }
                }
                return try await group.reduce(into: []) { results, result in results.append(result) }
            }
            #expect(received.count == 200)
            #expect(!received.contains(false))
            #expect(server.requests.count == 200)
            #expect(Set(server.requests.map(\.target)).count == 200)
        }
    }
}

private func hangUp(_ request: Incoming, _ failure: FailureTests.Failure) async throws -> Response {
    switch failure {
    case .beforeTheResponse:
        try await request.hangUp()
        return Response(status: .noContent)
    case .withinAResponseOfKnownLength, .withinAResponseOfUnknownLength:
        let length = failure == .withinAResponseOfKnownLength ? 1000 : nil
        let body = ResponseBody(contentLength: length) { writer in
            try await writer.write(ByteBuffer(string: #"{"version":"#))
            try await request.hangUp()
        }
        return Response(status: .ok, headers: [.contentType: "application/json"], body: body)
    }
}

/// Sends nothing more, and waits until the client closes the connection.
private func fallSilent(
    _ request: Incoming,
    _ silence: FailureTests.Silence,
    since silent: Signal = Signal(),
    until closed: Signal = Signal()
) async throws -> Response {
    switch silence {
    case .beforeTheResponse:
        silent.send()
        try await request.clientHangsUp()
        closed.send()
        return Response(status: .noContent)
    case .withinTheResponse:
        // The body exceeds the buffers of the connection, so the client has begun to read it once it is written.
        let body = ResponseBody(contentLength: 64 << 20) { writer in
            for _ in 0..<32 { try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 20)) }
            silent.send()
            try await request.clientHangsUp()
            closed.send()
        }
        return Response(status: .ok, headers: [.contentType: "application/json"], body: body)
    }
}

extension SentryClient {
    /// Returns the client with the default retry policy, without delays.
    fileprivate func retrying() -> SentryClient {
        with { connection in
            connection.retries = RetryPolicy()
            connection.retries.baseDelay = .zero
        }
    }
}

extension APIError {
    fileprivate func isLostConnection(over kind: TransportKind) -> Bool {
        guard case .transport(let error) = reason else { return false }
        switch (kind, error) {
        case (.asyncHTTPClient, TransportError.connectionLost): return true
        case (.urlSession, let error as URLError):
            return [.networkConnectionLost, .cannotConnectToHost, .timedOut, .badServerResponse].contains(error.code)
        default: return false
        }
    }
}
