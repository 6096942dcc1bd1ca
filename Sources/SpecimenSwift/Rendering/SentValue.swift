import SpecimenDocs
import SpecimenInference

/// The forms of a parameter's value in requests.
extension SwiftParameter {
    /// The argument in its wire format.
    var sentValue: Code {
        guard let format = source.shape.wireFormat else { return "\(name)" }
        let conversion: Code = "{ \(format)($0) }"
        guard case .array = source.shape else {
            return source.isNullable ? "\(name).map \(conversion)" : "\(format)(\(name))"
        }
        if source.isNullable { return "\(name).map { $0.map \(conversion) }" }
        return isOptional ? "\(name)?.map \(conversion)" : "\(name).map \(conversion)"
    }

    /// The value as text. A structure is sent as JSON text.
    var plainValue: Code {
        if source.isSentAsText { return sentValue }
        return isOptional && source.shape.wireFormat == nil ? "\(name)?.jsonText" : "\(sentValue).jsonText"
    }

    /// The arguments after the name in a call that adds the value to a query or a form.
    var field: [Syntax] {
        if let lists = source.listsInObject { return [.pair("object:", "\(name)")] + lists }
        guard let style = source.listStyle else { return ["\(plainValue)"] }
        return ["\(plainValue)", .pair("style:", style)]
    }

    /// The arguments after the name in a call that adds the value to a form with files. A structure is a part with
    /// JSON.
    var part: [Syntax] {
        switch source.shape {
        case .file: [.pair("file:", "\(name)")]
        case .array(.file): [.pair("files:", isOptional ? "\(name) ?? []" : "\(name)")]
        default:
            source.isSentAsText || source.shape.isNumber || source.listsInObject != nil
                ? field : [.pair("json:", "\(sentValue)")]
        }
    }
}

extension Parameter {
    /// A Boolean value that indicates whether paths, queries and forms accept the value unchanged, because it is a
    /// plain value or a list of plain values.
    var isSentAsText: Bool {
        if case .array = shape, style == .json { return false }
        return shape.isParameterValue
    }

    /// The argument for the lists in a value of which each member is a field: `filter[name]=a`. Nil for any other
    /// value.
    fileprivate var listsInObject: [Syntax]? {
        guard !shape.isParameterValue, !shape.isNumber else { return nil }
        return switch style {
        case .brackets: []
        case .emptyBrackets: [.pair("lists:", ".emptyBrackets")]
        case .indexed: [.pair("lists:", ".indexed")]
        case .repeated, .comma, .pipe, .space, .json: nil
        }
    }

    /// The case of the runtime's `ListStyle`; nil for the default style and for a single value.
    fileprivate var listStyle: Syntax? {
        guard case .array = shape, isSentAsText else { return nil }
        return switch style {
        case .repeated, .json: nil
        case .emptyBrackets, .brackets: ".emptyBrackets"
        case .indexed: ".indexed"
        case .comma: ".comma"
        case .pipe: ".pipe"
        case .space: ".space"
        }
    }

    /// The text between the values of a list in a path, which cannot repeat a name.
    var separator: String { style.separator.map(String.init) ?? "," }
}

extension Shape {
    /// The runtime type that converts a value into its wire format; nil if the type of the value does.
    var wireFormat: Code? {
        switch self {
        case .scalar(let format): format.wireType.map { "\(Name($0))" }
        case .array(let element): element.wireFormat
        default: nil
        }
    }

    /// A Boolean value that indicates whether the value is an exact number or a list of exact numbers, which are
    /// written as in JSON.
    fileprivate var isNumber: Bool { core == .number }

    fileprivate var isParameterValue: Bool {
        if case .array(let element) = self { return element.isPlainValue }
        return isPlainValue
    }

    private var isPlainValue: Bool {
        switch self {
        case .bool, .int, .double, .string, .scalar, .enumeration:
            true
        case .any, .number, .array, .dictionary, .nullable, .model, .oneOf, .file, .data, .text, .lines, .events,
            .nothing:
            false
        }
    }
}
