import Foundation
import Testing

@testable import SpecimenCommand

/// Keeps the output of a command instead of printing it.
final class RecordingConsole: Console {
    private(set) var results = ""
    private(set) var diagnostics: [String] = []

    func printResult(_ text: String) {
        results += text
    }

    func showProgress(_ text: String?) {}

    func printDiagnostic(_ line: String) {
        diagnostics.append(line)
    }
}

/// A temporary folder, which is removed with the test that uses it.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    subscript(_ name: String) -> String {
        "\(path)/\(name)"
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: self[name])
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: self[name])), as: UTF8.self)
    }

    /// The paths of everything in the folder, hidden files included.
    func contents() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    }

    /// Sets the modification time of the file to a moment long ago, which any later write changes.
    func makeOld(_ name: String) throws {
        try FileManager.default.setAttributes([.modificationDate: Self.longAgo], ofItemAtPath: self[name])
    }

    func isOld(_ name: String) throws -> Bool {
        try FileManager.default.attributesOfItem(atPath: self[name])[.modificationDate] as? Date == Self.longAgo
    }

    private static let longAgo = Date(timeIntervalSince1970: 1_000_000_000)
}

/// Returns an endpoint description without warnings.
func endpoint(_ path: String = "/things/", method: String = "GET") -> String {
    """
    {
      "title": "Things",
      "method": "\(method)",
      "api_path": "\(path)",
      "description": "Tells which things there are.",
      "example_request": "\(method) \(path) HTTP/1.1\\nHost: example.com",
      "example_response": "HTTP/1.1 200 OK\\nContent-Type: application/json\\n\\n[{\\"name\\": \\"a\\", \\"size\\": 1}]"
    }
    """
}

/// Runs the tool in memory.
func run(_ arguments: String...) -> (status: ProgramStatus, results: String, diagnostics: [String]) {
    let console = RecordingConsole()
    let status = Program(console: console).run(arguments)
    return (status, console.results, console.diagnostics)
}
