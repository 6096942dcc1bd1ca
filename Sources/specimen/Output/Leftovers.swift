import SpecimenSwift

/// The files of earlier runs that an output folder should no longer contain. Paths are relative to the output folder.
struct Leftovers {
    /// Files that were generated and no longer are.
    private(set) var generated: [String] = []
    /// Temporary files of runs that were killed.
    private(set) var temporary: [String] = []

    /// - Parameter placed: The paths of the files that the folder should contain.
    init(besides placed: Set<String>, in folder: String) throws(FileError) {
        for subfolder in ["", LastRun.folder] {
            let path = FileSystem.joined(folder, subfolder)
            // The user may have chosen a link as the output folder. Links inside it are not followed.
            guard try FileSystem.kind(of: path, followingLinks: subfolder.isEmpty) == .folder else { continue }
            for name in try FileSystem.names(in: path) {
                let relative = FileSystem.joined(subfolder, name)
                if TemporaryName.isAbandoned(name) {
                    temporary.append(relative)
                } else if subfolder.isEmpty, name.hasSuffix(".swift"), !name.hasPrefix("."),
                    !placed.contains(relative), try Self.isGenerated(FileSystem.joined(folder, relative))
                {
                    generated.append(relative)
                }
            }
        }
    }

    var isEmpty: Bool { generated.isEmpty && temporary.isEmpty }

    private static func isGenerated(_ path: String) throws(FileError) -> Bool {
        guard case .file = try FileSystem.kind(of: path) else { return false }
        let header = Array(GeneratedFile.header.utf8)
        return try FileSystem.bytes(of: path, limit: header.count) == header
    }
}
