import SpecimenDocs
import SpecimenJSON

/// Where a parameter goes; the raw value is the word for it in messages.
enum ParameterPlace: String {
    case path, query, body

    /// The key of the record that lists the parameters.
    var key: String {
        switch self {
        case .path: "path_parameters"
        case .query: "query_parameters"
        case .body: "parameters"
        }
    }
}

/// Reads the parameters that a record lists for one place.
struct ParameterReader {
    let place: ParameterPlace

    static let keys = ["name", "type", "description", "required", "choices", "default", "items"]

    func list(in record: RecordReader, log: inout FileLog) -> [ParameterDescription] {
        var parameters: [ParameterDescription] = []
        var places: [ExactString: Int] = [:]
        for node in record.list(place.key, limit: log.limits.parametersPerEndpoint, log: &log) {
            guard let parameter = parameter(node, log: &log) else { continue }
            if let earlier = places[ExactString(parameter.name)] {
                log.warning(
                    .repeatedParameter,
                    at: parameter.location,
                    "the \(place.rawValue) parameter \(quoted(parameter.name)) is described twice; this one is used",
                    advice: "keep one of the two"
                )
                parameters[earlier] = parameter
            } else {
                places[ExactString(parameter.name)] = parameters.count
                parameters.append(parameter)
            }
        }
        return parameters
    }

    private func parameter(_ node: JSONNode, log: inout FileLog) -> ParameterDescription? {
        guard let record = RecordReader(node, keys: Self.keys, noun: "parameter", log: &log) else { return nil }
        let name = name(in: record, log: &log)
        let type = type(in: record, name: name, log: &log)
        let description = record.text("description", log: &log)
        let isRequired = record.bool("required", log: &log)
        let choices = record.scalars("choices", limit: log.limits.choices, log: &log)
        let defaultText = defaultText(in: record, log: &log)
        guard let name else { return nil }
        check(choices, of: type, key: "choices", in: record, log: &log)
        check(defaultText.map { [$0] } ?? [], of: type, key: "default", in: record, log: &log)
        if let defaultText, let node = record["default"], !choices.isEmpty, !choices.contains(defaultText) {
            log.warning(
                .exampleValue,
                at: node,
                "the default \(quoted(defaultText)) of the parameter \(quoted(name)) is none of its choices",
                advice: "add it to `choices`, or correct the one that is wrong"
            )
        }
        return ParameterDescription(
            name: name,
            type: type,
            description: description,
            isRequired: isRequired,
            choices: choices,
            defaultText: defaultText,
            location: log.location(of: node)
        )
    }

    /// Notes the first of the stated values that is not of the stated type.
    private func check(
        _ values: [String],
        of type: ParameterType,
        key: String,
        in record: RecordReader,
        log: inout FileLog
    ) {
        guard let node = record[key], let value = values.first(where: { !type.acceptsQueryValue($0) }) else { return }
        log.warning(
            .exampleValue,
            at: node,
            "`\(key)`: \(quoted(value)) is not of the parameter's type `\(type)`",
            advice: "correct the one that is wrong"
        )
    }

    private func name(in record: RecordReader, log: inout FileLog) -> String? {
        guard let value = record.value(of: "name") else {
            log.error(
                .missingKey,
                at: record.node,
                "a parameter has no `name`",
                advice: "add the name that the API knows it by"
            )
            return nil
        }
        guard let name = value.string else {
            log.wrongKind(value, key: "name", expected: "a string", advice: "write the parameter's name in quotes")
            return nil
        }
        guard !trimmed(name).isEmpty else {
            log.error(
                .emptyName,
                at: value,
                "the name of a parameter is empty",
                advice: "write the name that the API knows it by"
            )
            return nil
        }
        let limit = log.limits.nameBytes
        guard log.fits(name.utf8, limit: limit, at: value, noun: "the name of a parameter", advice: "shorten it") else {
            return nil
        }
        return name
    }

    private func type(in record: RecordReader, name: String?, log: inout FileLog) -> ParameterType {
        guard let value = record["type"] else {
            let fallback: ParameterType = place == .path ? .string : .any
            log.warning(
                .missingType,
                at: record.node,
                "the \(place.rawValue) parameter\(name.map { " " + quoted($0) } ?? "") has no `type`;"
                    + " it is taken as `\(fallback)`",
                advice: "add one of \(listed(ParameterType.offeredWords, conjunction: "or"))"
            )
            return fallback
        }
        let type = type(value, key: "type", log: &log) ?? .any
        guard let items = record["items"], let element = self.type(items, key: "items", log: &log) else { return type }
        switch type {
        case .array(nil):
            return .array(element)
        case .array(let declared?) where declared == element:
            return type
        default:
            log.warning(
                .contradictoryItems,
                at: items,
                "`items` says `\(element)`, which does not go with the type `\(type)`, and is ignored",
                advice: "say what the elements are in one place: `array[\(element)]`"
            )
            return type
        }
    }

    private func type(_ value: JSONNode, key: String, log: inout FileLog) -> ParameterType? {
        let advice = "write a type such as \"string\" or \"int\""
        guard let word = value.string else {
            log.wrongKind(value, key: key, expected: "a string", advice: advice)
            return nil
        }
        let limit = log.limits.nameBytes
        guard log.fits(word.utf8, limit: limit, at: value, noun: "`\(key)`", advice: advice) else { return nil }
        do {
            return try ParameterType(word: word)
        } catch {
            let meant = closest(to: error.word, in: ParameterType.offeredWords)
            log.error(
                .unknownType,
                at: value,
                "\(quoted(error.word)) is not a type",
                advice: (meant.map { "did you mean `\($0)`? " } ?? "")
                    + "use one of \(listed(ParameterType.offeredWords, conjunction: "or"))"
            )
            return nil
        }
    }

    private func defaultText(in record: RecordReader, log: inout FileLog) -> String? {
        guard let value = record["default"] else { return nil }
        if let text = value.scalarText { return text }
        log.wrongKind(
            value,
            key: "default",
            expected: "a text, a number or a boolean",
            advice: "write one value, or null for none"
        )
        return nil
    }
}
