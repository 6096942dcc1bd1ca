import SpecimenInference

/// Renders the Swift library of an API.
public enum SwiftRenderer {
    /// Returns the file of the client and three files for each group: its operations, its models and its documented
    /// responses. Equal models give equal bytes.
    public static func render(_ model: SwiftModel) -> [GeneratedFile] {
        let operations = OperationRenderer(model)
        let client = ClientRenderer(model).declaration
        return [file(SwiftFiles.client, [client], usesFoundation: true, exportsRuntime: true)]
            + model.files.flatMap { files in
                let examples = ExampleRenderer(client: model.client, files: files)
                return [
                    file(
                        files.operationsFile,
                        operations.declarations(files.operations),
                        usesFoundation: files.operations.contains(where: \.usesFoundation)
                    ),
                    file(
                        files.modelsFile,
                        files.modelDeclarations,
                        usesFoundation: files.types.contains(where: \.usesFoundation)
                            || files.unions.contains(where: \.usesFoundation)
                    ),
                    file(files.examplesFile, [examples.declaration]),
                ]
            }
    }

    /// - Parameters:
    ///   - usesFoundation: Whether the file uses dates or URLs. Other files compile faster without Foundation.
    ///   - exportsRuntime: Whether importing the library also imports the runtime, whose types the methods use.
    private static func file(
        _ path: String,
        _ declarations: [Declaration],
        usesFoundation: Bool = false,
        exportsRuntime: Bool = false
    ) -> GeneratedFile {
        var contents = GeneratedFile.header + "\n"
        if declarations.contains(where: \.declaresOtherLetters) {
            contents += "// swift-format-ignore-file: IdentifiersMustBeASCII\n"
        }
        if !declarations.isEmpty {
            contents += usesFoundation ? "\nimport Foundation\n" : "\n"
            contents += exportsRuntime ? "@_exported import SpecimenRuntime\n" : "import SpecimenRuntime\n"
        }
        var printer = DeclarationPrinter()
        for declaration in declarations {
            printer.blankLine()
            printer.print(declaration)
        }
        return GeneratedFile(path: path, contents: contents + printer.text)
    }
}

extension SwiftOperation {
    fileprivate var usesFoundation: Bool { output.usesFoundation || parameters.contains { $0.type.usesFoundation } }
}

extension SwiftFiles {
    /// The declarations of the types, in the order of their names.
    fileprivate var modelDeclarations: [Declaration] {
        let models = types.map { ($0.name.plain, $0.declaration) }
        let unions = unions.map { ($0.name.plain, KindUnionRenderer(union: $0).declaration) }
        return (models + unions).sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension KindUnion {
    fileprivate var usesFoundation: Bool { cases.contains { $0.type.usesFoundation } }
}

extension SwiftType {
    fileprivate var usesFoundation: Bool { properties.contains { $0.value.usesFoundation } }

    fileprivate var declaration: Declaration {
        source.kind == .union ? UnionRenderer(type: self).declaration : ModelRenderer(type: self).declaration
    }
}

extension Declaration {
    /// A Boolean value that indicates whether the name of a property has letters other than ASCII.
    fileprivate var declaresOtherLetters: Bool {
        if case .pair(let name, _) = head { return !name.text.utf8.allSatisfy { $0 < 0x80 } }
        guard case .members(let members) = body else { return false }
        return members.contains(where: \.declaresOtherLetters)
    }
}
