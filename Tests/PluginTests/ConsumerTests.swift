import Foundation
import SpecimenTestSupport
import Testing

/// Tests a package that `init` creates while its docs change.
@Suite(.timeLimit(.minutes(15))) struct ConsumerTests {
    private static let lamps = [
        "lamps/list.json": #"""
        {"method": "GET", "api_path": "/lamps/", "description": "All lamps.",
         "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n[{\"id\": 1, \"color\": \"red\"}]"}
        """#,
        "lamps/delete.json": #"""
        {"method": "DELETE", "api_path": "/lamps/{id}/", "example_response": "HTTP/1.1 204 No Content\n\n",
         "path_parameters": [{"name": "id", "type": "int", "description": "Which."}]}
        """#,
        "rooms/list.json": #"""
        {"method": "GET", "api_path": "/rooms/",
         "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n[{\"id\": 7, \"name\": \"Hall\"}]"}
        """#,
    ]

    @Test func aPackageThroughItsLife() throws {
        try withTemporaryFolder { folder in
            let docs = folder.appending(path: "docs")
            for (path, text) in Self.lamps { try write(text, to: docs.appending(path: path)) }
            let package = Package(folder: folder.appending(path: "home"))
            let made = try Compiler.run(
                Compiler.product("specimen"),
                [
                    "init", docs.path, "--output", package.folder.path, "--module", "HomeAPI", "--package",
                    repository.path,
                ]
            )
            try #require(made.status == 0, "\(made.output)")

            // The first build.
            let first = try package.swift("run", "Example")
            #expect(first.status == 0, "\(first.output)")
            #expect(first.output.contains("HomeAPI: 3 endpoints, 2 models; 7 files written, 0 unchanged"))
            #expect(first.output.contains(#"color: Optional("red")"#), "\(first.output)")

            // SwiftPM runs the plugin once more in the second build. From then on nothing happens.
            _ = try package.swift("build")
            let before = try package.objects()
            let idle = try package.swift("build")
            #expect(idle.status == 0)
            #expect(!idle.output.contains("Generate the API client"), "\(idle.output)")
            #expect(try package.objects() == before)

            // A changed description: only the files of its group are compiled.
            let list = package.docs.appending(path: "lamps/list.json")
            try write(try #require(Self.lamps["lamps/list.json"]).replacing("red", with: "blue"), to: list)
            let edited = try package.swift("build")
            #expect(edited.status == 0, "\(edited.output)")
            let changed = try package.objects().filter { name, date in before[name] != date }.keys.sorted()
            #expect(!changed.isEmpty)
            #expect(changed.allSatisfy { $0.hasPrefix("Lamps") }, "\(changed)")

            // A broken description: the build fails at its position.
            try write("{\"method\": \"GET\",\n \"api_path\": }", to: list)
            let broken = try package.swift("build")
            #expect(broken.status != 0)
            let errors = broken.output.split(separator: "\n").filter { $0.contains(" error: ") }
            #expect(errors.count { $0.contains("lamps/list.json:2:14: error: ") } == 1, "\(broken.output)")

            // A repaired description and a deleted one: the build succeeds, and the method of the deleted one is gone.
            try write(try #require(Self.lamps["lamps/list.json"]), to: list)
            try FileManager.default.removeItem(at: package.docs.appending(path: "lamps/delete.json"))
            let healed = try package.swift("build")
            #expect(healed.status == 0, "\(healed.output)")
            let operations = try #require(try package.generated("LampsOperations.swift"))
            #expect(operations.contains("listLamps"))
            #expect(!operations.contains("deleteLamp"))

            // A new folder adds files, and removing the folder removes them.
            try write(
                #"{"method": "GET", "api_path": "/doors/"}"#,
                to: package.docs.appending(path: "doors/list.json")
            )
            try FileManager.default.removeItem(at: package.docs.appending(path: "rooms"))
            let moved = try package.swift("build")
            #expect(moved.status == 0, "\(moved.output)")
            #expect(try package.generated("DoorsOperations.swift")?.contains("listDoors") == true)
            #expect(try package.generated("RoomsOperations.swift") == nil)

            // No descriptions: the error says where to put them.
            try FileManager.default.removeItem(at: package.docs)
            let empty = try package.swift("build")
            #expect(empty.status != 0)
            #expect(empty.output.contains("HomeAPI/api-docs"), "\(empty.output)")
        }
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    private struct Package {
        var folder: URL

        var docs: URL { folder.appending(path: "Sources/HomeAPI/api-docs") }

        /// Runs SwiftPM in the folder of the package.
        func swift(_ command: String, _ arguments: String...) throws -> (status: Int32, output: String) {
            try Compiler.run(
                URL(filePath: "/usr/bin/env"),
                ["swift", command, "--package-path", folder.path] + arguments
            )
        }

        /// Returns the modification date of each object file of the client.
        func objects() throws -> [String: Date] {
            let build = folder.appending(path: ".build/debug/HomeAPI.build")
            let files = try FileManager.default.contentsOfDirectory(
                at: build,
                includingPropertiesForKeys: [.contentModificationDateKey]
            )
            return try files.filter { $0.pathExtension == "o" }.reduce(into: [:]) { dates, file in
                dates[file.lastPathComponent] = try file.resourceValues(forKeys: [.contentModificationDateKey])
                    .contentModificationDate
            }
        }

        func generated(_ name: String) throws -> String? {
            let outputs = folder.appending(path: ".build/plugins/outputs")
            let paths = try FileManager.default.subpathsOfDirectory(atPath: outputs.path)
            guard let path = paths.first(where: { $0.hasSuffix("/\(name)") }) else { return nil }
            return try String(contentsOf: outputs.appending(path: path), encoding: .utf8)
        }
    }
}
