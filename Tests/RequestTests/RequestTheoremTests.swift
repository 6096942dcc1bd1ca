import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenTestSupport
import Testing

/// Checks that the generated methods send what the documented example requests show.
@Suite(.serialized) struct RequestTheoremTests {
    @Test(arguments: try Self.fixtures())
    func aCallSendsItsExample(file: String) throws {
        let url = Self.folder.appending(path: file)
        let program = CallProgram([SourceFile(path: file, bytes: [UInt8](try Data(contentsOf: url)))])
        let problems = program.diagnostics.filter { $0.rule == .differentRequest || $0.severity == .error }
        #expect(problems.map(\.description) == [])
        #expect(program.omitted.map(\.name) == [])
        // No example is left out because its path does not fit.
        #expect(program.cases.count == program.exampleCount)
        let failures = try Self.failures(of: program)
        #expect(failures == [])
    }

    /// All parts of a request, each in several forms.
    @Test func thereAreManyFixtures() throws {
        let count = try Self.fixtures().reduce(0) { count, file in
            let url = Self.folder.appending(path: file)
            return count + CallProgram([SourceFile(path: file, bytes: [UInt8](try Data(contentsOf: url)))]).cases.count
        }
        #expect(count >= 60)
    }

    @Test(
        .enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)),
        arguments: ["corpus/sentry-2020", "corpus/sentry-2026"]
    )
    func theExamplesOfTheCorpusAreSent(folder: String) throws {
        let program = CallProgram(try sourceFiles(in: Shared.url(folder)))
        #expect(program.cases.count > 10)
        let failures = try Self.failures(of: program)
        #expect(failures == [])
    }

    /// The pages of each source whose example requests can be read, as far as they can.
    @Test(
        .enabled(if: Shared.has("corpus/pages"), Comment(rawValue: Shared.missing)),
        arguments: ["basecamp", "gitlab", "toggl"]
    )
    func theExamplesOfPagesAreSent(source: String) throws {
        let files = try sourceFiles(in: Shared.url("corpus/pages/\(source)"))
        let readable = files.filter { !Documentation(reading: [$0]).hasErrors }
        let program = CallProgram(readable)
        #expect(!program.cases.isEmpty)
        let failures = try Self.failures(of: program)
        #expect(failures == [])
    }

    private static func failures(of program: CallProgram) throws -> [String] {
        let (requests, output) = try program.run()
        return zip(program.cases, requests).enumerated().flatMap { index, pair -> [String] in
            guard let arrived = pair.1 else {
                let error = output.split(separator: "\n").first { $0.hasPrefix("call \(index): ") } ?? ""
                return ["\(pair.0.name): nothing was sent. \(error)"]
            }
            let comparison = RequestComparison(example: pair.0.request, call: pair.0.call, arrived: arrived)
            return comparison.differences.map { "\(pair.0.name): \($0)" }
        }
    }

    private static let folder = repository.appending(path: "Tests/RequestTests/Fixtures")

    static func fixtures() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    }
}
