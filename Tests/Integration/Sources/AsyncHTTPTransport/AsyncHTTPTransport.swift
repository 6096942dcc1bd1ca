import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import SpecimenRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries the calls of a client over AsyncHTTPClient.
///
/// ```swift
/// let httpClient = HTTPClient(configuration: AsyncHTTPTransport.configuration)
/// let sentry = SentryClient(token: token, transport: AsyncHTTPTransport(httpClient))
/// ```
public struct AsyncHTTPTransport: Transport {
    private let client: HTTPClient
    private let timeout: TimeAmount
    private let maximumResponseBytes: Int

    /// - Parameters:
    ///   - client: Made with ``configuration`` or one like it, and shut down by whoever made it. `HTTPClient.shared`
    ///     will not do: it follows redirects, to any server.
    ///   - timeout: How long it may take until an answer begins, the sending of the request included.
    ///   - maximumResponseBytes: The size over which a response is given up, as the whole of it is held in memory.
    public init(_ client: HTTPClient, timeout: TimeAmount = .minutes(10), maximumResponseBytes: Int = 64 << 20) {
        self.client = client
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
    }

    /// Follows no redirects and repeats no attempts to connect, as Specimen does both. Fails a call when nothing was
    /// sent or received for a minute. Decompresses without a limit, as the transport's own counts decompressed bytes.
    public static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout = .init(connect: .seconds(10), read: .seconds(60), write: .seconds(60))
        configuration.decompression = .enabled(limit: .none)
        return configuration
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        try await send(request, body: request.httpBody.map { data in .bytes(data) })
    }

    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        // Closes with its last reference: a server may answer while the file is still being read.
        let handle = try FileHandle(forReadingFrom: file)
        let length = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let pieces = AsyncThrowingStream<ByteBuffer, any Error> {
            guard let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty else { return nil }
            return ByteBuffer(bytes: piece)
        }
        return try await send(request, body: .stream(pieces, length: .known(Int64(length))))
    }

    private func send(_ request: URLRequest, body: HTTPClientRequest.Body?) async throws -> (Data, HTTPURLResponse) {
        guard let url = request.url else { throw URLError(.badURL) }
        var outgoing = HTTPClientRequest(url: url.absoluteString)
        outgoing.method = HTTPMethod(rawValue: request.httpMethod ?? "GET")
        outgoing.headers.add(contentsOf: (request.allHTTPHeaderFields ?? [:]).map { name, value in (name, value) })
        outgoing.body = body
        do {
            let incoming = try await client.execute(outgoing, timeout: timeout)
            let content = try await incoming.body.collect(upTo: maximumResponseBytes)
            // Names are the same whatever their case.
            let fields = incoming.headers.map { name, value in (name.lowercased(), value) }
            let response = HTTPURLResponse(
                url: url,
                statusCode: Int(incoming.status.code),
                httpVersion: "\(incoming.version)",
                headerFields: Dictionary(fields) { first, second in "\(first), \(second)" }
            )
            guard let response else { throw TransportError.notHTTP }
            return (Data(content.readableBytesView), response)
        } catch {
            throw failure(error)
        }
    }

    /// What is thrown for an error of AsyncHTTPClient. Those of TLS, of the request and of its file stay what they are,
    /// as trying again does not help, and so does `CancellationError`.
    private func failure(_ error: any Error) -> any Error {
        let lost: [HTTPClientError] = [
            .remoteConnectionClosed, .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout,
            .readTimeout, .writeTimeout, .deadlineExceeded,
        ]
        return switch error {
        case is NIOTooManyBytesError: TransportError.responseTooLarge(limit: maximumResponseBytes)
        case let error as HTTPClientError where lost.contains(error): TransportError.connectionLost("\(error)")
        case is NIOConnectionError, is ChannelError, is IOError, HTTPParserError.invalidEOFState:
            TransportError.connectionLost("\(error)")
        default: error
        }
    }
}
