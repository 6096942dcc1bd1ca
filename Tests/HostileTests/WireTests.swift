import Foundation
import SpecimenTestSupport
import Testing

/// Checks that clients of hostile documents do exactly what the documents describe.
@Suite(.serialized) struct WireTests {
    @Test func everyFileCompiles() throws {
        let files = try Corpus.everything.get().files
        #expect(try Compiler.messages(of: .checking, for: files) == "")
    }

    @Test(arguments: Position.all.filter { $0.use == .wire })
    func everyTextIsSentUnchanged(_ position: Position) throws {
        let observed = try Corpus.observed.get()
        for document in Document.all where document.position == position.name && document.isSampled {
            guard Corpus.judged.isAccepted(document) else { continue }
            let path = document.record["api_path"]?.stringValue ?? ""
            let problems = document.expected.problems(in: observed[document.number] ?? [:], path: path)
            #expect(problems == [], "\(document.name)")
        }
    }

    @Test func everyAcceptedDocumentWasCalled() throws {
        let accepted = Document.all.filter { $0.isSampled && Corpus.judged.isAccepted($0) }
        #expect(accepted.count > 200)
        #expect(Set(try Corpus.observed.get().keys) == Set(accepted.map(\.number)))
    }

    @Test(.enabled(if: Formatter.isInstalled, "swift format is not installed"))
    func satisfiesTheLinter() throws {
        try withTemporaryFolder { folder in
            for (index, source) in try Corpus.sample.get().sources.enumerated() {
                try Data(source.utf8).write(to: folder.appending(path: "\(index).swift"))
            }
            let findings = try Formatter.findings(in: folder)
            #expect(findings == "")
        }
    }
}
