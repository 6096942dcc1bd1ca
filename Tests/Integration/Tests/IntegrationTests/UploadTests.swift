import Foundation
import Hummingbird
import SentryAPI
import Testing

/// Checks that files arrive at the server unchanged.
@Suite(.timeLimit(.minutes(2))) struct UploadTests {
    @Test(.enabled(if: isPythonInstalled), arguments: TransportKind.allCases)
    func formWithAFile(over kind: TransportKind) async throws {
        try await withTemporaryFolder { folder in
            let content = awkwardBytes(megabytes: 5)
            let file = folder.appendingPathComponent("app 2.0; final.js.map")
            try content.write(to: file)
            try await withClient(over: kind) { _ in
                Response(status: .created)
            } _: { sentry, server in
                try await sentry.send(
                    UploadFile(
                        name: "~/äpp.js.map",
                        headers: ["Sourcemap: app.js.map", "X-Lines: 1\r\n2"],
                        file: FileUpload(contentsOf: file, contentType: "application/json; charset=utf-8")
                    )
                )
                let request = try #require(server.requests.first)
                #expect(request.method == "POST")
                #expect(request.headers[.authorization] == "Bearer \(token)")
                #expect(request.headers[.contentLength] == String(request.body.count))
                #expect(request.headers[.transferEncoding] == nil)

                let body = folder.appendingPathComponent("body")
                try request.body.write(to: body)
                let contentType = try #require(request.headers[.contentType])
                let parts = try await formParts(ofBodyIn: body, contentType: contentType)
                #expect(parts.map(\.name) == ["name", "header", "header", "file"])
                #expect(parts.allSatisfy { part in part.disposition == "form-data" })
                #expect(parts.map(\.fileName) == [nil, nil, nil, "app 2.0; final.js.map"])
                #expect(parts.map(\.contentType) == [nil, nil, nil, "application/json; charset=utf-8"])
                #expect(
                    parts.prefix(3).map { part in String(decoding: part.content, as: UTF8.self) } == [
                        "~/äpp.js.map", "Sourcemap: app.js.map", "X-Lines: 1\r\n2",
                    ]
                )
                // The comparison is outside the macro, because a failure would print both values.
                let isEqual = parts.last?.content == content
                #expect(isEqual)
            }
        }
    }

    @Test(arguments: TransportKind.allCases, [0, 1, 5])
    func fileAsItIs(over kind: TransportKind, megabytes: Int) async throws {
        try await withTemporaryFolder { folder in
            let content = awkwardBytes(megabytes: megabytes)
            let file = folder.appendingPathComponent("file")
            try content.write(to: file)
            try await withClient(over: kind) { _ in
                Response(status: .noContent)
            } _: { sentry, server in
                try await sentry.send(ReplaceFile(file: file))
                let request = try #require(server.requests.first)
                #expect(request.method == "PUT")
                #expect(request.headers[.contentType] == "application/x-map")
                #expect(request.headers[.contentLength] == String(content.count))
                #expect(request.headers[.transferEncoding] == nil)
                let isEqual = request.body == content
                #expect(isEqual)
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func fileIsSentAgain(over kind: TransportKind) async throws {
        try await withTemporaryFolder { folder in
            let content = awkwardBytes(megabytes: 1)
            let file = folder.appendingPathComponent("file")
            try content.write(to: file)
            try await withClient(over: kind) { request in
                switch request.number {
                case 1: .json("{}", status: .serviceUnavailable)
                case 2: .redirect(to: "/elsewhere", status: 307)
                default: Response(status: .noContent)
                }
            } _: { sentry, server in
                let client = sentry.with { connection in
                    connection.retries = RetryPolicy()
                    connection.retries.baseDelay = .zero
                }
                try await client.send(ReplaceFile(file: file))
                #expect(server.requests.map(\.path) == ["/files/1/", "/files/1/", "/elsewhere"])
                #expect(server.requests.map(\.method) == ["PUT", "PUT", "PUT"])
                let areEqual = server.requests.allSatisfy { request in request.body == content }
                #expect(areEqual)
            }
        }
    }

    /// A server may refuse a file before it has read all of it.
    @Test(arguments: TransportKind.allCases)
    func responseBeforeTheEndOfTheFile(over kind: TransportKind) async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("file")
            try Data().write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: 64 << 20)
            try handle.close()
            try await withClient(over: kind, waitsForBodies: false) { _ in
                .json(#"{"detail":"too large"}"#, status: .contentTooLarge)
            } _: { sentry, server in
                let error = try await #require(throws: APIError.self) {
                    try await sentry.send(ReplaceFile(file: file))
                }
                #expect(error.status == 413)
                #expect(error.detail == "too large")
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func missingFile(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            Response(status: .noContent)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) {
                try await sentry.send(ReplaceFile(file: URL(fileURLWithPath: "/nowhere/at/all")))
            }
            #expect(error.description.contains("the body cannot be built"))
            #expect(server.requests.isEmpty)
        }
    }
}
