import Foundation
import PackagePlugin

/// Generates a client into a target with an `api-docs` folder, and updates it when a file of the folder changes.
@main
struct GenerateClient: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else {
            Diagnostics.error("`\(target.name)` is not a Swift target; remove the plugin GenerateClient from it")
            return []
        }
        return commands(
            docs: target.directoryURL.appending(path: "api-docs", directoryHint: .isDirectory),
            module: target.moduleName,
            output: context.pluginWorkDirectoryURL,
            tool: try context.tool(named: "specimen").url
        )
    }

    private func commands(docs: URL, module: String, output: URL, tool: URL) -> [Command] {
        let files = Self.files(of: docs)
        let descriptions = files.filter(Self.describesEndpoint)
        guard !descriptions.isEmpty else {
            Diagnostics.error(
                "\(docs.filePath): error: expected a folder with endpoint descriptions, found none; put endpoint descriptions there"
            )
            return []
        }
        let output = output.appending(path: "Generated", directoryHint: .isDirectory)
        let groups = Set(descriptions.map { Self.group(of: $0, module: module) })
        let names = ["Client"] + groups.sorted().flatMap { ["\($0)Operations", "\($0)Models", "\($0)Examples"] }
        return [
            .buildCommand(
                displayName: "Generate the API client of \(module)",
                executable: tool,
                arguments: ["generate", docs.filePath, "--output", output.filePath, "--module", module],
                inputFiles: files.map { docs.appending(path: $0) },
                outputFiles: names.map { output.appending(path: "\($0).swift") }
            )
        ]
    }

    /// Returns the paths of all files in the folder that are not hidden, relative to the folder.
    private static func files(of folder: URL) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.filePath)) ?? []
        return paths.sorted().filter { path in
            var isFolder: ObjCBool = false
            return path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
                && FileManager.default.fileExists(atPath: folder.appending(path: path).filePath, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    private static func describesEndpoint(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return path != "specimen.json" && !name.lowercased().hasPrefix("readme")
    }

    /// Returns the name for the generated files of a description: its first folder (`ReleaseFiles` for
    /// `release-files`), or the module if it is in no folder. The generator has the same rule.
    private static func group(of path: String, module: String) -> String {
        let folders = path.split(separator: "/").dropLast()
        guard let folder = folders.first else { return module }
        let words = folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension URL {
    fileprivate var filePath: String { path(percentEncoded: false) }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension GenerateClient: XcodeBuildToolPlugin {
        /// The folder of a target of an Xcode project has the name of the target and is in the folder of the project.
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            commands(
                docs: context.xcodeProject.directoryURL
                    .appending(path: target.displayName)
                    .appending(path: "api-docs", directoryHint: .isDirectory),
                module: target.product?.name ?? target.displayName,
                output: context.pluginWorkDirectoryURL,
                tool: try context.tool(named: "specimen").url
            )
        }
    }
#endif
