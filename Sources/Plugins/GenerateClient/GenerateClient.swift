import Foundation
import PackagePlugin

/// Generates a client library into the target that has an `api-docs` folder, whenever a file of the folder changes.
@main
struct GenerateClient: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else {
            Diagnostics.error("GenerateClient works for Swift targets; `\(target.name)` is none")
            return []
        }
        let docs = target.directoryURL.appending(path: "api-docs", directoryHint: .isDirectory)
        let files = Self.files(of: docs)
        guard !files.isEmpty else {
            Diagnostics.error("`\(target.name)` has no endpoint descriptions; put them into \(docs.path())")
            return []
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated", directoryHint: .isDirectory)
        let groups = Set(files.filter(Self.describesEndpoint).map { Self.group(of: $0, module: target.moduleName) })
        let names = ["Client"] + groups.sorted().flatMap { ["\($0)Operations", "\($0)Models", "\($0)Examples"] }
        return [
            .buildCommand(
                displayName: "Generate the API client of \(target.name)",
                executable: try context.tool(named: "specimen").url,
                arguments: [
                    "generate", docs.path(percentEncoded: false),
                    "--output", output.path(percentEncoded: false),
                    "--module", target.moduleName,
                ],
                inputFiles: files.map { docs.appending(path: $0) },
                outputFiles: names.map { output.appending(path: "\($0).swift") }
            )
        ]
    }

    /// The paths of all files in the folder, hidden ones left out, relative to it.
    private static func files(of folder: URL) -> [String] {
        let manager = FileManager.default
        let paths = manager.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap { $0 as? String } ?? []
        return paths.sorted().filter { path in
            var isFolder: ObjCBool = false
            let file = folder.appending(path: path).path(percentEncoded: false)
            return path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
                && manager.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    private static func describesEndpoint(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return path != "specimen.json" && !name.lowercased().hasPrefix("readme")
    }

    /// What the generated files are called after: the first folder of the path, `release-files` as `ReleaseFiles`, or the
    /// module. The generator has the same rule.
    private static func group(of path: String, module: String) -> String {
        let folders = path.split(separator: "/").dropLast()
        guard let folder = folders.first else { return module }
        let words = folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
