import Foundation
import SpecimenSwift

/// The record of a run, by which the next run sees that nothing has changed.
///
/// The record lies in a hidden folder of the output that Git ignores. Without it, the next run only takes longer.
struct LastRun: Codable, Equatable {
    /// Everything that the output depends on, see ``origin(of:module:)``.
    var origin: [String]
    /// Sizes and modification times of the generated files, by their paths in the output folder.
    var files: [String: String]
    /// The last line of the run, for example `SentryAPI: 7 endpoints, 13 models`.
    var summary: String
    var diagnostics: [String]
    var warningCount: Int

    static let folder = ".specimen"
    private static let name = "last-run.json"

    /// The tool, the module and the docs with their sizes and modification times.
    ///
    /// - Returns: Nil if the file of the tool is unknown.
    static func origin(of docs: Docs, module: ModuleName) -> [String]? {
        guard let path = Bundle.main.executablePath, let tool = FileSystem.stamp(of: FileSystem.resolved(path)) else {
            return nil
        }
        return [tool, module.text, docs.path] + docs.folder.stamps + docs.folder.warnings.map(\.message)
    }

    init(_ docs: Docs, module: ModuleName, counts: String, files: [GeneratedFile], in output: String) {
        origin = Self.origin(of: docs, module: module) ?? []
        self.files = files.reduce(into: [:]) { stamps, file in
            stamps[file.path] = FileSystem.stamp(of: FileSystem.joined(output, file.path))
        }
        summary = "\(module.text): \(counts)"
        diagnostics = docs.diagnostics
        warningCount = docs.warningCount
    }

    /// Reads the record of an output folder.
    ///
    /// - Returns: Nil if there is no record, or another version of the tool wrote it.
    init?(of output: String) {
        let folder = FileSystem.joined(output, Self.folder)
        let path = FileSystem.joined(folder, Self.name)
        guard (try? FileSystem.kind(of: folder)) == .folder, case .file = try? FileSystem.kind(of: path),
            let bytes = try? FileSystem.bytes(of: path, limit: OutputPlan.maximumBytes),
            let run = try? JSONDecoder().decode(LastRun.self, from: Data(bytes))
        else { return nil }
        self = run
    }

    /// Returns whether an output folder still contains exactly what the run wrote.
    func isCurrent(in output: String) -> Bool {
        let isUntouched = files.allSatisfy { FileSystem.stamp(of: FileSystem.joined(output, $0)) == $1 }
        return isUntouched && (try? Leftovers(besides: Set(files.keys), in: output).isEmpty) == true
    }

    /// Writes the record. If that fails, there is no record.
    func write(to output: String) {
        let folder = FileSystem.joined(output, Self.folder)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let kind = try? FileSystem.kind(of: folder) ?? .folder, kind == .folder,
            let text = try? encoder.encode(self)
        else { return }
        try? FileSystem.replace(FileSystem.joined(folder, ".gitignore"), contents: "*\n")
        try? FileSystem.replace(FileSystem.joined(folder, Self.name), contents: String(decoding: text, as: UTF8.self))
    }
}
