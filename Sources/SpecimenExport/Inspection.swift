import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// What was inferred and from what: a view for people (`text`) and one for programs (`json`).
public struct Inspection: Sendable {
    let model: APIModel

    public init(of model: APIModel) {
        self.model = model
    }
}

extension Inspection {
    /// Operations, then models, each with the evidence for its types. Ends with a line break.
    public var text: String {
        var lines = ["\(model.module): \(model.operations.count) operations, \(model.models.count) models"]
        for operation in model.operations { lines += [""] + Self.lines(operation) }
        for declared in model.models { lines += [""] + Self.lines(declared) }
        return lines.map(printable).joined(separator: "\n") + "\n"
    }

    static func lines(_ operation: APIModel.Operation) -> [String] {
        let response = operation.response
        let source = response.assumption ?? "From \(count(response.samples, "sample"))."
        let answer = "answers \(response.shape.description)" + (response.isPaged ? ", paged" : "")
        let rows = operation.parameters.map { parameter in
            [
                parameter.location.rawValue, parameter.wireName, parameter.shape.description,
                parameter.isRequired ? "required" : "optional",
            ]
        }
        return [operation.id, "  \(operation.endpoint)", "  \(answer). \(source)"] + table(rows)
    }

    static func lines(_ model: Model) -> [String] {
        let origin = "\(count(model.samples, "sample")); \(model.seenIn.joined(separator: ", "))"
        let rows = model.properties.map { property in
            [
                property.wireName, property.shape.description + (property.isOptional ? "?" : ""),
                property.evidence.summary + property.provenance.map { "; \($0.sentence)" }.joined(),
            ]
        }
        let kinds = model.variants.map { ["\(model.discriminator ?? "") \($0.value)", $0.model] }
        return ["\(model.name) (\(origin))"] + model.reasons.map { "  \($0)" } + table(rows + kinds)
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// Columns as wide as their widest cell, the last one as it comes.
    private static func table(_ rows: [[String]]) -> [String] {
        guard let columns = rows.map(\.count).max() else { return [] }
        let widths = (0..<columns).map { column -> Int in
            let cells: [String] = rows.compactMap { row in column < row.count ? row[column] : nil }
            return cells.map(\.count).max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            return "  " + cells.joined(separator: "  ")
        }
    }
}

extension EvidenceSummary {
    /// For example `string 3 of 4, null 1, example 2.0rc2`.
    var summary: String {
        var parts = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) of \(objects)" }
        if nulls > 0 { parts.append("null \(nulls) of \(objects)") }
        if absences > 0 { parts.append("absent \(absences) of \(objects)") }
        if let example { parts.append("example \(example)") }
        return parts.joined(separator: ", ")
    }
}

extension Shape: CustomStringConvertible {
    /// The shape in words that belong to no programming language, for example `list of Release`.
    public var description: String {
        switch self {
        case .any: "any"
        case .bool: "boolean"
        case .int: "integer"
        case .double: "number"
        case .number: "exact number"
        case .string: "string"
        case .dateTime(let verbatim): verbatim ? "date-time, text kept" : "date-time"
        case .epochSeconds: "date-time as seconds"
        case .numericFlag: "boolean as 1 or 0"
        case .date: "date"
        case .url: "URL"
        case .uuid: "UUID"
        case .identifier: "identifier"
        case .array(let element): "list of \(element)"
        case .map(let value): "map of \(value)"
        case .nullable(let inner): "\(inner) or null"
        case .model(let name): name
        case .enumeration(_, let values): values.map(\.rawValue).joined(separator: " | ") + " | …"
        case .file: "file"
        case .data: "bytes"
        case .nothing: "nothing"
        }
    }
}
