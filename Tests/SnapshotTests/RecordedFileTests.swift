import Foundation
import SpecimenTestSupport
import Testing

struct RecordedFileTests {
    @Test(arguments: [
        ([:], RecordingMode.comparing), (["RECORD": "0"], .comparing), (["CI": "true"], .comparing),
        (["RECORD": "1"], .recording), (["RECORD": "1", "CI": "true"], .refused),
    ])
    func environmentDecidesTheMode(environment: [String: String], mode: RecordingMode) {
        #expect(RecordingMode(environment: environment) == mode)
    }

    @Test(arguments: [RecordingMode.comparing, .recording])
    func equalTextPasses(mode: RecordingMode) throws {
        try withFile("a\n") { url in
            let message = try RecordedFile(url, suite: "Tests", mode: mode).difference(from: "a\n")
            #expect(message == nil)
        }
    }

    @Test func differenceIsShownWithTheCommandThatRecordsIt() throws {
        try withFile("a\nb\n") { url in
            let file = RecordedFile(url, suite: "Tests", mode: .comparing)
            let message = try #require(try file.difference(from: "a\nc\n"))
            #expect(message.contains("RECORD=1 swift test --filter Tests\n"))
            #expect(message.hasSuffix("@@ -1,2 +1,2 @@\n a\n-b\n+c\n"))
            #expect(try String(contentsOf: url, encoding: .utf8) == "a\nb\n")
        }
    }

    /// Strings of equal characters can have different bytes.
    @Test func bytesAreCompared() throws {
        try withFile("\u{E9}\n") { url in
            let message = try RecordedFile(url, suite: "Tests", mode: .comparing).difference(from: "e\u{301}\n")
            #expect(message != nil)
        }
    }

    @Test func recordingWritesTheFileAndReportsIt() throws {
        try withFile("a\n") { url in
            let file = RecordedFile(url, suite: "Tests", mode: .recording)
            let message = try #require(try file.difference(from: "b\n"))
            #expect(message.contains("was recorded"))
            #expect(message.hasSuffix("@@ -1 +1 @@\n-a\n+b\n"))
            #expect(try String(contentsOf: url, encoding: .utf8) == "b\n")
            #expect(try file.difference(from: "b\n") == nil)
        }
    }

    @Test func recordingCreatesAndRemovesFiles() throws {
        try withFile(nil) { url in
            let file = RecordedFile(url, suite: "Tests", mode: .recording)
            let creation = try #require(try file.difference(from: "a\n"))
            #expect(creation.contains("--- /dev/null\n"))
            #expect(try String(contentsOf: url, encoding: .utf8) == "a\n")
            let removal = try #require(try file.difference(from: nil))
            #expect(removal.contains("+++ /dev/null\n"))
            #expect(!FileManager.default.fileExists(atPath: url.path))
        }
    }

    @Test(arguments: ["a\n", "b\n"])
    func recordingOnCIIsAnErrorAndWritesNothing(actual: String) throws {
        try withFile("a\n") { url in
            let file = RecordedFile(url, suite: "Tests", mode: .refused)
            let message = try #require(try file.difference(from: actual))
            #expect(message.contains("RECORD is not allowed where CI is set"))
            #expect(try String(contentsOf: url, encoding: .utf8) == "a\n")
        }
    }

    private func withFile(_ text: String?, _ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "expected.txt")
            if let text { try Data(text.utf8).write(to: url) }
            try body(url)
        }
    }
}
