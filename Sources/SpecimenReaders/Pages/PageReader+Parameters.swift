import SpecimenDocs
import SpecimenJSON

extension PageReader {
    /// Reads one parameter: its head, and the lines up to the next thing that is known.
    mutating func readParameter(
        _ head: ParameterHead,
        in place: ParameterPlace,
        _ walk: inout RegionWalk,
        _ draft: inout PageDraft
    ) {
        if !head.lead.isEmpty { finishDescription(with: head.lead, in: place, at: head.nameLine, &draft) }
        placements.place(head.nameLine, as: .name, of: head.name)
        if head.type != nil { placements.place(head.typeLine, as: .type, of: head.name) }
        var parameter = PageDraft.Parameter(
            name: head.name,
            type: typeWord(of: head, in: place),
            isRequired: head.isRequired,
            position: lines[head.nameLine].position
        )
        if let isRequired = head.isRequired {
            marksRequired = marksRequired || isRequired
            placements.place(head.typeLine, as: .required, of: head.name)
        }
        var description = Paragraphs()
        var isInChoices = false
        read(trimmingSeparators(head.rest), at: head.typeLine, into: &parameter, &description, &isInChoices)
        walk.index = max(head.nameLine, head.typeLine) + 1
        while walk.index < walk.end {
            let line = lines[walk.index]
            if line.isBlank {
                description.noteBlankLine()
            } else if line.isMarkup || line.isFurniture {
                description.noteBlankLine()
            } else if line.opensCurl || endsParameter(at: walk.index, before: walk.end, description) {
                break
            } else if isInChoices, let choice = line.listItem {
                placements.place(walk.index, as: .choice, of: parameter.name)
                parameter.choices.append(choice)
            } else {
                isInChoices = false
                read(line.text, plain: line.plain, at: walk.index, into: &parameter, &description, &isInChoices)
            }
            walk.index += 1
        }
        parameter.description = description.text.isEmpty ? nil : description.text
        add(parameter, in: place, &draft)
    }

    private func endsParameter(at index: Int, before end: Int, _ description: Paragraphs) -> Bool {
        PageSection(lines[index]) != nil
            || layout.head(at: index, before: end, in: lines, isDue: description.isComplete) != nil
    }

    /// Reads a piece of a parameter's text: `REQUIRED` and what is run together with it, the words before choices, prose.
    private mutating func read(
        _ text: String,
        plain: String? = nil,
        at index: Int,
        into parameter: inout PageDraft.Parameter,
        _ description: inout Paragraphs,
        _ isInChoices: inout Bool
    ) {
        var text = text
        var plain = plain ?? text
        if parameter.isRequired == nil, description.text.isEmpty {
            if let isRequired = requirement(plain) {
                parameter.isRequired = isRequired
                plain = ""
                text = ""
            } else if let mark = ["REQUIRED", "OPTIONAL"].first(where: plain.hasPrefix) {
                parameter.isRequired = mark == "REQUIRED"
                plain = trimmingSeparators(String(plain.dropFirst(mark.count)))
                text = plain
            }
            if let isRequired = parameter.isRequired {
                marksRequired = marksRequired || isRequired
                if plain.isEmpty || plain != lines[index].plain {
                    placements.place(index, as: .required, of: parameter.name)
                }
            }
        }
        let words = plain.drop { "-*• ".contains($0) }.lowercased()
        if words.hasPrefix("choices:") || ["choices", "one of:", "one of"].contains(words) {
            isInChoices = true
            placements.place(index, as: .heading, of: parameter.name)
            let listed = words.dropFirst("choices:".count).isEmpty ? "" : String(plain.drop { $0 != ":" }.dropFirst())
            parameter.choices += listed.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
        } else if !text.isEmpty {
            placements.place(index, as: .parameterDescription, of: parameter.name)
            description.append(text)
        }
    }

    private func trimmingSeparators(_ text: String) -> String {
        String(text.drop { ":–—,".contains($0) || $0.isWhitespace })
    }

    /// The end of a sentence that stands on the line of the next parameter's name.
    private mutating func finishDescription(
        with text: String,
        in place: ParameterPlace,
        at index: Int,
        _ draft: inout PageDraft
    ) {
        guard var parameter = draft.parameters[place]?.popLast() else {
            placements.place(index, as: .unplaced)
            return
        }
        placements.place(index, as: .parameterDescription, of: parameter.name)
        var description = Paragraphs()
        description.append(parameter.description ?? "")
        description.append(text)
        parameter.description = description.text
        parameter.defaultText = nil
        add(parameter, in: place, &draft)
    }

    /// The word for the type, one that descriptions know.
    private mutating func typeWord(of head: ParameterHead, in place: ParameterPlace) -> String {
        let fallback = place == .path ? "string" : "any"
        if let type = head.type, isKnownType(type) { return type }
        let location = location(lines[head.typeLine].position)
        guard let type = head.type else {
            log.warning(
                .missingType,
                at: location,
                "the parameter \(quoted(head.name)) has no type; it is taken as `\(fallback)`",
                advice: "add the type"
            )
            return fallback
        }
        log.warning(
            .unknownType,
            at: location,
            "\(quoted(type)) is not a type; the parameter \(quoted(head.name)) is taken as `\(fallback)`",
            advice: closest(to: type, in: ParameterType.offeredWords).map { "did you mean `\($0)`?" }
                ?? "use one of \(listed(ParameterType.offeredWords, conjunction: "or"))"
        )
        return fallback
    }

    private mutating func add(
        _ parameter: PageDraft.Parameter,
        in place: ParameterPlace,
        _ draft: inout PageDraft
    ) {
        var parameter = parameter
        if let type = try? ParameterType(word: parameter.type), let text = parameter.description {
            parameter.defaultText = statedDefault(in: text, of: type, choices: parameter.choices)
        }
        var list = draft.parameters[place] ?? []
        // One more than is allowed is enough for the error that says so.
        guard list.count <= log.limits.parametersPerEndpoint else { return }
        if let earlier = list.firstIndex(where: { $0.name == parameter.name }) {
            log.warning(
                .repeatedParameter,
                at: location(parameter.position),
                "the \(place.rawValue) parameter \(quoted(parameter.name)) was described on line"
                    + " \(list[earlier].position.line) already; what stands here is used",
                advice: "remove one of the two"
            )
            list.remove(at: earlier)
        }
        list.append(parameter)
        draft.parameters[place] = list
    }
}
