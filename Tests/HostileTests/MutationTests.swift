import Foundation
import SpecimenDocs
import SpecimenExport
import SpecimenInference
import SpecimenJSON
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that real descriptions with random changes lead to errors or to a client, with the same result each time.
///
/// A failure names its seed, and so does a line that is printed before each hundred seeds.
/// `SPECIMEN_MUTANTS=1200..<1201` runs only these seeds, and `SPECIMEN_MUTANTS=0..<100000` runs many more than usual.
@Suite struct MutationTests {
    private static let seeds: Range<UInt64> = {
        let words = ProcessInfo.processInfo.environment["SPECIMEN_MUTANTS"]?.components(separatedBy: "..<") ?? []
        let bounds = words.compactMap { UInt64($0) }
        return bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : 0..<2_000
    }()

    private static let hundreds = Array(stride(from: seeds.lowerBound, to: seeds.upperBound, by: 100))

    /// The records of `api-docs`, and those of the corpus if it exists.
    private static let records: [JSONValue] = {
        let folders = [repository.appending(path: "api-docs")] + (Shared.has("corpus") ? [Shared.url("corpus")] : [])
        let files = folders.flatMap { (try? sourceFiles(in: $0)) ?? [] }
        return files.flatMap { file -> [JSONValue] in
            let text = String(decoding: file.bytes, as: UTF8.self)
            guard let start = text.firstIndex(where: { "[{".contains($0) }),
                let end = text.lastIndex(where: { "]}".contains($0) }), start < end,
                let value = try? JSONValue(parsing: String(text[start...end]))
            else { return [] }
            return (value.arrayValue ?? [value]).filter { $0["api_path"] != nil }
        }
    }()

    @Test func thereAreRecords() {
        #expect(Self.records.count >= 6)
        if !Shared.has("corpus") { print("mutants of api-docs only: \(Shared.missing)") }
    }

    @Test(arguments: hundreds)
    func everyMutantEndsInErrorsOrInAClient(_ first: UInt64) {
        print("mutants from \(first)")
        var accepted = 0
        for seed in first..<min(first + 100, Self.seeds.upperBound) {
            var mutator = Mutator(Self.records, seed: seed)
            let files = mutator.folder()
            let outcome = Document.outcome(of: files)
            let problems: [String]
            switch outcome {
            case .refused(let errors):
                problems = Self.problems(errors, Document.outcome(of: files.reversed()))
            case .accepted(let model, let generated):
                accepted += 1
                problems =
                    Self.problems(generated, Document.outcome(of: files.reversed()))
                    + Invariants.problems(model, generated) + Invariants.exportProblems(model)
            }
            #expect(problems == [], "seed \(seed)")
        }
        // The mutations test little if none or all of them are accepted.
        #expect(Self.seeds.count < 100 || (10..<95).contains(accepted), "of the seeds from \(first)")
    }

    /// The compiler accepts the client of some mutants.
    @Test func compiles() throws {
        for seed in Self.seeds where seed.isMultiple(of: 100) {
            for seed in seed..<seed + 100 {
                var mutator = Mutator(Self.records, seed: seed)
                guard case .accepted(_, let files) = Document.outcome(of: mutator.folder()) else { continue }
                let messages = try Compiler.messages(of: .checking, for: files.map { ($0.path, $0.contents) })
                #expect(messages == "", "seed \(seed)")
                break
            }
        }
    }

    private static func problems(_ errors: [Diagnostic], _ again: Document.Outcome) -> [String] {
        guard case .refused(let others) = again else { return ["refused, and accepted in another order"] }
        return errors == others ? [] : ["other errors in another order: \(errors) and \(others)"]
    }

    private static func problems(_ files: [GeneratedFile], _ again: Document.Outcome) -> [String] {
        guard case .accepted(_, let others) = again else { return ["accepted, and refused in another order"] }
        let texts = [files, others].map { $0.map { [Array($0.path.utf8), Array($0.contents.utf8)] } }
        return texts[0] == texts[1] ? [] : ["another client in another order"]
    }
}
