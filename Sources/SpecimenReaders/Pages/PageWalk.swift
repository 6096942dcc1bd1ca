import SpecimenDocs
import SpecimenJSON

/// Goes through the lines of a page, endpoint by endpoint and section by section.
struct PageWalk {
    let lines: [PageLine]
    let outline: PageOutline
    var log: FileLog
    var placements: PlacementTable
    /// One for each endpoint, in the order of the page.
    var drafts: [EndpointDraft] = []
    /// A Boolean value that indicates whether the page marks some parameters as required.
    var marksRequired = false
    /// The endpoint that is being read.
    var current = Progress(draft: EndpointDraft(position: TextPosition(line: 1, column: 1)), end: 0, index: 0)

    /// The state of reading one endpoint.
    struct Progress {
        var draft: EndpointDraft
        var description = Paragraphs()
        var notes = Paragraphs()
        /// The line behind the endpoint's last one.
        let end: Int
        var index: Int
        /// The section that is being read, nil before the first.
        var section: PageSection?
        var status: StatusWords?
        /// A Boolean value that indicates whether a command or a response was read.
        var hasExample = false
        /// A Boolean value that indicates whether a bracket was never closed, so that the next one need not be looked
        /// for.
        var hasCutExample = false
    }

    init(_ lines: [PageLine], outline: PageOutline, log: FileLog) {
        self.lines = lines
        self.log = log
        self.outline = outline
        placements = PlacementTable(lines)
    }

    mutating func read() {
        if let problem = outline.problem {
            log.error(
                .unreadablePage,
                at: TextPosition(line: 1, column: 1),
                problem,
                advice: "show each endpoint as `GET /path/` or as a curl command, and each parameter as a name and"
                    + " `(type)`, as `name (type)`, or as name and type on two lines"
            )
            return
        }
        for index in 0..<(outline.regions.first?.lines.lowerBound ?? 0) where lines[index].isContent {
            placements.place(index, as: lines[index].isNavigation ? .furniture : .introduction)
        }
        for region in outline.regions { read(region) }
        if marksRequired {
            for index in drafts.indices { drafts[index].makeOtherParametersOptional() }
        }
        reportUnplaced()
    }

    private mutating func reportUnplaced() {
        for range in placements.unplaced {
            let last = lines[range.upperBound - 1].number
            let rest = range.count > 1 ? " and the text up to line \(last) are" : " is"
            log.warning(
                .unrecognizedText,
                at: lines[range.lowerBound],
                "\(quoted(lines[range.lowerBound].text))\(rest) not part of an endpoint description and left out",
                advice: "find out whether it matters"
            )
        }
    }

    private mutating func read(_ region: PageOutline.Region) {
        var draft = EndpointDraft(position: lines[region.lines.lowerBound].position)
        if let title = region.title {
            draft.title = plainText(of: lines[title].text)
            placements.place(title, as: .title)
        }
        if let endpoint = region.endpoint {
            draft.method = endpoint.method
            draft.path = Excerpt(endpoint.path, at: lines[endpoint.last].position)
            placements.place(endpoint.first, as: .endpoint)
            placements.place(endpoint.last, as: .endpoint)
        }
        current = Progress(draft: draft, end: region.lines.upperBound, index: region.lines.lowerBound)
        while current.index < current.end { readLine() }
        readScopesOfDescription(in: region.lines)
        current.draft.scopes = current.draft.scopes.uniqued()
        current.draft.description = current.description.textIfAny
        current.draft.warning = current.notes.textIfAny
        if !current.draft.scopes.isEmpty { current.draft.authentication = "required" }
        if current.draft.name == nil {
            log.error(
                .unnamedEndpoint,
                at: current.draft.position,
                "expected a line such as `GET /path/` or the URL of a curl command for this endpoint, found none",
                advice: "add the method and path on a line of their own"
            )
        }
        placements.assign(region.lines, to: current.draft.name)
        drafts.append(current.draft)
    }

    /// Reads the next line and all lines that belong to the same part.
    private mutating func readLine() {
        let index = current.index
        let line = lines[index]
        current.index += 1
        if line.isBlank {
            current.description.noteBlankLine()
            current.notes.noteBlankLine()
        } else if !line.isContent || placements.isPlaced(index) {
            return
        } else if line.opensCurl {
            readCurl(at: index)
        } else if case .parameters(let location) = current.section,
            let head = outline.layout.head(at: index, before: current.end, in: lines, isDue: true)
        {
            readParameter(head, in: location)
        } else if let section = PageSection(line) {
            placements.place(index, as: .heading)
            current.section = section
        } else if line.isNavigation {
            placements.place(index, as: .furniture)
        } else if line.opensJSON, current.section == .response || current.hasExample {
            readResponse(at: index)
        } else {
            readText(at: index)
        }
    }

    private mutating func readText(at index: Int) {
        let line = lines[index]
        switch current.section {
        case nil where !current.hasExample:
            placements.place(index, as: .description)
            current.description.append(line.text)
        case .scopes where !current.hasExample:
            readScope(at: index)
        case .parameters where line.saysNone && !current.hasExample:
            placements.place(index, as: .heading)
        case .response where StatusWords(line.plain) != nil:
            placements.place(index, as: .status)
            current.status = StatusWords(line.plain)
            if current.status?.code == 204, current.draft.response == nil {
                current.draft.response = Excerpt("HTTP/1.1 204 No Content", at: line.position)
            }
        case .other where !current.hasExample, .parameters where !current.hasExample:
            placements.place(index, as: .unplaced)
        default:
            placements.place(index, as: .note)
            current.notes.append(line.text)
        }
    }
}

extension EndpointDraft {
    /// `GET /path/`, nil if method or path are missing.
    fileprivate var name: String? {
        guard let method, let path else { return nil }
        return "\(method.rawValue) \(path.text)"
    }

    /// Marks the parameters of query and body as optional that are not marked as required.
    fileprivate mutating func makeOtherParametersOptional() {
        for location in [ParameterLocation.query, .body] {
            parameters[location] = parameters[location]?.map { parameter in
                var parameter = parameter
                parameter.isRequired = parameter.isRequired ?? false
                return parameter
            }
        }
    }
}
