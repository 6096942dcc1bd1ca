import SpecimenDocs
import SpecimenJSON

/// Goes through the lines of a page, endpoint by endpoint and section by section.
struct PageReader {
    let lines: [PageLine]
    let layout: PageLayout
    var log: FileLog
    var placements: PlacementTable
    /// What was read, one for each endpoint.
    var drafts: [PageDraft] = []
    /// Whether the page marks some parameters as required.
    var marksRequired = false
    private let outline: PageOutline

    var isRecognized: Bool { outline.isRecognized }

    init(_ lines: [PageLine], log: FileLog) {
        self.lines = lines
        self.log = log
        outline = PageOutline(of: lines)
        layout = outline.layout
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
                at: location(TextPosition(line: 1, column: 1)),
                problem,
                advice: "a page shows `GET /path/` or a curl command, and parameters as a name and `(type)`, as"
                    + " `name (type)`, or as name and type on two lines"
            )
            return
        }
        let regions = outline.regions
        for index in 0..<(regions.first?.lines.lowerBound ?? 0)
        where !lines[index].isBlank && !placements.isPlaced(index) {
            placements.place(index, as: PageSection.isFurniture(lines[index]) ? .furniture : .introduction)
        }
        for region in regions {
            placements.endpoint = drafts.count
            read(region)
        }
        reportUnplaced()
    }

    func location(_ position: TextPosition) -> SourceLocation {
        SourceLocation(file: log.file, position: position)
    }

    private mutating func reportUnplaced() {
        for range in placements.unplaced(in: lines) {
            let first = lines[range.lowerBound]
            let last = lines[range.upperBound - 1].number
            let rest = range.count > 1 ? " and what follows up to line \(last)" : ""
            log.warning(
                .unrecognizedText,
                at: location(first.position),
                "\(quoted(first.text))\(rest) belongs to nothing that a description has, and is left out",
                advice: "see whether it matters"
            )
        }
    }

    private mutating func read(_ region: PageOutline.Region) {
        var draft = PageDraft(position: lines[region.start].position)
        if let title = region.title {
            draft.title = plainText(of: lines[title].text)
            draft.mark("title", at: lines[title].position)
            placements.place(title, as: .title)
        }
        if let (index, endpoint) = region.endpoint {
            draft.method = endpoint.method
            draft.path = endpoint.path
            for key in ["method", "api_path"] { draft.mark(key, at: lines[endpoint.last].position) }
            placements.place(index, as: .endpoint)
            placements.place(endpoint.last, as: .endpoint)
        }
        var walk = RegionWalk(end: region.lines.upperBound, index: region.lines.lowerBound)
        while walk.index < walk.end {
            step(&walk, &draft)
        }
        readScopes(of: &draft, in: region.lines)
        if draft.method == nil || draft.path == nil {
            log.error(
                .unnamedEndpoint,
                at: location(draft.position),
                "neither a line such as `GET /path/` nor the URL of a curl command says which endpoint this is",
                advice: "add the method and path on a line of their own"
            )
        }
        drafts.append(draft)
    }

    /// Takes the next line for what it is and goes on to the one after it.
    private mutating func step(_ walk: inout RegionWalk, _ draft: inout PageDraft) {
        let index = walk.index
        let line = lines[index]
        walk.index += 1
        if line.isBlank {
            draft.description.noteBlankLine()
            draft.notes.noteBlankLine()
        } else if placements.isPlaced(index) {
            return
        } else if line.opensCurl {
            readCurl(at: index, &walk, &draft)
        } else if case .parameters(let place) = walk.section,
            let head = layout.head(at: index, before: walk.end, in: lines, isDue: true)
        {
            readParameter(head, in: place, &walk, &draft)
        } else if let section = PageSection(line) {
            placements.place(index, as: .heading)
            walk.section = section
        } else if PageSection.isFurniture(line) {
            placements.place(index, as: .furniture)
        } else if line.opensJSON, walk.mayHaveResponse {
            readResponse(at: index, &walk, &draft)
        } else {
            readText(at: index, &walk, &draft)
        }
    }

    private mutating func readText(at index: Int, _ walk: inout RegionWalk, _ draft: inout PageDraft) {
        let line = lines[index]
        switch walk.section {
        case nil where !walk.hasExample:
            placements.place(index, as: .description)
            draft.mark("description", at: line.position)
            draft.description.append(line.text)
        case .scopes where !walk.hasExample:
            readScope(at: index, &draft)
        case .parameters where Self.saysNone(line) && !walk.hasExample:
            placements.place(index, as: .heading)
        case .response where StatusWords(line.plain) != nil:
            placements.place(index, as: .status)
            walk.status = StatusWords(line.plain)
            if walk.status?.code == 204, draft.response == nil {
                draft.response = Excerpt("HTTP/1.1 204 No Content", at: line.position)
            }
        case .other where !walk.hasExample, .parameters where !walk.hasExample:
            placements.place(index, as: .unplaced)
        default:
            placements.place(index, as: .note)
            draft.mark("warning", at: line.position)
            draft.notes.append(line.text)
        }
    }

    static func saysNone(_ line: PageLine) -> Bool {
        ["none", "none.", "n/a", "no parameters", "no parameters."].contains(line.plain.lowercased())
    }
}
