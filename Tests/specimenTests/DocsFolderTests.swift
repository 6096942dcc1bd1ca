import Foundation
import SpecimenDocs
import SpecimenReaders
import Testing

@testable import SpecimenCommand

@Suite("Reading a docs folder")
struct DocsFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("b", to: "docs/b.json")
    }

    private var docs: String { folder["docs"] }

    @Test("Files at any depth are read in the order of their paths, except hidden files")
    func files() throws {
        try folder.write("a", to: "docs/x/y/a.md")
        try folder.write("c", to: "docs/B.json")
        try folder.write("h", to: "docs/.hidden")
        try folder.write("h", to: "docs/.git/h")
        let read = try DocsFolder(reading: docs)
        #expect(read.files.map(\.path) == ["B.json", "b.json", "x/y/a.md"])
        #expect(read.files.map(\.bytes) == [Array("c".utf8), Array("b".utf8), Array("a".utf8)])
        #expect(read.warnings.isEmpty)
    }

    @Test("Links to files in the folder are followed, and other links are skipped with a warning")
    func links() throws {
        try folder.write("secret", to: "secret")
        try folder.write("n", to: "docs-2/near")
        try folder.link("docs/in", to: "b.json")
        try folder.link("docs/near", to: "../docs-2/near")
        try folder.link("docs/out", to: folder["secret"])
        try folder.link("docs/self", to: ".")
        try folder.link("docs/x", to: "x")
        let read = try DocsFolder(reading: docs)
        #expect(read.files.map(\.path) == ["b.json", "in"])
        #expect(
            read.warnings.map(\.message) == [
                "`\(docs)/near` is a symbolic link that leads out of the folder, and is not read",
                "`\(docs)/out` is a symbolic link that leads out of the folder, and is not read",
                "`\(docs)/self` is a symbolic link that leads out of the folder, and is not read",
                "`\(docs)/x` is a symbolic link to something other than a file, and is not read",
            ]
        )
    }

    @Test("A folder that exceeds a limit is refused before the file is read")
    func limits() throws {
        var limits = DocumentationLimits()
        limits.fileBytes = 1
        limits.totalBytes = 2
        limits.files = 2
        #expect(try DocsFolder(reading: docs, limits: limits).files.count == 1)
        try folder.write("ab", to: "docs/c")
        #expect(throws: FileError(path: "\(docs)/c", problem: "is larger than the limit of 1 bytes for a file")) {
            try DocsFolder(reading: docs, limits: limits)
        }
        try folder.write("a", to: "docs/c")
        try folder.write("", to: "docs/d")
        #expect(throws: FileError(path: docs, problem: "exceeds the limit of 2 files for a folder")) {
            try DocsFolder(reading: docs, limits: limits)
        }
        try folder.write("a", to: "docs/d")
        #expect(throws: FileError(path: docs, problem: "exceeds the limit of 2 bytes for a folder")) {
            try DocsFolder(reading: docs, limits: limits)
        }
        let deep = (0...32).map { "\($0)" }.joined(separator: "/")
        try folder.write("a", to: "deep/\(deep)/a")
        #expect(throws: FileError.self) { try DocsFolder(reading: folder["deep"]) }
    }

    @Test(
        "The error says why the folder cannot be read",
        arguments: [
            ("none", "does not exist; name the folder of the endpoint descriptions"),
            ("docs/b.json", "is not a folder; name the folder of the endpoint descriptions"),
            ("empty", "contains no files; put endpoint descriptions there"),
        ]
    )
    func unusable(name: String, problem: String) throws {
        try FileManager.default.createDirectory(atPath: folder["empty"], withIntermediateDirectories: true)
        #expect(throws: FileError(path: folder[name], problem: problem)) { try DocsFolder(reading: folder[name]) }
    }
}
