import Foundation
import SpecimenDocs
import SpecimenTestSupport
import Testing

@testable import SpecimenCommand

/// Checks that a run over unchanged docs prints and leaves the same as a complete run.
@Suite("Runs over the same docs")
struct LastRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.things("red"), to: "docs/things.json")
        // A description with a warning and a note.
        try folder.write(
            #"{"method": "GET", "api_path": "/odd/", "example_response": "HTTP/1.1 200 OK\n\n{\"a\": []}", "odd": 1}"#,
            to: "docs/odd.json"
        )
        try folder.link("docs/link.json", to: "/etc/hostname")
    }

    private static func things(_ key: String) -> String {
        #"{"method": "GET", "api_path": "/things/", "example_response": "HTTP/1.1 200 OK\n\n[{\"\#(key)\": 1}]"}"#
    }

    private func run(_ output: String = "out", _ arguments: String...) throws -> RecordingConsole {
        let console = RecordingConsole()
        let all = ["generate", folder["docs"], "--output", folder[output], "--module", "ThingsAPI"] + arguments
        let status = Program(console: console).run(all)
        try #require(status == .success)
        return console
    }

    /// The generated files.
    private func files(_ output: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try folder.contents() where name.hasPrefix("\(output)/") && name.hasSuffix(".swift") {
            files[String(name.dropFirst(output.count))] = try folder.text(name)
        }
        return files
    }

    /// Whether the next run would end early.
    private var isKnown: Bool {
        get throws {
            let docs = try Docs(reading: folder["docs"], reporting: .error, to: RecordingConsole())
            let origin = LastRun.origin(of: docs, module: try ModuleName("ThingsAPI"))
            return LastRun(of: folder["out"]).map { $0.origin == origin && $0.isCurrent(in: folder["out"]) } ?? false
        }
    }

    @Test(arguments: [[], ["--quiet"], ["--verbose"]])
    func theSecondRunPrintsTheSame(arguments: [String]) throws {
        let first = RecordingConsole(), second = RecordingConsole(), fresh = RecordingConsole()
        let all = ["generate", folder["docs"], "--output", folder["out"], "--module", "ThingsAPI"] + arguments
        #expect(Program(console: first).run(all) == .success)
        #expect(try isKnown)
        #expect(Program(console: second).run(all) == .success)
        try FileManager.default.removeItem(atPath: folder["out/.specimen"])
        #expect(Program(console: fresh).run(all) == .success)
        #expect(first.diagnostics.isEmpty == (arguments == ["--quiet"]))
        #expect(second.diagnostics == first.diagnostics)
        #expect(second.diagnostics == fresh.diagnostics)
        #expect(second.results == fresh.results)
    }

    @Test func theRecordIsWrittenOnce() throws {
        _ = try run()
        let record = try folder.text("out/.specimen/last-run.json")
        try folder.makeOld("out/.specimen/last-run.json")
        _ = try run()
        #expect(try folder.isOld("out/.specimen/last-run.json"))
        #expect(try folder.text("out/.specimen/last-run.json") == record)
        #expect(try folder.text("out/.specimen/.gitignore") == "*\n")
    }

    struct Disturbance: Sendable, CustomTestStringConvertible {
        var name: String
        var make: @Sendable (TemporaryFolder) throws -> Void

        var testDescription: String { name }
    }

    private static let disturbances = [
        Disturbance(name: "a changed document") { try $0.write(things("blue"), to: "docs/things.json") },
        Disturbance(name: "a changed document of the same size") {
            try $0.write(things("tan"), to: "docs/things.json")
        },
        Disturbance(name: "a new document") { folder in
            try folder.write(#"{"method": "PUT", "api_path": "/new/"}"#, to: "docs/new.json")
        },
        Disturbance(name: "another name of a document") { folder in
            try FileManager.default.moveItem(atPath: folder["docs/odd.json"], toPath: folder["docs/odder.json"])
        },
        Disturbance(name: "a removed document") { try FileManager.default.removeItem(atPath: $0["docs/odd.json"]) },
        Disturbance(name: "another file that is not read") { try $0.link("docs/other.json", to: "/etc/hostname") },
        Disturbance(name: "a configuration") { try $0.write(#"{"client": "OtherClient"}"#, to: "docs/specimen.json") },
        Disturbance(name: "an edited file") { folder in
            try folder.write(folder.text("out/Client.swift") + "\n// mine\n", to: "out/Client.swift")
        },
        Disturbance(name: "a file cut short") { folder in
            try folder.write(String(folder.text("out/Client.swift").dropLast()), to: "out/Client.swift")
        },
        Disturbance(name: "a removed file") { try FileManager.default.removeItem(atPath: $0["out/Client.swift"]) },
        Disturbance(name: "a file generated earlier") { folder in
            try folder.write(folder.text("out/Client.swift"), to: "out/Earlier.swift")
        },
        Disturbance(name: "a temporary file of a killed run") {
            try $0.write("left", to: "out/.Client.swift.999999999-1.tmp")
        },
        Disturbance(name: "a record in another format") { folder in
            try folder.write("{\"origin\": 1}", to: "out/.specimen/last-run.json")
        },
        Disturbance(name: "a record that is not JSON") { try $0.write("{", to: "out/.specimen/last-run.json") },
    ]

    @Test(arguments: disturbances)
    func everyChangeIsSeen(_ disturbance: Disturbance) throws {
        _ = try run()
        #expect(try isKnown)
        try disturbance.make(folder)
        #expect(try !isKnown)
        let next = try run()
        let fresh = try run("fresh")
        #expect(next.diagnostics.filter { !$0.contains("no longer has") } == fresh.diagnostics)
        #expect(try files("out") == files("fresh"))
        #expect(try isKnown)
    }

    @Test func aCheckDoesNotUseTheRecord() throws {
        _ = try run()
        let client = try folder.text("out/Client.swift") + "\n// mine\n"
        try folder.write(client, to: "out/Client.swift")
        var last = try #require(LastRun(of: folder["out"]))
        last.files["Client.swift"] = FileSystem.stamp(of: folder["out/Client.swift"])
        last.write(to: folder["out"])
        #expect(try isKnown)
        let console = RecordingConsole()
        let arguments = ["generate", folder["docs"], "--output", folder["out"], "--module", "ThingsAPI", "--check"]
        #expect(Program(console: console).run(arguments) == .failure)
        #expect(console.results.contains("-// mine"))
    }

    @Test func nothingIsWrittenThroughALink() throws {
        try FileManager.default.createDirectory(atPath: folder["elsewhere"], withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder["out"], withIntermediateDirectories: true)
        try folder.link("out/.specimen", to: folder["elsewhere"])
        _ = try run()
        _ = try run()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder["elsewhere"]) == [])
        #expect(try !isKnown)
    }
}
