import Foundation
import SpecimenJSON
import Testing

@Suite struct OutcomeTests {
    @Test func compiles() throws {
        let c = ContinuousClock()
        print("judge", c.measure { _ = Corpus.judged })
        print("merge", c.measure { _ = Corpus.program })
        print("files", try Corpus.program.get().files.map { $0.contents.utf8.count }.reduce(0, +))
        try? FileManager.default.removeItem(atPath: "/tmp/h-hostile/p"); try FileManager.default.createDirectory(atPath: "/tmp/h-hostile/p", withIntermediateDirectories: true)
        for f in try Corpus.program.get().files { try f.contents.write(toFile: "/tmp/h-hostile/p/" + f.path, atomically: true, encoding: .utf8) }
        if ProcessInfo.processInfo.environment["RUNP"] == nil { return }
        print("run", c.measure { _ = Corpus.observed })
        print(try Corpus.observed.get().count)
        for position in Position.all { print(position.name, Document.all.filter { $0.position == position.name && !Corpus.judged.isAccepted($0) }.count) }
    }
}
