import SpecimenInference

extension APIModel.Operation {
    /// The name of the operation's Swift type, for example `ListReleases`.
    public var typeName: String { id.prefix(1).uppercased() + id.dropFirst() }
}

extension Parameter {
    /// The name of the Swift parameter, unless the name is taken or reserved.
    public var name: String { Words(wireName).lowerCamel }
}

extension Property {
    /// The name of the Swift property, unless the name is taken or reserved.
    public var name: String { preferredName ?? Words(wireName).lowerCamel }
}
