import Foundation
import SpecimenSwift
import SpecimenTestSupport
import Testing

@testable import SpecimenCommand

/// Checks that all files of the output are complete at any moment, even if runs overlap or are killed.
@Suite("Interruptions", .timeLimit(.minutes(10)))
struct InterruptionTests {
    private let folder: TemporaryFolder
    private let one: [String: String]
    private let other: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        for (name, key) in [("one", "red"), ("other", "blue")] {
            let things = (0..<40).map { number in
                #"{"method": "GET", "api_path": "/things\#(number)/", "example_response": "HTTP/1.1 200 OK\n\n[{\"\#(key)\": 1}]"}"#
            }
            try folder.write("[\(things.joined(separator: ",\n"))]", to: "\(name)/things.json")
        }
        one = try Self.files(folder, docs: "one")
        other = try Self.files(folder, docs: "other")
    }

    /// The output of a run without interruption.
    private static func files(_ folder: TemporaryFolder, docs: String) throws -> [String: String] {
        let output = folder["expected-\(docs)"]
        let status = Program(console: RecordingConsole()).run(
            ["generate", folder[docs], "--module", "ThingsAPI", "--output", output]
        )
        try #require(status == .success)
        return try contents(of: output)
    }

    private static func contents(of path: String) throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        return try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) { files, name in
            guard name != LastRun.folder else { return }
            files[name] = try String(
                contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name),
                encoding: .utf8
            )
        }
    }

    private func start(_ docs: String) throws -> Process {
        let process = Process()
        process.executableURL = try Compiler.product("specimen")
        process.arguments = ["generate", folder[docs], "--module", "ThingsAPI", "--output", folder["out"], "--quiet"]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test("Simultaneous runs leave the output of one run")
    func together() throws {
        for _ in 0..<3 {
            let processes = try (0..<8).map { number in try start(number % 2 == 0 ? "one" : "other") }
            for process in processes { process.waitUntilExit() }
            #expect(processes.allSatisfy { $0.terminationStatus == 0 })
            let files = try Self.contents(of: folder["out"])
            #expect(files == one || files == other)
        }
    }

    @Test("A killed run leaves complete files, and the next run repairs the output")
    func killed() throws {
        var generator = SplitMix64(state: 7)
        for round in 0..<40 {
            let process = try start(round % 2 == 0 ? "one" : "other")
            usleep(UInt32(generator.next() % 200_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            for (name, text) in try Self.contents(of: folder["out"]) where !name.hasPrefix(".") {
                #expect(text == one[name] || text == other[name], "\(name)")
            }
        }
        try folder.write("left", to: "out/.Client.swift.999999999-1.tmp")
        try folder.write("mine", to: "out/.notes.tmp")
        let process = try start("one")
        process.waitUntilExit()
        var files = try Self.contents(of: folder["out"])
        #expect(files.removeValue(forKey: ".notes.tmp") == "mine")
        #expect(files == one)
    }
}
