import Foundation

/// A docs folder that contains several copies of the same documents.
struct DocumentFolder {
    let url: URL
    /// The paths within the folder.
    let files: [String]

    init(_ seeds: [Document], copies: Int, in workspace: Workspace) throws {
        url = try workspace.newFolder("documents-\(copies)")
        var files: [String] = []
        for number in 0..<copies {
            for document in seeds.map({ seed in seed.copy(number) }) {
                let folder = url.appendingPathComponent(document.folder)
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try Data(document.text.utf8).write(to: folder.appendingPathComponent(document.name))
                files.append("\(document.folder)/\(document.name)")
            }
        }
        self.files = files
    }

    var endpoints: Int { files.count }

    /// Returns the seconds that `cat` takes to copy all files into one.
    func copyingTime() throws -> Double {
        let output = url.appendingPathExtension("cat")
        return try ChildProcess(program: "cat", arguments: files, folder: url.path, output: output.path).run()
    }
}
