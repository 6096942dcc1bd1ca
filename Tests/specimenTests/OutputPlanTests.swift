import Foundation
import SpecimenSwift
import Testing

@testable import SpecimenCommand

@Suite("Output plan")
struct OutputPlanTests {
    private let folder: TemporaryFolder
    private var output: String { folder["out"] }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func file(_ path: String, _ body: String = "") -> GeneratedFile {
        GeneratedFile(path: path, contents: "\(GeneratedFile.header)\n\(body)")
    }

    private func write(_ files: GeneratedFile...) throws {
        try OutputPlan(placing: files, in: output).apply()
    }

    @Test("The folder and its parents are created with the files and nothing else")
    func create() throws {
        let plan = try OutputPlan(placing: [file("A.swift"), file("B.swift")], in: folder["x/y"])
        #expect(try folder.contents() == [])
        try plan.apply()
        #expect(try folder.contents() == ["x", "x/y", "x/y/A.swift", "x/y/B.swift"])
        #expect(plan.written == 2 && plan.unchanged == 0 && plan.removed == 0)
    }

    @Test("A file with the right contents is not written")
    func unchanged() throws {
        try write(file("A.swift", "a"), file("B.swift", "b"))
        try folder.makeOld("out/A.swift")
        try folder.makeOld("out/B.swift")
        let plan = try OutputPlan(placing: [file("A.swift", "a"), file("B.swift", "other")], in: output)
        try plan.apply()
        #expect(plan.written == 1 && plan.unchanged == 1)
        #expect(try folder.isOld("out/A.swift"))
        #expect(try !folder.isOld("out/B.swift"))
        #expect(try folder.text("out/B.swift") == "\(GeneratedFile.header)\nother")
    }

    @Test("Only files that were generated earlier are removed")
    func superfluous() throws {
        try write(file("A.swift"), file("B.swift"))
        try folder.write("// Mine.\n", to: "out/Mine.swift")
        try folder.write(GeneratedFile.header, to: "out/notes.txt")
        try folder.write(GeneratedFile.header, to: "out/other/C.swift")
        try folder.write(GeneratedFile.header, to: "elsewhere.swift")
        try folder.link("out/Link.swift", to: folder["elsewhere.swift"])
        let plan = try OutputPlan(placing: [file("A.swift")], in: output)
        try plan.apply()
        #expect(plan.changes.map(\.path) == ["B.swift"])
        #expect(
            try folder.contents() == [
                "elsewhere.swift", "out", "out/A.swift", "out/Link.swift", "out/Mine.swift", "out/notes.txt",
                "out/other",
                "out/other/C.swift",
            ]
        )
    }

    @Test("If another file is in the way, nothing is written")
    func inTheWay() throws {
        try folder.write("// Mine.\n", to: "out/B.swift")
        #expect(throws: FileError.self) { try write(file("A.swift"), file("B.swift")) }
        #expect(try folder.contents() == ["out", "out/B.swift"])
        #expect(try folder.text("out/B.swift") == "// Mine.\n")
    }

    @Test("A folder in the place of a file, and a file in the place of a folder, are errors")
    func wrongKind() throws {
        try folder.write("", to: "out/A.swift/x")
        #expect(throws: FileError.self) { try write(file("A.swift")) }
        #expect(throws: FileError.self) { try OutputPlan(placing: [file("A.swift")], in: folder["out/A.swift/x"]) }
    }

    @Test("Symbolic links in the output folder are not followed")
    func links() throws {
        try folder.write(GeneratedFile.header, to: "target/A.swift")
        try folder.write("", to: "out/x")
        try folder.link("out/A.swift", to: folder["target/A.swift"])
        #expect(throws: FileError(path: folder["out/A.swift"], problem: "is a symbolic link; nothing was written")) {
            try write(file("A.swift", "new"))
        }
        #expect(try folder.text("target/A.swift") == GeneratedFile.header)
    }

    @Test("The output folder itself may be a link")
    func linkedOutput() throws {
        try folder.write("", to: "target/x")
        try folder.link("out", to: folder["target"])
        try write(file("A.swift"))
        #expect(try folder.text("target/A.swift") == "\(GeneratedFile.header)\n")
    }

    @Test(
        "A path outside the output folder is an internal error",
        arguments: ["../A.swift", "/A.swift", "a/../../A.swift", "", ".", "a//b.swift", "sub/A.swift"]
    )
    func escape(path: String) throws {
        #expect(throws: InternalError.self) { try write(file(path)) }
        #expect(try folder.contents() == [])
    }

    @Test("If a file cannot be replaced, the files before it are restored")
    func rollback() throws {
        try write(file("A.swift", "a"), file("C.swift", "c"))
        let plan = try OutputPlan(
            placing: [file("A.swift", "new"), file("B.swift", "new"), file("C.swift", "new")],
            in: output
        )
        try FileManager.default.removeItem(atPath: folder["out/C.swift"])
        try folder.write("in the way", to: "out/C.swift/file")
        let error = try #require(throws: FileError.self) { try plan.apply() }
        #expect(error.path == folder["out/C.swift"])
        #expect(try folder.contents() == ["out", "out/A.swift", "out/C.swift", "out/C.swift/file"])
        #expect(try folder.text("out/A.swift") == "\(GeneratedFile.header)\na")
    }

    @Test("More bytes than the limit are refused")
    func limit() throws {
        let files = [file("A.swift", "a"), file("B.swift", "b")]
        let total = files.reduce(0) { $0 + $1.contents.utf8.count }
        #expect(throws: Never.self) { try OutputPlan(placing: files, in: output, limit: total) }
        let error = try #require(throws: FileError.self) {
            try OutputPlan(placing: files, in: output, limit: total - 1)
        }
        #expect(
            error.description
                == "`\(output)` would contain \(total) bytes, more than the limit of \(total - 1); divide the docs"
                + " into several folders"
        )
        #expect(OutputPlan.maximumBytes == 256 << 20)
        #expect(try folder.contents() == [])
    }

    @Test("The changes are shown as a patch")
    func diff() throws {
        try write(file("A.swift", "a\n"), file("B.swift", "b\n"))
        let plan = try OutputPlan(placing: [file("B.swift", "x\n"), file("C.swift", "c\n")], in: output)
        let path = output.dropFirst()
        #expect(
            plan.diff == """
                --- a/\(path)/A.swift
                +++ /dev/null
                @@ -1,2 +0,0 @@
                -\(GeneratedFile.header)
                -a
                --- a/\(path)/B.swift
                +++ b/\(path)/B.swift
                @@ -1,2 +1,2 @@
                 \(GeneratedFile.header)
                -b
                +x
                --- /dev/null
                +++ b/\(path)/C.swift
                @@ -0,0 +1,2 @@
                +\(GeneratedFile.header)
                +c

                """
        )
    }
}
