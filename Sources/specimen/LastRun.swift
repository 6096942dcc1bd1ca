import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenSwift

/// What a run made of what, so that the next run over the same docs need only compare.
///
/// It lies in a hidden folder of the output, which tells Git not to keep it. Whoever deletes it loses nothing but time.
struct LastRun: Sendable, Hashable {
    /// What the output came of, see ``origin(_:module:)``.
    var origin: String
    /// The generated files: their paths in the output folder, and the hashes of what they hold.
    var files: [File]
    var counts: Counts
    /// What was found in the docs, in the order in which it is told.
    var findings: [[Diagnostic]]

    struct File: Sendable, Hashable {
        var path: String
        var hash: String
    }

    /// How much was found.
    struct Counts: Sendable, Hashable {
        var endpoints: Int
        var models: Int

        init(endpoints: Int, models: Int) {
            self.endpoints = endpoints
            self.models = models
        }

        init(_ model: APIModel) {
            self.init(endpoints: model.operations.count, models: model.models.count)
        }
    }

    static let folder = ".specimen"
    private static let name = "last-run.json"

    /// The tool, the docs and the name of the module, from which everything else follows. Nil where the system does not say
    /// which file the tool is.
    static func origin(_ docs: DocsFolder, module: ModuleName) -> String? {
        guard let tool = RunningTool.version else { return nil }
        var hash = ContentHash()
        hash.combine(tool)
        hash.combine(module.text)
        for file in docs.files {
            hash.combine(file.path)
            hash.combine(file.bytes)
        }
        for warning in docs.warnings {
            hash.combine(warning.message)
        }
        return hash.text
    }

    /// What is remembered in an output folder; nil where that is nothing, or not what this tool writes.
    init?(of output: String) {
        let folder = FileSystem.joined(output, Self.folder)
        let path = FileSystem.joined(folder, Self.name)
        guard (try? FileSystem.kind(of: folder)) == .folder, case .file = try? FileSystem.kind(of: path),
            let bytes = try? FileSystem.bytes(of: path, limit: OutputPlan.maximumBytes),
            let document = try? JSONDocument(parsing: bytes), let run = try? LastRun(json: document.root)
        else { return nil }
        self = run
    }

    init(origin: String, files: [GeneratedFile], counts: Counts, findings: [[Diagnostic]]) {
        self.origin = origin
        self.files = files.concurrentMap { File(path: $0.path, hash: ContentHash.of(Array($0.contents.utf8))) }
        self.counts = counts
        self.findings = findings
    }

    /// Whether the output folder holds what the run wrote, and nothing from runs before it.
    func isWhole(in output: String) -> Bool {
        let isKept = files.concurrentMap { file in
            let path = FileSystem.joined(output, file.path)
            guard case .file = try? FileSystem.kind(of: path), let bytes = try? FileSystem.bytes(of: path) else {
                return false
            }
            return ContentHash.of(bytes) == file.hash
        }
        guard !isKept.contains(false) else { return false }
        let leftovers = try? OutputPlan.leftovers(besides: Set(files.map(\.path)), in: output)
        return leftovers?.isEmpty ?? false
    }

    /// Remembers the run. A folder where that is not possible is left without: the next run takes longer, and is not wrong.
    func write(to output: String) {
        let folder = FileSystem.joined(output, Self.folder)
        guard self != LastRun(of: output) else { return }
        do {
            switch try FileSystem.kind(of: folder) {
            case nil: try FileSystem.createFolder(folder)
            case .folder: break
            default: return
            }
            try FileSystem.replace(FileSystem.joined(folder, ".gitignore"), contents: Array("*\n".utf8))
            var json = JSONWriter()
            encode(members: &json)
            try FileSystem.replace(FileSystem.joined(folder, Self.name), contents: json.objectBytes)
        } catch {
            return
        }
    }
}
