import SpecimenDocs
import SpecimenJSON

extension PageWalk {
    /// A parameter that is being read.
    private struct Reading {
        var parameter: ParameterDescription
        var description = Paragraphs()
        /// A Boolean value that indicates whether the lines of a list are choices.
        var isInChoices = false
    }

    /// Reads a parameter: its head and the lines up to the next part.
    mutating func readParameter(_ head: ParameterHead, in location: ParameterLocation) {
        if !head.lead.isEmpty { finishDescription(with: head.lead, in: location, at: head.nameLine) }
        placements.place(head.nameLine, as: .name, of: head.name)
        if head.type != nil { placements.place(head.typeLine, as: .type, of: head.name) }
        let (type, missingType) = type(of: head, in: location)
        let position = log.location(of: lines[head.nameLine])
        var reading = Reading(parameter: ParameterDescription(name: head.name, type: type, location: position))
        reading.parameter.missingType = missingType
        if let isRequired = head.isRequired { mark(&reading, asRequired: isRequired, at: head.typeLine) }
        let rest = trimmingSeparators(head.rest)
        read(rest, plain: rest, at: head.typeLine, into: &reading)
        current.index = max(head.nameLine, head.typeLine) + 1
        while current.index < current.end {
            let line = lines[current.index]
            if !line.isContent {
                reading.description.noteBlankLine()
            } else if line.opensCurl || endsParameter(at: current.index, reading.description) {
                break
            } else if reading.isInChoices, let choice = line.listItem {
                placements.place(current.index, as: .choice, of: head.name)
                reading.parameter.choices.append(choice)
            } else {
                reading.isInChoices = false
                read(line.text, plain: line.plain, at: current.index, into: &reading)
            }
            current.index += 1
        }
        add(reading.parameter, described: reading.description, in: location)
    }

    private func endsParameter(at index: Int, _ description: Paragraphs) -> Bool {
        let isDue = description.isComplete
        return PageSection(lines[index]) != nil
            || outline.layout.head(at: index, before: current.end, in: lines, isDue: isDue) != nil
    }

    private mutating func mark(_ reading: inout Reading, asRequired isRequired: Bool, at index: Int) {
        reading.parameter.isRequired = isRequired
        marksRequired = marksRequired || isRequired
        placements.place(index, as: .required, of: reading.parameter.name)
    }

    /// Reads a piece of a parameter's text: `REQUIRED` and text that is run together with it, choices, or prose.
    private mutating func read(_ text: String, plain: String, at index: Int, into reading: inout Reading) {
        var (text, plain) = (text, plain)
        if reading.parameter.isRequired == nil, reading.description.text.isEmpty,
            let (isRequired, rest) = leadingRequirement(of: plain)
        {
            mark(&reading, asRequired: isRequired, at: index)
            (text, plain) = (rest, rest)
        }
        let words = plain.drop { "-*• ".contains($0) }.lowercased()
        if words.hasPrefix("choices:") || ["choices", "one of:", "one of"].contains(words) {
            reading.isInChoices = true
            placements.place(index, as: .heading, of: reading.parameter.name)
            let listed = plain.split(separator: ":", maxSplits: 1).dropFirst().first ?? ""
            reading.parameter.choices += listed.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
        } else if !text.isEmpty {
            placements.place(index, as: .parameterDescription, of: reading.parameter.name)
            reading.description.append(text)
        }
    }

    private func leadingRequirement(of text: String) -> (isRequired: Bool, rest: String)? {
        if let isRequired = requirement(text) { return (isRequired, "") }
        guard let mark = ["REQUIRED", "OPTIONAL"].first(where: text.hasPrefix) else { return nil }
        return (mark == "REQUIRED", trimmingSeparators(String(text.dropFirst(mark.count))))
    }

    private func trimmingSeparators(_ text: String) -> String {
        String(text.drop { ":–—,".contains($0) || $0.isWhitespace })
    }

    /// Appends the end of a sentence to the last parameter if it is on the line of the next parameter's name.
    private mutating func finishDescription(
        with text: String,
        in location: ParameterLocation,
        at index: Int
    ) {
        guard let parameter = current.draft.parameters[location]?.popLast() else {
            placements.place(index, as: .unplaced)
            return
        }
        placements.place(index, as: .parameterDescription, of: parameter.name)
        var description = Paragraphs()
        description.append(parameter.description ?? "")
        description.append(text)
        add(parameter, described: description, in: location)
    }

    /// Returns the type, and a warning if the page does not give it.
    private mutating func type(
        of head: ParameterHead,
        in location: ParameterLocation
    ) -> (type: ParameterType, missing: Diagnostic?) {
        if let word = head.type, isKnownType(word), let type = try? ParameterType(word: word) { return (type, nil) }
        let fallback = ParameterType.fallback(in: location)
        let line = lines[head.typeLine]
        let parameter = "the parameter \(quoted(head.name))"
        if let word = head.type {
            let problem = "\(quoted(word)) is not a type, and \(parameter) becomes `\(fallback)`"
            log.warning(.unknownType, at: line, problem, advice: ParameterType.advice(for: word))
            return (fallback, nil)
        }
        let problem = "\(parameter) has no type and becomes `\(fallback)`"
        let location = log.location(of: line)
        return (fallback, Diagnostic(.missingType, .warning, at: location, problem, advice: "add the type"))
    }

    private mutating func add(
        _ parameter: ParameterDescription,
        described description: Paragraphs,
        in location: ParameterLocation
    ) {
        // One parameter more than is allowed suffices for the error about their number.
        guard current.draft.parameters[location, default: []].count <= log.limits.parametersPerEndpoint else { return }
        var parameter = parameter
        parameter.description = description.textIfAny
        parameter.defaultText = description.textIfAny.flatMap {
            statedDefault(in: $0, of: parameter.type, choices: parameter.choices)
        }
        current.draft.add(parameter, in: location, log: &log)
    }
}
