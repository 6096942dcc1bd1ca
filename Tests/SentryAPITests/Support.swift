import Foundation
import SpecimenLoopback
import SentryAPI
import SpecimenDocs
import SpecimenReaders
import SpecimenRuntime
import SpecimenTestSupport
import Testing

/// The endpoints in the docs of this package, by method and path.
let documentation: Documentation = {
    let files = (try? sourceFiles(in: repository.appending(path: "api-docs"))) ?? []
    return Documentation(reading: files)
}()

/// Returns the documented response of an endpoint as JSON text.
func documentedResponse(_ method: SpecimenDocs.HTTPMethod, _ path: String) throws -> String {
    let endpoint = try #require(documentation.endpoints.first { $0.method == method && $0.path.raw == path })
    return try #require(endpoint.examples.first?.response?.body.json).root.text
}

/// Runs `body` with a client of a server that handles every request with `respond`.
func withClient(
    token: String? = "sntrys_secret",
    responding respond: @escaping LoopbackServer.Handler,
    _ body: (SentryClient, LoopbackServer) async throws -> Void
) async throws {
    let server = try LoopbackServer(handler: respond)
    defer { server.stop() }
    try await body(SentryClient(token: token, baseURL: server.baseURL), server)
}
