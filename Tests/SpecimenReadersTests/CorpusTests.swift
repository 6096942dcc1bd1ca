import SpecimenDocs
import SpecimenReaders
import SpecimenTestSupport
import Testing

/// Checks that real documents have no errors and that every example body is read, if the corpus exists.
@Suite struct CorpusTests {
    static let isAtHand = Shared.has("corpus")

    /// The files below a folder, as in a docs folder.
    private func files(in folder: String, where isWanted: (String) -> Bool = { _ in true }) throws -> [SourceFile] {
        try sourceFiles(in: Shared.url(folder)).filter { isWanted($0.path) }
    }

    /// Folder, endpoints, example responses, JSON bodies of requests and responses, warnings.
    @Test(
        .enabled(if: isAtHand, "the corpus in ../shared is not there"),
        arguments: [
            ("corpus/sentry-2020", 29, 16, 20, 3),
            ("corpus/sentry-2026", 49, 36, 30, 0),
        ]
    )
    func corpus(_ folder: String, _ endpoints: Int, _ responses: Int, _ bodies: Int, _ warnings: Int) throws {
        let documentation = Documentation(reading: try files(in: folder))
        #expect(documentation.diagnostics.filter { $0.severity == .error } == [])
        #expect(documentation.diagnostics.count == warnings, "\(documentation.report)")
        #expect(documentation.endpoints.count == endpoints)
        let examples = documentation.endpoints.flatMap(\.examples)
        #expect(examples.compactMap(\.response).count == responses)
        let all = examples.flatMap { [$0.request?.body, $0.response?.body] }.compactMap { $0 }
        #expect(all.filter { $0.json != nil }.count == bodies)
        for response in examples.compactMap(\.response) where response.headers.isJSON && response.status != 204 {
            #expect(response.body.json != nil, "\(response.location)")
        }
    }

    @Test(.enabled(if: isAtHand, "the seeds in ../shared are not there"))
    func seeds() throws {
        let documentation = Documentation(
            reading: try files(in: "seeds") { $0.hasPrefix("000_") || $0.hasPrefix("001_") }
        )
        #expect(documentation.report == [])
        #expect(documentation.endpoints.map(\.method) == [.get, .post])
        #expect(documentation.endpoints.map { $0.examples.count } == [1, 1])
    }

    @Test(.enabled(if: isAtHand, "the corpus in ../shared is not there"))
    func anyOrderOfFiles() throws {
        let files = try files(in: "corpus") { $0.hasPrefix("sentry-20") && $0.hasSuffix(".md") }
        let forward = Documentation(reading: files)
        let backward = Documentation(reading: files.reversed())
        #expect(forward.endpoints.count > 49)
        #expect(forward.endpoints.map(\.facts) == backward.endpoints.map(\.facts))
        #expect(forward.report == backward.report)
    }
}
