import SpecimenDocs

extension EndpointDescription {
    /// Completes the parameters with the facts that their descriptions state in words.
    mutating func readProse() {
        describedResponse = Prose(title).describedResponse ?? description.flatMap { Prose($0).describedResponse }
        for parameters in [\Self.pathParameters, \.queryParameters, \.headerParameters, \.bodyParameters] {
            for index in self[keyPath: parameters].indices { self[keyPath: parameters][index].readProse() }
        }
    }
}

extension ParameterDescription {
    /// Adds the facts that the description states in words. They never replace a field, because a declaration is
    /// certain.
    mutating func readProse() {
        if type == .timestamp { wireFormat = .epochSeconds }
        guard let description else { return }
        let prose = Prose(description)
        if isRequired == nil, let isRequired = prose.isRequired {
            self.isRequired = isRequired
            describedFacts.append(isRequired ? .required : .optional)
        }
        if defaultText == nil, prose.hasWord(in: ["default", "defaults"]),
            let value = statedDefault(in: description, of: type, choices: choices)
        {
            defaultText = value
            describedFacts.append(.defaultValue)
        }
        readType(from: prose)
        if choices.isEmpty, type.holdsText, !(type == .array(nil) && prose.describesPairs) {
            choices = prose.choices(of: name)
            if !choices.isEmpty { describedFacts.append(.choices) }
        }
        if type.holdsObjects {
            members = prose.members
            if !members.isEmpty { describedFacts.append(.members) }
        }
        if prose.describesRepetition, !type.isArray {
            type = .array(type)
            describedFacts.append(.repeatable)
        }
        if type.isArray, style == nil { style = prose.listStyle(of: name) }
    }

    private mutating func readType(from prose: Prose) {
        let (isText, isNumber) = (type == .string || type == .any, type == .integer || type == .number)
        if isText || type == .url, prose.describesFile {
            type = .file
            describedFacts.append(.file)
        } else if type == .boolean, let format = prose.flagFormat {
            wireFormat = format
            describedFacts.append(.flag)
        } else if isText, prose.describesNumericFlag {
            wireFormat = .numericFlag
            describedFacts.append(.flag)
        } else if isText, let date = prose.dateType {
            type = date
            describedFacts.append(.date)
        } else if isNumber, prose.describesEpochMilliseconds {
            wireFormat = .epochMilliseconds
            describedFacts.append(.epochSeconds)
        } else if isNumber, prose.describesEpochSeconds {
            wireFormat = type == .integer ? .wholeEpochSeconds : .epochSeconds
            describedFacts.append(.epochSeconds)
        }
    }
}

extension ParameterType {
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
