import SpecimenDocs

/// A parameter with the facts that its description states in words. They complete the fields of the record and never
/// replace them, because what a record declares is certain.
struct DocumentedParameter: Hashable, Sendable {
    var parameter: ParameterDescription
    var wireFormat: WireFormat = .plain
    /// The members of the object, or of the objects in the list, that the parameter holds.
    var members: [DescribedMember] = []
    /// The facts that were read from the description.
    var facts: [Provenance.Fact] = []

    /// The form in which a value is sent, if its type does not determine it.
    enum WireFormat: Hashable, Sendable {
        case plain, epochSeconds, wholeEpochSeconds, numericFlag
    }

    init(_ declared: ParameterDescription) {
        parameter = declared
        if declared.type == .timestamp { wireFormat = .epochSeconds }
        guard let description = declared.description else { return }
        let prose = Prose(description)
        if declared.isRequired == nil, let isRequired = prose.isRequired {
            parameter.isRequired = isRequired
            facts.append(isRequired ? .required : .optional)
        }
        if declared.defaultText == nil, prose.hasWord(in: ["default", "defaults"]),
            let value = statedDefault(in: description, of: declared.type, choices: declared.choices)
        {
            parameter.defaultText = value
            facts.append(.defaultValue)
        }
        readType(from: prose)
        if declared.choices.isEmpty, parameter.type.holdsText {
            parameter.choices = prose.choices(of: declared.name)
            if !parameter.choices.isEmpty { facts.append(.choices) }
        }
        if parameter.type.holdsObjects {
            members = prose.members
            if !members.isEmpty { facts.append(.members) }
        }
        if prose.describesRepetition, !parameter.type.isArray {
            parameter.type = .array(parameter.type)
            facts.append(.repeatable)
        }
    }

    private mutating func readType(from prose: Prose) {
        switch parameter.type {
        case .string, .url, .any:
            if prose.describesFile {
                parameter.type = .file
                facts.append(.file)
            } else if parameter.type != .url, prose.describesNumericFlag {
                wireFormat = .numericFlag
                facts.append(.flag)
            } else if parameter.type != .url, let date = prose.dateType {
                parameter.type = date
                facts.append(.date)
            }
        case .integer, .number, .boolean:
            if prose.describesNumericFlag {
                wireFormat = .numericFlag
                facts.append(.flag)
            } else if parameter.type != .boolean, prose.describesEpochSeconds {
                wireFormat = parameter.type == .integer ? .wholeEpochSeconds : .epochSeconds
                facts.append(.epochSeconds)
            }
        default: break
        }
    }
}

extension ParameterType {
    var isArray: Bool {
        if case .array = self { true } else { false }
    }

    fileprivate var holdsText: Bool {
        switch self {
        case .string, .any: true
        case .array(let element): element?.holdsText ?? true
        default: false
        }
    }

    fileprivate var holdsObjects: Bool {
        switch self {
        case .object, .dictionary, .any: true
        case .array(let element): element?.holdsObjects ?? true
        default: false
        }
    }
}
