import Foundation
import SpecimenLoopback
import SentryAPI
import SpecimenDocs
import SpecimenReaders
import SpecimenRuntime
import SpecimenTestSupport
import Testing

/// The endpoints that the package's own docs describe, by method and path.
let documentation: Documentation = {
    let files = (try? sourceFiles(in: repository.appending(path: "api-docs"))) ?? []
    return Documentation(reading: files)
}()

/// The documented answer of an endpoint, as JSON text.
func documentedAnswer(_ method: SpecimenDocs.HTTPMethod, _ path: String) throws -> String {
    let endpoint = try #require(documentation.endpoints.first { $0.method == method && $0.path.raw == path })
    return try #require(endpoint.examples.first?.response?.body.json).root.text
}

/// Answers every request alike and hands the client over to the test.
func withClient(
    token: String? = "sntrys_secret",
    answering answer: @escaping LoopbackServer.Handler,
    _ body: (SentryClient, LoopbackServer) async throws -> Void
) async throws {
    let server = try LoopbackServer(handler: answer)
    defer { server.stop() }
    try await body(SentryClient(token: token, baseURL: server.baseURL), server)
}
