import SpecimenDocs
extension APIModel {
    /// The part of a file's name that stands for a folder: pieces of ASCII letters and digits, each with a capital. A
    /// build plugin, which knows nothing but the folder's name, has to come to the same.
    static func fileName(of folder: String) -> String {
        folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    /// Folders that have no files of their own: two that would have the same, or one that has no name for them.
    static func collisions(of folders: [String], module: String) -> [Diagnostic] {
        // Some file systems take names for one that differ in case alone.
        let byFile = Dictionary(grouping: folders) { ($0.isEmpty ? module : fileName(of: $0)).lowercased() }
        return byFile.sorted { $0.key < $1.key }.compactMap { file, folders in
            guard let problem = problem(ofFiles: file, folders.count) else { return nil }
            let names = folders.sorted().map { $0.isEmpty ? "the docs folder itself" : "`\($0)`" }
            let list = names.joined(separator: " and ")
            return Diagnostic(.fileName, .error, at: nil, problem(list), advice: "rename the folder")
        }
    }

    /// What is wrong with a name that the files of so many folders begin with, in words that want the folders; nil where
    /// nothing is.
    private static func problem(ofFiles name: String, _ folders: Int) -> ((String) -> String)? {
        if name.isEmpty { return { "the folder \($0) has no letter or digit to call files after" } }
        if folders > 1 { return { "\($0) would be generated into files of one name" } }
        if name.utf8.count > longestFileName {
            return { "the name of the folder \($0) is too long to call files after" }
        }
        return nil
    }

    /// File systems take 255 bytes; what a file's name ends in, and what it is called while it is written, take some of them.
    private static let longestFileName = 200
}

extension APIModel {
    mutating func nameEverything() {
        for m in models.indices {
            let given = Set(models[m].properties.map(\.name))
            if models[m].kind == .record {
            var namer = MemberNamer(reserved: ReservedNames.members.union(given))
            var names = namer.names(for: models[m].properties.filter { $0.name.isEmpty }.map(\.wireName))[...]
            for i in models[m].properties.indices where models[m].properties[i].name.isEmpty { models[m].properties[i].name = names.popFirst() ?? "" }
            }
            var types = NameRegister(reserved: ReservedNames.types, taken: Set(models[m].properties.compactMap(\.shape.modelName)))
            for index in models[m].properties.indices {
                guard case .enumeration(let declared, _) = models[m].properties[index].shape.core else { continue }
                let name = types.claim(declared) ? declared : types.claim(declared, endings: ["Option", "Choice"])
                models[m].properties[index].shape = models[m].properties[index].shape.renamingEnumeration(to: name)
            }
            var cases = MemberNamer(reserved: ReservedNames.unionCases)
            let vn = cases.names(for: models[m].variants.map(\.value))
            for i in vn.indices { models[m].variants[i].name = vn[i] }
            let cs = Set(models[m].variants.map(\.name)).union(ReservedNames.unionCases)
            if models[m].kind == .union { models[m].properties.removeAll { cs.contains($0.name) } }
        }
    }
}
