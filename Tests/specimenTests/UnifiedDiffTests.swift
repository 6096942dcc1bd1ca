import SpecimenExport
import Testing

@Suite("Unified diff")
struct UnifiedDiffTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var old: String
        var new: String
        /// The output of `diff -u` without the two lines of the header.
        var hunks: String

        init(_ name: String, _ old: [String], _ new: [String], _ hunks: [String]) {
            testDescription = name
            self.old = old.map { $0 + "\n" }.joined()
            self.new = new.map { $0 + "\n" }.joined()
            self.hunks = hunks.map { $0 + "\n" }.joined()
        }

        init(_ name: String, text old: String, _ new: String, _ hunks: [String]) {
            testDescription = name
            self.old = old
            self.new = new
            self.hunks = hunks.map { $0 + "\n" }.joined()
        }
    }

    private static func lines(_ range: ClosedRange<Int>, _ changes: [Int: String] = [:]) -> [String] {
        range.map { changes[$0] ?? "\($0)" }
    }

    static let samples = [
        Sample(
            "one line for another",
            ["a", "b", "c"],
            ["a", "x", "c"],
            ["@@ -1,3 +1,3 @@", " a", "-b", "+x", " c"]
        ),
        Sample("from nothing", [], ["a", "b"], ["@@ -0,0 +1,2 @@", "+a", "+b"]),
        Sample("to nothing", ["a"], [], ["@@ -1 +0,0 @@", "-a"]),
        Sample("appended", ["a"], ["a", "b"], ["@@ -1 +1,2 @@", " a", "+b"]),
        Sample("put in front", ["b"], ["a", "b"], ["@@ -1 +1,2 @@", "+a", " b"]),
        Sample("nothing in common", ["a", "b"], ["c"], ["@@ -1,2 +1 @@", "-a", "-b", "+c"]),
        Sample(
            "three lines around a change",
            lines(1...20),
            lines(1...20, [10: "x"]),
            ["@@ -7,7 +7,7 @@", " 7", " 8", " 9", "-10", "+x", " 11", " 12", " 13"]
        ),
        Sample(
            "six lines between two changes join them",
            lines(1...8),
            lines(1...8, [1: "x", 8: "y"]),
            ["@@ -1,8 +1,8 @@", "-1", "+x", " 2", " 3", " 4", " 5", " 6", " 7", "-8", "+y"]
        ),
        Sample(
            "seven lines between two changes part them",
            lines(1...9),
            lines(1...9, [1: "x", 9: "y"]),
            ["@@ -1,4 +1,4 @@", "-1", "+x", " 2", " 3", " 4", "@@ -6,4 +6,4 @@", " 6", " 7", " 8", "-9", "+y"]
        ),
        Sample(
            "an added function is shown with its own brace",
            ["func a() {", "}", "", "func c() {", "}"],
            ["func a() {", "}", "", "func b() {", "}", "", "func c() {", "}"],
            ["@@ -1,5 +1,8 @@", " func a() {", " }", " ", "+func b() {", "+}", "+", " func c() {", " }"]
        ),
        Sample(
            "a last line that lost its line feed",
            text: "a\nb\n",
            "a\nb",
            ["@@ -1,2 +1,2 @@", " a", "-b", "+b", "\\ No newline at end of file"]
        ),
        Sample(
            "a last line without a line feed in both texts",
            text: "a\nb",
            "x\nb",
            ["@@ -1,2 +1,2 @@", "-a", "+x", " b", "\\ No newline at end of file"]
        ),
        Sample("another kind of line break", text: "a\r\n", "a\n", ["@@ -1 +1 @@", "-a\r", "+a"]),
        // Swift considers these texts equal, but their bytes differ.
        Sample(
            "equal letters with different bytes", ["\u{E9}"], ["e\u{301}"], ["@@ -1 +1 @@", "-\u{E9}", "+e\u{301}"]),
    ]

    @Test("The output has the form of diff -u", arguments: samples)
    func form(_ sample: Sample) {
        let diff = unifiedDiff(from: sample.old, to: sample.new, oldName: "a/f", newName: "b/f")
        #expect(diff == "--- a/f\n+++ b/f\n" + sample.hunks)
    }

    @Test("The difference of equal texts is empty", arguments: ["", "a", "a\n", "\n\n"])
    func equal(_ text: String) {
        #expect(unifiedDiff(from: text, to: text, oldName: "a", newName: "b").isEmpty)
    }

    @Test("The difference turns the old text into the new text")
    func application() throws {
        var random = LinearCongruence(state: 42)
        for _ in 0..<300 {
            let alphabet = [2, 3, 20].randomElement(using: &random) ?? 2
            let old = (0..<Int.random(in: 0...25, using: &random)).map { _ in
                Int.random(in: 0..<alphabet, using: &random)
            }
            var new = old
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                if Bool.random(using: &random), !new.isEmpty {
                    new.remove(at: Int.random(in: 0..<new.count, using: &random))
                } else {
                    new.insert(
                        Int.random(in: 0..<alphabet, using: &random),
                        at: Int.random(in: 0...new.count, using: &random)
                    )
                }
            }
            let (oldLines, newLines) = (old.map { "\($0)" }, new.map { "\($0)" })
            let (oldText, newText) = (oldLines.map { $0 + "\n" }.joined(), newLines.map { $0 + "\n" }.joined())
            let diff = unifiedDiff(from: oldText, to: newText, oldName: "a", newName: "b")
            #expect(try Self.applied(diff, to: oldLines) == newLines)
        }
    }

    /// Applies a difference as `patch` does.
    private static func applied(_ diff: String, to old: [String]) throws -> [String] {
        var lines: [String] = []
        var next = 0
        for row in diff.split(separator: "\n").dropFirst(2) {
            if let header = row.wholeMatch(of: /@@ -(\d+)(,\d+)? .*/) {
                let start = try #require(Int(header.1)) - (header.2 == ",0" ? 0 : 1)
                lines += old[next..<start]
                next = start
                continue
            }
            if row.first != "+" {
                #expect(old[next] == row.dropFirst())
                next += 1
            }
            if row.first != "-" { lines.append(String(row.dropFirst())) }
        }
        return lines + old[next...]
    }

    @Test("The difference of long texts without a common line replaces all lines")
    func longTexts() {
        let old = (0..<5_000).map { "old \($0)\n" }.joined()
        let new = (0..<5_000).map { "new \($0)\n" }.joined()
        let diff = unifiedDiff(from: old, to: new, oldName: "a", newName: "b")
        #expect(diff.hasPrefix("--- a\n+++ b\n@@ -1,5000 +1,5000 @@\n-old 0\n"))
        #expect(diff.hasSuffix("+new 4999\n"))
    }
}

/// The same numbers on every run, so that a failure can be looked at.
private struct LinearCongruence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
