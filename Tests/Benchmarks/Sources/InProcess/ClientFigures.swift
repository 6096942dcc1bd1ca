import Foundation
import Measuring
import SentryAPI

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Measures the time that a client adds to a request for its own work, a middleware, the retry policy and decoding.
struct ClientFigures {
    let examples: Examples
    let runs: Int

    func measured() async throws -> [Figure] {
        let listed = try [Release](
            response: RawResponse(status: 200, headers: HTTPHeaders(), body: examples.listedReleases)
        )
        guard let release = listed.first else { throw InProcess.Problem(description: "the list of releases is empty") }
        let server = try Responder(body: Data(release.jsonBytes))
        guard let base = URL(string: "http://127.0.0.1:\(server.port)") else {
            throw InProcess.Problem(description: "the address of the server is not valid")
        }

        let session = URLSession(configuration: Self.configuration)
        let sentry = SentryClient(token: "token", baseURL: base).with { connection in
            connection.middlewares = [LoggingMiddleware { _ in }]
        }
        let (organization, version) = ("acme", "2.0rc2")
        var bare: [Double] = []
        var client: [Double] = []
        // Calls alternate so that both sides meet the same load. The first calls open connections and do not count.
        for number in 0..<(runs == 1 ? 60 : 1000) + 20 {
            // A user of URLSession also creates a request for each call.
            let bareTime = try await time {
                let path = "/api/0/organizations/\(organization)/releases/\(version)/"
                guard let url = URL(string: path, relativeTo: base) else { throw URLError(.badURL) }
                var request = URLRequest(url: url)
                request.setValue("Bearer token", forHTTPHeaderField: "Authorization")
                _ = try await session.data(for: request)
            }
            let clientTime = try await time {
                _ = try await sentry.getOrganizationRelease(organizationIDOrSlug: organization, version: version)
            }
            guard number >= 20 else { continue }
            bare.append(bareTime)
            client.append(clientTime)
        }
        return [
            Figure(
                .client,
                "one call on loopback / bare URLSession",
                Quantity(client.median, .seconds),
                per: Quantity(bare.median, .seconds),
                .atMost(1.3)
            )
        ]
    }

    /// The same configuration as that of the default transport of the runtime.
    private static var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 30
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
        return configuration
    }

    private func time(_ work: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await work()
        return start.duration(to: .now) / .seconds(1)
    }
}
