import SpecimenJSON

extension JSONValue {
    /// The value that no documented property expects. Its digits show whether it was kept as text.
    private static let odd = try? JSONValue(parsing: #"[{"odd":1.50}]"#)

    /// Returns copies of the value with one difference each: an additional member in one of its objects, another value
    /// of one member, or an additional element in one of its arrays. If there are more than 200, every second or third
    /// copy is left out, and so on.
    public func withOddMembers() -> [JSONValue] {
        let all = Self.odd.map(variants) ?? []
        let step = all.count / 200 + 1
        return stride(from: 0, to: all.count, by: step).map { all[$0] }
    }

    private func variants(with odd: JSONValue) -> [JSONValue] {
        switch self {
        case .null, .bool, .number, .string: return []
        case .array(let elements):
            let changed = elements.indices.flatMap { index in
                elements[index].variants(with: odd).map { variant in
                    var elements = elements
                    elements[index] = variant
                    return JSONValue.array(elements)
                }
            }
            return [.array(elements + [odd])] + changed
        case .object(let fields):
            let changed = fields.flatMap { key, value in
                ([odd] + value.variants(with: odd)).map { variant in
                    var fields = fields
                    fields[key] = variant
                    return JSONValue.object(fields)
                }
            }
            return [.object(JSONFields(fields.map { ($0.key, $0.value) } + [("odd member", odd)]))] + changed
        }
    }
}

/// The source of a function that finds the odd value, for generated programs.
let showsOddValue = """
    /// Returns whether the odd value is within reach: in the other fields of a model, or in an untyped value.
    func showsOddValue(_ value: Any) -> Bool {
        switch value {
        case let fields as OtherFields: fields.description.contains(#""odd":1.50"#)
        case let value as JSONValue: value.description.contains(#""odd":1.50"#)
        default: Mirror(reflecting: value).children.contains { showsOddValue($0.value) }
        }
    }
    """
