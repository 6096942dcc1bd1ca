import Foundation

/// A docs folder of copies of the same documents.
struct DocumentFolder {
    let url: URL
    let endpoints: Int
    /// What is in the files, in bytes.
    let size: Int
    /// The paths in the folder.
    let files: [String]

    init(_ seeds: [Document], copies: Int, in workspace: Workspace) throws {
        url = try workspace.newFolder("documents-\(copies)")
        var size = 0
        var files: [String] = []
        for number in 0..<copies {
            for document in seeds.map({ seed in seed.copy(number) }) {
                let folder = url.appendingPathComponent(document.folder)
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                let data = Data(document.text.utf8)
                try data.write(to: folder.appendingPathComponent(document.name))
                size += data.count
                files.append("\(document.folder)/\(document.name)")
            }
        }
        endpoints = files.count
        self.size = size
        self.files = files
    }

    /// How long it takes to read all of it: `cat` into a file.
    func readingTime(output: URL) throws -> Double {
        try ChildProcess(program: "cat", arguments: files, folder: url.path, output: output.path).run().seconds
    }
}
