import SpecimenInference
import SpecimenJSON

/// Renders the Swift library of an API.
public enum SwiftRenderer {
    /// Returns the file of the client and three files for each group: its operations, its models and its documented responses.
    /// Equal models give equal bytes.
    public static func render(_ model: SwiftModel) -> [GeneratedFile] {
        let operations = OperationRenderer(model)
        let examples = ExampleRenderer(model.client)
        return [file(SwiftFiles.client, [ClientRenderer(model).declaration], exportsRuntime: true)]
            + model.files.flatMap { files in
                [
                    file(files.operationsFile, operations.declarations(files.operations)),
                    file(files.modelsFile, files.types.map(\.declaration)),
                    file(files.examplesFile, [examples.declaration(files)]),
                ]
            }
    }

    /// - Parameter exportsRuntime: Whether importing the library also imports the runtime, whose types the methods use.
    private static func file(
        _ path: String,
        _ declarations: [TypeDeclaration],
        exportsRuntime: Bool = false
    ) -> GeneratedFile {
        var printer = DeclarationPrinter()
        for declaration in declarations {
            printer.blankLine()
            printer.print(.type(declaration))
        }
        var contents = GeneratedFile.header + "\n"
        if !declarations.isEmpty {
            var imports: [String] = []
            if usesFoundation(declarations) { imports.append("import Foundation") }
            imports.append(exportsRuntime ? "@_exported import SpecimenRuntime" : "import SpecimenRuntime")
            contents += "\n" + imports.map { $0 + "\n" }.joined()
        }
        return GeneratedFile(path: path, contents: contents + printer.text)
    }

    /// Foundation is imported only by files that use dates or URLs, because other files compile faster without it.
    private static func usesFoundation(_ declarations: [TypeDeclaration]) -> Bool {
        declarations.contains { declaration in
            declaration.members.contains { member in
                switch member {
                case .type(let type): usesFoundation([type])
                case .property(let property): property.type.map(usesFoundation) ?? false
                case .function(let function):
                    function.result.map(usesFoundation) == true
                        || function.parameters.contains { usesFoundation($0.type) }
                case .alias(_, let type): usesFoundation(type)
                case .enumCase(let declaration): usesFoundation(declaration.value)
                }
            }
        }
    }

    private static let foundationTypes: Set<TypeReference> = [
        .type("Date"), .type("Data"), .type("URL"), .type("UUID"),
    ]

    private static func usesFoundation(_ type: TypeReference) -> Bool {
        switch type {
        case .named: foundationTypes.contains(type)
        case .member, .existential: false
        case .optional(let inner), .array(let inner), .dictionary(let inner), .generic(_, let inner):
            usesFoundation(inner)
        }
    }
}
