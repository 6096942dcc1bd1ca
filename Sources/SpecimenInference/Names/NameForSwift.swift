import SpecimenDocs
import SpecimenJSON
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
    /// Gives properties, variants and enumerations their Swift names.
    mutating func nameMembers() {
        for index in models.indices {
            switch models[index].kind {
            case .record: models[index].nameProperties()
            case .union: models[index].nameVariants()
            case .tuple: break
            }
        }
    }
}

extension Model {
    fileprivate mutating func nameProperties() {
        let given = Set(properties.map(\.name))
        var namer = MemberNamer(reserved: ReservedNames.members.union(given))
        let unnamed = properties.indices.filter { properties[$0].name.isEmpty }
        for (index, name) in zip(unnamed, namer.names(for: unnamed.map { properties[$0].wireName })) {
            properties[index].name = name
        }
        // A type within the model must not hide a type that the model uses.
        var types = NameRegister(reserved: ReservedNames.types, taken: Set(properties.compactMap(\.shape.modelName)))
        for index in properties.indices {
            guard case .enumeration(let declared, _) = properties[index].shape.core else { continue }
            let name = types.claim(declared) ? declared : types.claim(declared, endings: ["Option", "Choice"])
            properties[index].shape = properties[index].shape.renamingEnumeration(to: name)
        }
    }

    fileprivate mutating func nameVariants() {
        var namer = MemberNamer(reserved: ReservedNames.unionCases)
        for (index, name) in zip(variants.indices, namer.names(for: variants.map(\.value))) {
            variants[index].name = name
        }
    }
}

extension OverrideCheck {
    /// Names in the configuration that Swift, the runtime or another declaration has.
    var nameConflicts: [Diagnostic] { clientName + types.flatMap(propertyNames) }

    private var clientName: [Diagnostic] {
        guard let name = configuration.client,
            ReservedNames.types.contains(name) || operations.contains(where: { $0.typeName == name })
        else { return [] }
        return [
            Diagnostic(
                .nameConflict,
                .error,
                at: configuration.clientLocation,
                "the client cannot have the name `\(name)`: another declaration has it",
                advice: "choose another name"
            )
        ]
    }

    private func propertyNames(of type: NamedType) -> [Diagnostic] {
        var taken = ReservedNames.members
        return builder.candidates(of: type.id).compactMap { member in
            guard !member.override.isSkipped, let name = member.override.name, !taken.insert(name).inserted else {
                return nil
            }
            return Diagnostic(
                .nameConflict,
                .error,
                at: builder.overrides.locations[member.part],
                "the property `\(member.key)` of `\(graph[type.id].name ?? "")` cannot have the name `\(name)`: it is taken",
                advice: "choose another name"
            )
        }
    }
}
