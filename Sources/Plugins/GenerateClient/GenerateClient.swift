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
                "\(docs.path(percentEncoded: false)): error: there is no such folder; put endpoint descriptions there"
            )
            return []
        }
        let files = Self.files(of: docs)
        guard files.contains(where: Self.describesEndpoint) else {
            Diagnostics.error(
                "\(docs.path(percentEncoded: false)): error: the folder holds no endpoint descriptions; put some there"
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

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension GenerateClient: XcodeBuildToolPlugin {
        /// For a target of an Xcode project: its folder is the one below the project's that has its name.
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
