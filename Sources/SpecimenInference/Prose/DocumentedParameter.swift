import SpecimenDocs

/// A parameter with what its description says in words: what the record declares counts more than prose, and prose more
/// than a guess.
struct DocumentedParameter: Hashable, Sendable {
    /// The type and whether it is required are what record and prose say together.
    var parameter: ParameterDescription
    /// How the value travels where its type does not say.
    var wireFormat: WireFormat = .plain
    var members: [DescribedMember] = []
    var facts: [Provenance.Fact] = []

    enum WireFormat: Hashable, Sendable {
        case plain, epochSeconds, wholeEpochSeconds, numericFlag
    }

    init(_ declared: ParameterDescription) {
        parameter = declared
        if declared.type == .timestamp { wireFormat = .epochSeconds }
        guard let description = declared.description else { return }
        let prose = Prose(description)
        if declared.isRequired == nil, let isRequired = PresenceProse.isRequired(prose) {
            parameter.isRequired = isRequired
            facts.append(isRequired ? .required : .optional)
        }
        if declared.defaultText == nil, prose.has(anyOf: ["default", "defaults"]),
            let value = statedDefault(in: description, of: declared.type, choices: declared.choices)
        {
            parameter.defaultText = value
            facts.append(.defaultValue)
        }
        readType(prose)
        if declared.choices.isEmpty, parameter.type.holdsText {
            parameter.choices = ChoiceProse.choices(prose, of: declared.name)
            if !parameter.choices.isEmpty { facts.append(.choices) }
        }
        if parameter.type.holdsObjects {
            members = MemberProse.members(prose)
            if !members.isEmpty { facts.append(.members) }
        }
        if NotationProse.isRepeatable(prose), !parameter.type.isArray {
            parameter.type = .array(parameter.type)
            facts.append(.repeatable)
        }
    }

    private mutating func readType(_ prose: Prose) {
        switch parameter.type {
        case .string, .url, .any:
            if NotationProse.isFile(prose) {
                parameter.type = .file
                facts.append(.file)
            } else if parameter.type != .url, NotationProse.isNumericFlag(prose) {
                wireFormat = .numericFlag
                facts.append(.flag)
            } else if parameter.type != .url, let date = NotationProse.dateType(prose) {
                parameter.type = date
                facts.append(.date)
            }
        case .integer, .number, .boolean:
            if NotationProse.isNumericFlag(prose) {
                wireFormat = .numericFlag
                facts.append(.flag)
            } else if parameter.type != .boolean, NotationProse.isEpochSeconds(prose) {
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
        case .array(let element): element.map(\.holdsText) ?? true
        default: false
        }
    }

    fileprivate var holdsObjects: Bool {
        switch self {
        case .object, .dictionary, .any: true
        case .array(let element): element.map(\.holdsObjects) ?? true
        default: false
        }
    }
}
