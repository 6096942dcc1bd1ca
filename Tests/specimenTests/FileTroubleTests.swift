import Foundation
import SpecimenTestSupport
import Testing

@testable import SpecimenCommand

/// If the system refuses to read or write, every command ends with an error that names the path, and existing files
/// stay as they were.
@Suite("File trouble", .timeLimit(.minutes(10)))
struct FileTroubleTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            #"{"method": "GET", "api_path": "/things/", "example_response": "HTTP/1.1 200 OK\n\n[{\"id\": 1}]"}"#,
            to: "docs/things.json"
        )
        try folder.write("Lists things\n\nGET /things/\n\nExample response:\n\n[{\"id\": 1}]", to: "page.txt")
    }

    /// Runs the tool in a shell that sets a limit.
    private func run(_ limit: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "\(limit); exec \"$@\"", "sh", try Compiler.product("specimen").path] + arguments
        let pipe = Pipe()
        shell.standardInput = FileHandle.nullDevice
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = pipe
        try shell.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        return (shell.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private func generate(_ limit: String = ":") throws -> (status: Int32, output: String) {
        try run(limit, ["generate", folder["docs"], "--module", "ThingsAPI", "--output", folder["out"]])
    }

    @Test(
        "The folder of a path is what stands before its last part",
        arguments: [
            ("t", nil), ("a/", nil), ("/", nil), ("/a", "/"), ("a/b", "a"), ("/a/b/", "/a"), ("../c", ".."), ("é", nil),
        ]
    )
    func parent(path: String, expected: String?) {
        #expect(FileSystem.parent(of: path) == expected)
    }

    @Test("If a file cannot be written completely, nothing changes")
    func noRoom() throws {
        #expect(try generate().status == 0)
        let before = try folder.contents()
        let text = try folder.text("out/Client.swift")
        try folder.write(
            #"{"method": "GET", "api_path": "/others/", "example_response": "HTTP/1.1 200 OK\n\n[{\"id\": 1}]"}"#,
            to: "docs/others.json"
        )
        // No file of more than 512 bytes.
        let (status, output) = try generate("ulimit -f 1")
        #expect(status == 1)
        #expect(output.contains("specimen: error: `\(folder["out"])/"), "\(output)")
        #expect(output.contains("cannot be used: File too large"), "\(output)")
        #expect(try folder.contents() == (before + ["docs/others.json"]).sorted())
        #expect(try folder.text("out/Client.swift") == text)
        #expect(try generate().status == 0)
    }

    @Test(
        "import, export and init write all files or none",
        arguments: [
            ["import", "page.txt", "--output", "imported"], ["export", "docs", "--output", "openapi.json"],
            ["init", "docs", "--module", "ThingsAPI", "--output", "package", "--package", "."],
        ]
    )
    func noRoomElsewhere(arguments: [String]) throws {
        let words = arguments.map {
            $0.contains(".") || ["docs", "imported", "package"].contains($0) ? folder[$0] : $0
        }
        #expect(try run("ulimit -f 0", words).status == 1)
        let files = try folder.contents().filter { !FileManager.default.folderExists(folder[$0]) }
        #expect(files == ["docs/things.json", "page.txt"])
    }

    @Test(
        "Input that is too large or nested too deep is an error and needs little memory",
        arguments: [
            ("large", "is larger than the limit of 16777216 bytes for a file"),
            ("deep", "nested deeper than the limit of 128"),
            ("deep-example", "nested deeper than the limit of 128"),
        ]
    )
    func littleMemory(name: String, problem: String) throws {
        let brackets = String(repeating: "[", count: 100_000)
        let record =
            #"{"method": "GET", "api_path": "/", "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n"#
        let texts = ["large": "{", "deep": brackets, "deep-example": record + brackets + "\"}"]
        try folder.write(try #require(texts[name]), to: "big/\(name).json")
        if name == "large" { #expect(truncate(folder["big/large.json"], 200 << 20) == 0) }
        for command in [
            ["generate", folder["big"], "--output", folder["out"]], ["inspect", folder["big"], "--findings"],
        ] {
            let (status, output) = try run("ulimit -v 1048576", command)
            #expect(status == 1)
            // `inspect --findings` prints these errors to standard output.
            #expect(output.contains(problem) || command[0] == "inspect" && name != "large", "\(output.prefix(500))")
        }
        #expect(!FileManager.default.fileExists(atPath: folder["out"]))
    }

    @Test("Devices and pipes are neither read nor replaced")
    func devices() throws {
        #expect(mkfifo(folder["pipe"], 0o600) == 0)
        for path in ["/dev/zero", folder["pipe"]] {
            for arguments in [
                ["generate", path], ["generate", folder["docs"], "--output", path], ["import", path],
                ["export", folder["docs"], "--output", path], ["inspect", path], ["diff", path, folder["docs"]],
            ] {
                let console = RecordingConsole()
                #expect(Program(console: console).run(arguments) == .failure, "\(arguments)")
                #expect(console.diagnostics.count == 1)
                #expect(console.diagnostics.first?.contains("`\(path)` is ") == true, "\(console.diagnostics)")
            }
        }
        #expect(mkfifo(folder["docs/pipe"], 0o600) == 0)
        let console = RecordingConsole()
        #expect(Program(console: console).run(["inspect", folder["docs"]]) == .success)
        #expect(console.diagnostics.count == 1)
    }

    @Test("The error names a folder in the place of a file, and a file in the place of a folder")
    func wrongKinds() throws {
        try folder.write("", to: "file")
        try folder.write("", to: "out/Client.swift/inner")
        for (arguments, path) in [
            (["generate", folder["docs"], "--module", "ThingsAPI", "--output", folder["out"]], "out/Client.swift"),
            (["generate", folder["docs"], "--module", "ThingsAPI", "--output", folder["file/below"]], "file"),
            (["export", folder["docs"], "--output", folder["docs/.."]], "docs/.."),
            (["export", folder["docs"], "--output", folder["file/below.json"]], "file"),
            (["import", folder["docs"]], "docs"),
            (["import", folder["page.txt"], "--output", folder["file"]], "file"),
        ] {
            let console = RecordingConsole()
            #expect(Program(console: console).run(arguments) == .failure, "\(arguments)")
            #expect(console.diagnostics.last?.contains("`\(folder[path])`") == true, "\(console.diagnostics)")
        }
        #expect(
            try folder.contents().filter { $0.hasPrefix("out") } == [
                "out", "out/Client.swift", "out/Client.swift/inner",
            ]
        )
    }

    /// The system refuses nothing to a privileged user.
    @Test(
        "Without permission, nothing is read or written",
        .enabled(if: geteuid() != 0, "root has every permission")
    )
    func noPermission() throws {
        #expect(try generate().status == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder["out"])
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder["out"]) }
        try folder.write(#"{"method": "GET", "api_path": "/others/"}"#, to: "docs/others.json")
        let before = try folder.text("out/Client.swift")
        let (status, output) = try generate()
        #expect(status == 1)
        #expect(output.contains("`\(folder["out"])/"))
        #expect(output.contains("Permission denied"))
        #expect(try folder.text("out/Client.swift") == before)
        try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: folder["docs/others.json"])
        #expect(try generate().output.contains("`\(folder["docs/others.json"])` cannot be used: Permission denied"))
    }
}

extension FileManager {
    fileprivate func folderExists(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
