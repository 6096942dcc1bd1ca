import SpecimenDocs

/// The declarations of one folder of the documentation, which are printed to files of their own.
struct SwiftFiles: Sendable {
    /// The start of the names of the files, such as `Releases`.
    let name: String
    let operations: [SwiftOperation]
    let types: [SwiftType]
    let unions: [KindUnion]

    static let client = "Client.swift"
    var operationsFile: String { name + "Operations.swift" }
    var modelsFile: String { name + "Models.swift" }
    var examplesFile: String { name + "Examples.swift" }
}

extension SwiftFiles {
    /// The ASCII letters and digits of the name of the folder, with a capital letter for each word. The name of the
    /// module for no folder.
    ///
    /// The build plugin has a copy of this rule because it has to declare the files before they are generated.
    static func name(of folder: String, module: String) -> String {
        if folder.isEmpty { return Self.fileNamePart(module) }
        return folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    /// The only escaping of file names: ASCII letters, digits and `_`.
    static func fileNamePart(_ name: String) -> String {
        String(name.unicodeScalars.filter { $0.isASCII && Name.isAllowed($0) })
    }

    /// Folders without files of their own: the files of two folders would have the same name, or there is no name.
    static func diagnostics(for folders: [String], module: String) -> [Diagnostic] {
        // Some file systems ignore case.
        let byFile = Dictionary(grouping: folders) { name(of: $0, module: module).lowercased() }
        return byFile.sorted { $0.key < $1.key }.compactMap { file, folders in
            let names = folders.sorted().map { $0.isEmpty ? "the docs folder itself" : "`\($0)`" }
            guard let problem = problem(file, names) else { return nil }
            let advice = folders.count > 1 ? "rename one of the folders" : "rename the folder"
            return Diagnostic(.fileName, .error, at: nil, problem, advice: advice)
        }
    }

    private static func problem(_ file: String, _ folders: [String]) -> String? {
        let list = folders.joined(separator: " and ")
        if file.isEmpty { return "the folder \(list) has no letter or digit, so files cannot have its name" }
        if folders.count > 1 { return "\(list) would produce files with the same name" }
        if file.utf8.count > longestName { return "the name of the folder \(list) is too long for the name of a file" }
        return nil
    }

    /// File systems allow 255 bytes, which include the suffixes of files and temporary files.
    private static let longestName = 200
}
