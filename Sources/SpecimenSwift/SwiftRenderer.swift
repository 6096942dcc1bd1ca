import SpecimenInference
import SpecimenJSON

/// Turns what is known of an API into the source of its Swift library.
public enum SwiftRenderer {
    /// The client, then three files for each group: its operations, its models and its documented answers. Equal models
    /// give equal bytes.
    public static func render(_ model: APIModel) -> [GeneratedFile] {
        let operations = Dictionary(grouping: model.operations, by: \.group)
        let models = Dictionary(grouping: model.models, by: \.group)
        let (renderer, examples) = concurrently({ OperationRenderer(model) }, { ExampleRenderer(model) })
        let files = model.groups.flatMap { group in Part.allCases.map { (group, $0) } }
        return [file(FileNames.client, [ClientRenderer(model).declaration], exportsRuntime: true)]
            + files.concurrentMap(chunk: 1) { group, part in
                switch part {
                case .operations:
                    file(FileNames.operations(of: group), renderer.declarations(operations[group.folder] ?? []))
                case .models:
                    file(FileNames.models(of: group), (models[group.folder] ?? []).map { $0.declaration })
                case .examples:
                    file(FileNames.examples(of: group), [examples.declaration(group, operations[group.folder] ?? [])])
                }
            }
    }

    private enum Part: CaseIterable {
        case operations, models, examples
    }

    /// - Parameter exportsRuntime: whoever imports the library gets the runtime with it, whose types its methods take,
    ///   return and throw.
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

    /// Only what is used is imported: a file without dates or URLs compiles without Foundation.
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
