import SpecimenInference

/// The names of the generated files, and their one escape point: ASCII letters, digits and `_`, whatever a group is called.
///
/// They follow from the names of the docs' folders alone: a build plugin, which has to declare them beforehand, has its
/// own copy of these rules.
public enum FileNames {
    public static let client = "Client.swift"

    public static func operations(of group: APIModel.Group) -> String { escaped(group.name) + "Operations.swift" }
    public static func models(of group: APIModel.Group) -> String { escaped(group.name) + "Models.swift" }

    public static func examples(of group: APIModel.Group) -> String { escaped(group.name) + "Examples.swift" }

    static func escaped(_ name: String) -> String {
        String(name.unicodeScalars.filter(Name.isAllowed))
    }
}
