import SpecimenExport
import SpecimenInference
import SpecimenJSON

@testable import SpecimenSwift

/// The properties of every model and of its outputs that hold for all docs.
enum Invariants {
    static func problems(_ model: APIModel, _ files: [GeneratedFile]) -> [String] {
        var problems: [String] = []
        func expectDistinct(_ names: [String], _ what: String) {
            if Set(names).count < names.count { problems.append("\(what) has a name twice: \(names)") }
            let wrong = names.filter { $0.wholeMatch(of: /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}0-9_]*/) == nil }
            problems += wrong.map { "a name: \($0)" }
        }
        expectDistinct(model.operations.map(\.id), "an operation")
        let swift = SwiftModel(model)
        let types = swift.types.map(\.name) + swift.operations.map(\.typeName)
        expectDistinct(types.map(\.plain) + [model.client.name], "a type")
        for operation in swift.operations {
            expectDistinct(operation.parameters.map(\.name.plain), operation.source.id)
        }
        for owner in swift.types {
            expectDistinct(owner.properties.map(\.name.plain), owner.name.plain)
            expectDistinct(owner.cases.map(\.name.plain), owner.name.plain)
        }
        let shapes =
            model.models.flatMap { $0.properties.map(\.shape) }
            + model.operations.flatMap { $0.parameters.map(\.shape) + [$0.response.shape] }
        let wanted = Set(shapes.compactMap(\.modelName) + model.models.flatMap { $0.variants.map(\.model) })
        problems += wanted.subtracting(model.models.map(\.name)).map { "there is no model \($0)" }
        for file in files {
            if file.path.wholeMatch(of: /[A-Za-z0-9_]+\.swift/) == nil { problems.append("a file: \(file.path)") }
            let controls = file.contents.unicodeScalars.filter {
                $0.properties.generalCategory == .control && $0 != "\n"
            }
            if !controls.isEmpty { problems.append("\(file.path) has control characters") }
        }
        expectDistinct(files.map { String($0.path.dropLast(6)).lowercased() }.map { "_" + $0 }, "a file")
        return problems
    }

    static func exportProblems(_ model: APIModel) -> [String] {
        var problems: [String] = []
        let (inspection, document) = (Inspection(of: model), OpenAPIExporter().export(model))
        for json in [inspection.json, document, Comparison(of: model, with: model).json]
        where (try? JSONValue(parsing: json)) == nil {
            problems.append("no JSON: \(json)")
        }
        if !Comparison(of: model, with: model).differences.isEmpty { problems.append("it differs from itself") }
        let nothing = APIModel(
            module: model.module,
            client: model.client,
            groups: [],
            operations: [],
            models: []
        )
        let (gone, came) = (Comparison(of: model, with: nothing), Comparison(of: nothing, with: model))
        if !model.operations.isEmpty && (gone.differences.isEmpty || came.differences.isEmpty) {
            problems.append("nothing is different without its operations")
        }
        let texts = [inspection.text, gone.text, gone.markdown, came.text, came.markdown]
        if texts.contains("") { problems.append("an export is empty") }
        return problems
    }
}
