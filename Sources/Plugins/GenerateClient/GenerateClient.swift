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
        return try commands(
            docs: target.directoryURL.appending(path: "api-docs", directoryHint: .isDirectory),
            module: target.moduleName,
            output: context.pluginWorkDirectoryURL,
            tool: context.tool(named: "specimen").url
        )
    }

    private func commands(docs: URL, module: String, output: URL, tool: URL) throws -> [Command] {
        guard FileManager.default.fileExists(atPath: docs.path(percentEncoded: false)) else {
            Diagnostics.error(
                "\(docs.path(percentEncoded: false)): error: the folder does not exist; create it and put endpoint descriptions into it"
            )
            return []
        }
        let files = Self.files(of: docs)
        guard files.contains(where: Self.describesEndpoint) else {
            Diagnostics.error(
                "\(docs.path(percentEncoded: false)): error: the folder contains no endpoint descriptions; put some into it"
            )
            return []
        }
        let output = output.appending(path: "Generated", directoryHint: .isDirectory)
        let groups = Set(files.filter(Self.describesEndpoint).map { Self.group(of: $0, module: module) })
        let names = ["Client"] + groups.sorted().flatMap { ["\($0)Operations", "\($0)Models", "\($0)Examples"] }
        return [
            .buildCommand(
                displayName: "Generate the API client of \(module)",
                executable: tool,
                arguments: [
                    "generate", docs.path(percentEncoded: false),
                    "--output", output.path(percentEncoded: false),
                    "--module", module,
                ],
                inputFiles: files.map { docs.appending(path: $0) },
                outputFiles: names.map { output.appending(path: "\($0).swift") }
            )
        ]
    }

    /// Returns the paths of all files in the folder that are not hidden, relative to the folder.
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

    /// Returns the name for the generated files of a description: its first folder (`ReleaseFiles` for `release-files`), or the
    /// module if it is in no folder. The generator has the same rule.
    private static func group(of path: String, module: String) -> String {
        let folders = path.split(separator: "/").dropLast()
        guard let folder = folders.first else { return module }
        let words = folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension GenerateClient: XcodeBuildToolPlugin {
        /// The folder of a target of an Xcode project has the name of the target and is in the folder of the project.
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let folder = context.xcodeProject.directoryURL.appending(
                path: target.displayName,
                directoryHint: .isDirectory
            )
            return try commands(
                docs: folder.appending(path: "api-docs", directoryHint: .isDirectory),
                module: target.product?.name ?? target.displayName,
                output: context.pluginWorkDirectoryURL,
                tool: context.tool(named: "specimen").url
            )
        }
    }
#endif
