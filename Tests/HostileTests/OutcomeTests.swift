import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that each document leads to errors or to a client.
@Suite struct OutcomeTests {
    @Test(arguments: Position.all)
    func isRefusedOrAccepted(_ position: Position) {
        let documents = Document.all.filter { $0.position == position.name }
        #expect(documents.count == position.tricks.count)
        #expect(documents.filter { !Corpus.judged.isAccepted($0) }.count == position.refused)
    }

    /// A file name must not be a path to a file system, nor equal another name.
    @Test func filesHavePlainNames() throws {
        var files = 0
        for case .accepted(_, let generated) in Corpus.judged.outcomes.values {
            files += generated.count
            #expect(Set(generated.map { $0.path.lowercased() }).count == generated.count)
            for file in generated {
                #expect(file.path.wholeMatch(of: /[A-Za-z0-9_]{1,240}\.swift/) != nil, "\(file.path)")
                #expect(file.contents.hasPrefix(GeneratedFile.header + "\n"))
            }
        }
        #expect(files > 1_000)
    }
}

extension Position: CustomTestStringConvertible {
    var testDescription: String { name }
}
