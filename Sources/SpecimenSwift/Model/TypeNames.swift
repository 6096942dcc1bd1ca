import SpecimenDocs
import SpecimenInference

/// The names of the top-level types of a client, and the Swift type of each shape.
struct TypeNames: Sendable {
    private let byModel: [String: Name]
    /// The names of the types for values of several kinds, by the shapes of the kinds.
    private var byUnion: [[Shape]: Name] = [:]
    /// The names in the configuration that another declaration has.
    let diagnostics: [Diagnostic]

    init(_ model: APIModel) {
        let operations = Set(model.operations.map(Self.name))
        let taken = operations.union([model.module, model.client.name])
        var register = NameRegister(reserved: ReservedNames.types, taken: taken)
        var names: [String: String] = [:]
        for model in model.models where register.claim(model.name) { names[model.name] = model.name }
        // A model keeps its first name if it can; only then do the others take their alternatives.
        for model in model.models where names[model.name] == nil {
            names[model.name] =
                model.nameAlternatives.first { register.claim($0) }
                ?? register.claim(model.name, endings: ["Model", "Object"])
        }
        byModel = names.mapValues(Name.init)
        let renamed = model.models.filter { $0.nameLocation != nil && names[$0.name] != $0.name }
        diagnostics =
            Self.diagnostics(for: model.client, operations)
            + renamed.map { Self.taken("model", $0.name, $0.nameLocation) }
        for (shapes, _) in model.unions where byUnion[shapes] == nil {
            let name = Name(shapes.map { type(of: $0) }.unionName)
            byUnion[shapes] =
                register.claim(name.plain) ? name : Name(register.claim(name.plain, endings: ["Union", "Value"]))
        }
    }

    private static func diagnostics(for client: APIModel.Client, _ operations: Set<String>) -> [Diagnostic] {
        guard client.nameLocation != nil, ReservedNames.types.union(operations).contains(client.name) else { return [] }
        return [taken("client", client.name, client.nameLocation)]
    }

    private static func taken(_ noun: String, _ name: String, _ location: SourceLocation?) -> Diagnostic {
        let message = "the \(noun) cannot have the name `\(name)`: another declaration has it"
        return Diagnostic(.nameConflict, .error, at: location, message, advice: "choose another name")
    }

    /// Returns the name of an operation's type, for example `ListReleases`.
    static func name(of operation: APIModel.Operation) -> String {
        operation.id.prefix(1).uppercased() + operation.id.dropFirst()
    }

    func name(ofModel model: String) -> Name { byModel[model] ?? Name(model) }

    func name(ofUnion shapes: [Shape]) -> Name { byUnion[shapes] ?? Name("JSONValue") }

    /// The name of the top-level type that values of a shape are or contain; nil for any other shape.
    func typeName(in shape: Shape) -> String? {
        switch shape.core {
        case .model(let model): name(ofModel: model).plain
        case .oneOf(let shapes): name(ofUnion: shapes).plain
        default: nil
        }
    }

    /// - Parameter enumeration: the type of the enumeration that the shape holds.
    func type(of shape: Shape, enumeration: TypeReference? = nil) -> TypeReference {
        switch shape {
        case .any: .type("JSONValue")
        case .bool: .type("Bool")
        case .int: .type("Int")
        case .double: .type("Double")
        case .number: .type("JSONNumber")
        case .string: .type("String")
        case .scalar(let format): .named(Name(format.swiftType))
        case .array(let element): .array(type(of: element, enumeration: enumeration))
        case .dictionary(let value): .dictionary(type(of: value, enumeration: enumeration))
        case .nullable(let inner): .optional(type(of: inner, enumeration: enumeration))
        case .model(let model): .named(name(ofModel: model))
        case .oneOf(let shapes): .named(name(ofUnion: shapes))
        case .enumeration: enumeration ?? .type("String")
        case .file: .type("FileUpload")
        case .data: .type("Data")
        case .text: .type("String")
        case .lines(let element): .generic(Name("JSONLines"), type(of: element))
        case .events(let element): .generic(Name("ServerSentEvents"), type(of: element))
        case .nothing: .type("NoContent")
        }
    }
}
