import SpecimenDocs
import SpecimenJSON

/// The first part of a JSON value that a Swift value of a shape does not send back.
struct JSONDifference: CustomStringConvertible {
    let path: String
    private let problem: String
    /// The value that is not sent; nil if the problem says it.
    private let value: String?

    var description: String { description(of: "") }

    /// Returns the problem with the value, unless a parameter with this name holds a secret.
    func description(of name: String) -> String {
        let text = value.map { "\(problem) \(shown($0, of: "\(name) \(path)"))" } ?? problem
        return path == "$" ? text : "\(text) at \(quoted(path))"
    }

    /// Returns nil if the shape sends all of the value.
    ///
    /// - Parameter isArgument: Whether the value is a Swift value that the caller makes. Otherwise it is a part of a
    ///   value that is read from JSON, which keeps the texts of dates.
    init?(
        in value: JSONValue,
        as shape: Shape,
        _ models: [String: Model],
        isArgument: Bool = false,
        path: String = "$"
    ) {
        func part(_ value: JSONValue, _ shape: Shape, _ step: String) -> JSONDifference? {
            JSONDifference(in: value, as: shape, models, path: path + step)
        }
        let difference: JSONDifference?
        switch (shape, value) {
        case (.any, _), (.bool, .bool), (.double, .number), (.number, .number), (.string, .string),
            (.enumeration, .string), (.nullable, .null):
            return nil
        case (.oneOf(let shapes), _):
            let part = shapes.first { $0.accepts(value) }
            difference = part.flatMap { JSONDifference(in: value, as: $0, models, path: path) }
        case (.int, .number(let number)):
            difference = number.int == nil ? JSONDifference(path, "cannot be", number.lexeme) : nil
        case (.scalar(let format), _):
            difference =
                format.holds(value, isArgument) ? nil : JSONDifference(path, "cannot be", value.jsonText)
        case (.array(let element), .array(let values)):
            difference =
                values.enumerated().lazy.compactMap { part($1, element, "[\($0)]") }.first
        case (.dictionary(let member), .object(let fields)):
            difference = fields.lazy.compactMap { part($0.value, member, ".\($0.key)") }.first
        case (.nullable(let inner), _):
            difference = JSONDifference(in: value, as: inner, models, isArgument: isArgument, path: path)
        case (.model(let name), _):
            difference = models[name].flatMap { model in
                Self.first(in: value, of: model, models, path: path)
            }
        case (_, .null): difference = JSONDifference(path, "cannot be null")
        default: difference = JSONDifference(path, "cannot be", value.jsonText)
        }
        guard let difference else { return nil }
        self = difference
    }

    private init(_ path: String, _ problem: String, _ value: String? = nil) {
        self.path = path
        self.problem = problem
        self.value = value
    }

    private static func first(
        in value: JSONValue,
        of model: Model,
        _ models: [String: Model],
        path: String
    ) -> JSONDifference? {
        switch (model.kind, value) {
        case (.record, .object(let fields)):
            let values = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            return model.properties.lazy.compactMap { property -> JSONDifference? in
                let path = "\(path).\(property.wireName)"
                guard let value = values[property.wireName] else {
                    return property.isOptional ? nil : JSONDifference(path, "cannot be left out")
                }
                if property.isOptional, value == .null {
                    return property.keepsNull ? nil : JSONDifference(path, "cannot be null")
                }
                let difference = JSONDifference(in: value, as: property.shape, models, path: path)
                // A member that its optional property cannot hold is kept with the other fields.
                return property.isOptional ? nil : difference
            }.first
        case (.tuple, .array(let values)):
            return zip(model.properties, values).enumerated().lazy.compactMap { index, pair in
                JSONDifference(in: pair.1, as: pair.0.shape, models, path: "\(path)[\(index)]")
            }.first
        case (.union, .object(let fields)):
            let text = model.discriminator.flatMap { fields[$0] }
            guard let variant = model.variants.first(where: { .string($0.value) == text }) else { return nil }
            return JSONDifference(in: value, as: .model(variant.model), models, path: path)
        default: return JSONDifference(path, "cannot be", value.jsonText)
        }
    }
}

extension Property {
    /// A Boolean value that indicates whether a null is sent as null.
    fileprivate var keepsNull: Bool { shape == .any || isPatch }
}

extension ScalarFormat {
    /// Returns whether a Swift value sends the JSON value.
    fileprivate func holds(_ value: JSONValue, _ isArgument: Bool) -> Bool {
        let texts = schemaTypes.contains("string")
        switch value {
        case .string(let text):
            guard texts, isArgument else { return texts }
            return Shape.scalar(self).sends([text])
        case .number(let number): return !(schemaTypes == ["string"]) && Shape.scalar(self).sends([number.lexeme])
        default: return false
        }
    }
}

extension Shape {
    /// Returns whether a value has the JSON kind of the shape.
    fileprivate func accepts(_ value: JSONValue) -> Bool {
        switch value {
        case .null: false
        case .bool: kind == .bool
        case .number: kind == .number
        case .string: kind == .string
        case .array: kind == .array
        case .object: kind == .object
        }
    }
}
