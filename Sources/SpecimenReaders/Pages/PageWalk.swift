import SpecimenDocs
import SpecimenJSON

/// Goes through the lines of a page, endpoint by endpoint and section by section.
struct PageWalk {
    let lines: [PageLine]
    let outline: PageOutline
    var log: FileLog
    var placements: PlacementTable
    /// One for each endpoint, in the order of the page.
    var drafts: [PageDraft] = []
    /// Whether the page marks some parameters as required.
    var marksRequired = false
    /// The endpoint that is being read.
    var region = RegionState(end: 0, index: 0)

    /// How far an endpoint has been read.
    struct RegionState {
        /// The line behind the endpoint's last one.
        let end: Int
        var index: Int
        /// The section that is being read, nil before the first.
        var section: PageSection?
        var status: StatusWords?
        /// Whether a command or a response was read.
        var hasExample = false
        /// Whether a bracket was never closed, so that the next one need not be looked for.
        var hasCutExample = false
    }

    init(_ lines: [PageLine], outline: PageOutline, log: FileLog) {
        self.lines = lines
        self.log = log
        self.outline = outline
        placements = PlacementTable(lines: lines.count)
    }

    mutating func read() {
        for index in lines.indices where !lines[index].isBlank {
            if lines[index].isMarkup {
                placements.place(index, as: .markup)
            } else if lines[index].isFurniture {
                placements.place(index, as: .furniture)
            }
        }
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
        for index in 0..<(outline.regions.first?.lines.lowerBound ?? 0)
        where !lines[index].isBlank && !placements.isPlaced(index) {
            placements.place(index, as: lines[index].isNavigation ? .furniture : .introduction)
        }
        for region in outline.regions { read(region) }
        reportUnplaced()
    }

    private mutating func reportUnplaced() {
        for range in placements.unplaced(in: lines) {
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
        placements.endpoint = drafts.count
        var draft = PageDraft(endpoint: EndpointDraft(position: lines[region.start].position))
        if let title = region.title {
            draft.endpoint.title = plainText(of: lines[title].text)
            placements.place(title, as: .title)
        }
        if let endpoint = region.endpoint {
            draft.endpoint.method = endpoint.method
            draft.endpoint.path = Excerpt(endpoint.path, at: lines[endpoint.last].position)
            placements.place(endpoint.first, as: .endpoint)
            placements.place(endpoint.last, as: .endpoint)
        }
        self.region = RegionState(end: region.lines.upperBound, index: region.lines.lowerBound)
        while self.region.index < self.region.end { readLine(&draft) }
        readScopes(of: &draft, in: region.lines)
        if draft.name == nil {
            log.error(
                .unnamedEndpoint,
                at: draft.endpoint.position,
                "expected a line such as `GET /path/` or the URL of a curl command for this endpoint, found none",
                advice: "add the method and path on a line of their own"
            )
        }
        drafts.append(draft)
    }

    /// Reads the next line and all lines that belong to the same part.
    private mutating func readLine(_ draft: inout PageDraft) {
        let index = region.index
        let line = lines[index]
        region.index += 1
        if line.isBlank {
            draft.description.noteBlankLine()
            draft.notes.noteBlankLine()
        } else if placements.isPlaced(index) {
            return
        } else if line.opensCurl {
            readCurl(at: index, &draft)
        } else if case .parameters(let location) = region.section,
            let head = outline.layout.mixedHead(at: index, before: region.end, in: lines, isDue: true)
        {
            readParameter(head, in: location, &draft)
        } else if let section = PageSection(line) {
            placements.place(index, as: .heading)
            region.section = section
        } else if line.isNavigation {
            placements.place(index, as: .furniture)
        } else if line.opensJSON, region.section == .response || region.hasExample {
            readResponse(at: index, &draft)
        } else {
            readText(at: index, &draft)
        }
    }

    private mutating func readText(at index: Int, _ draft: inout PageDraft) {
        let line = lines[index]
        switch region.section {
        case nil where !region.hasExample:
            placements.place(index, as: .description)
            draft.description.append(line.text)
        case .scopes where !region.hasExample:
            readScope(at: index, &draft)
        case .parameters where line.saysNone && !region.hasExample:
            placements.place(index, as: .heading)
        case .response where StatusWords(line.plain) != nil:
            placements.place(index, as: .status)
            region.status = StatusWords(line.plain)
            if region.status?.code == 204, draft.endpoint.response == nil {
                draft.endpoint.response = Excerpt("HTTP/1.1 204 No Content", at: line.position)
            }
        case .other where !region.hasExample, .parameters where !region.hasExample:
            placements.place(index, as: .unplaced)
        default:
            placements.place(index, as: .note)
            draft.notes.append(line.text)
        }
    }
}
