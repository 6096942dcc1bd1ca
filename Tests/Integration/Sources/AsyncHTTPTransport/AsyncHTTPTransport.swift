import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import SpecimenRuntime

/// A transport that uses AsyncHTTPClient.
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
    ///   - client: A client with ``configuration`` or a similar one. The caller must shut it down. Do not use
    ///     `HTTPClient.shared`, because it follows redirects to any server.
    ///   - timeout: The maximum time until a response begins, including the time to send the request.
    ///   - maximumResponseBytes: The size beyond which a response is abandoned. The whole response is held in memory.
    public init(_ client: HTTPClient, timeout: TimeAmount = .minutes(10), maximumResponseBytes: Int = 64 << 20) {
        self.client = client
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
    }

    /// A configuration without redirects and without repeated connection attempts, because Specimen does both. A call
    /// fails after a minute without data. Decompression is not limited, because the transport limits the
    /// decompressed bytes.
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
        // The handle closes when its last reference is released. A server may respond while the file is still read.
        let handle = try FileHandle(forReadingFrom: file)
        let length = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let pieces = AsyncThrowingStream<ByteBuffer, any Error> {
            guard let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty else { return nil }
            return ByteBuffer(bytes: piece)
        }
        return try await send(request, body: .stream(pieces, length: .known(Int64(length))))
    }

    /// Sends a request and returns its response while it arrives. A server that is faster than the consumer waits.
    public func stream(_ request: URLRequest) async throws -> (StreamedBody, HTTPURLResponse) {
        let (content, response) = try await start(request, body: request.httpBody.map { data in .bytes(data) })
        return (StreamedBody(Pieces(content: content, transport: self)), response)
    }

    private func send(_ request: URLRequest, body: HTTPClientRequest.Body?) async throws -> (Data, HTTPURLResponse) {
        let (content, response) = try await start(request, body: body)
        do {
            let content = try await content.collect(upTo: maximumResponseBytes)
            return (Data(content.readableBytesView), response)
        } catch {
            throw failure(error)
        }
    }

    private func start(
        _ request: URLRequest,
        body: HTTPClientRequest.Body?
    ) async throws -> (HTTPClientResponse.Body, HTTPURLResponse) {
        guard let url = request.url else { throw URLError(.badURL) }
        var outgoing = HTTPClientRequest(url: url.absoluteString)
        outgoing.method = HTTPMethod(rawValue: request.httpMethod ?? "GET")
        outgoing.headers.add(contentsOf: (request.allHTTPHeaderFields ?? [:]).map { name, value in (name, value) })
        outgoing.body = body
        do {
            let incoming = try await client.execute(outgoing, timeout: timeout)
            // Header names are compared without regard to case.
            let fields = incoming.headers.map { name, value in (name.lowercased(), value) }
            let response = HTTPURLResponse(
                url: url,
                statusCode: Int(incoming.status.code),
                httpVersion: "\(incoming.version)",
                headerFields: Dictionary(fields) { first, second in "\(first), \(second)" }
            )
            guard let response else { throw TransportError.notHTTP }
            return (incoming.body, response)
        } catch {
            throw failure(error)
        }
    }

    /// Converts an error of AsyncHTTPClient. Errors of TLS, of the request and of its file are not converted, because
    /// repeating the call would not help. `CancellationError` is not converted either.
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

    /// The pieces of a response with converted errors.
    private struct Pieces: AsyncSequence, Sendable {
        let content: HTTPClientResponse.Body
        let transport: AsyncHTTPTransport

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(content: content.makeAsyncIterator(), transport: transport)
        }

        struct AsyncIterator: AsyncIteratorProtocol {
            var content: HTTPClientResponse.Body.AsyncIterator
            let transport: AsyncHTTPTransport

            mutating func next() async throws -> Data? {
                do {
                    return try await content.next().map { piece in Data(piece.readableBytesView) }
                } catch {
                    throw transport.failure(error)
                }
            }
        }
    }
}
