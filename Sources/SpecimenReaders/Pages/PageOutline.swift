import SpecimenDocs

/// Where on a page the endpoints are, and in which layout it is.
struct PageOutline: Sendable {
    struct Region: Sendable {
        /// From the title on, up to the next endpoint.
        var lines: Range<Int>
        var title: Int?
        var endpoint: (index: Int, line: EndpointLine)?

        var start: Int { title ?? endpoint?.index ?? lines.lowerBound }
    }

    private(set) var regions: [Region] = []
    let layout: PageLayout
    /// Why the page cannot be read: what was recognised and what is missing. Nil where it can.
    private(set) var problem: String?
    /// Whether there is any part that an endpoint's page has.
    let isRecognized: Bool

    init(of lines: [PageLine]) {
        var endpoints: [(index: Int, line: EndpointLine)] = []
        var commands: [Int] = []
        for index in lines.indices where !lines[index].isBlank {
            if let endpoint = EndpointLine(at: index, in: lines) { endpoints.append((index, endpoint)) }
            if lines[index].opensCurl { commands.append(index) }
        }
        let parameters = Self.parameters(lines)
        layout = parameters.layout ?? (endpoints.isEmpty ? .runTogether : .stacked)
        isRecognized = !endpoints.isEmpty || !commands.isEmpty || parameters.sections > 0
        if !endpoints.isEmpty {
            regions = Self.regions(lines, endpoints: endpoints)
        } else if !commands.isEmpty {
            regions = Self.regions(lines, commands: commands)
        }
        let isReadable = parameters.layout != nil || parameters.sections == 0
        if regions.isEmpty || !isReadable {
            problem = Self.problem(
                title: Self.title(lines, before: lines.count, after: 0) != nil,
                endpoints: endpoints.count,
                commands: commands.count,
                sections: parameters.sections,
                hasParameters: parameters.layout != nil
            )
        }
    }

    private static func problem(
        title: Bool,
        endpoints: Int,
        commands: Int,
        sections: Int,
        hasParameters: Bool
    ) -> String {
        var found: [String] = []
        var missing: [String] = []
        if title { found.append("a title") }
        if endpoints > 0 { found.append("a method and path") }
        if commands > 0 { found.append("a curl command") }
        if sections > 0 { found.append("a section of parameters") }
        if hasParameters { found.append("parameters") }
        if endpoints == 0, commands == 0 { missing.append("a method and path, or a curl command that has them") }
        if sections > 0, !hasParameters { missing.append("parameters with a type in the section of parameters") }
        return "the page is in no layout that is known: recognised \(found.count > 1 ? "are" : "is")"
            + " \(found.isEmpty ? "nothing" : listed(found)); missing \(missing.count == 1 ? "is" : "are")"
            + " \(listed(missing))"
    }

    /// The layout most parameters are in, and how many sections there are that hold something.
    private static func parameters(_ lines: [PageLine]) -> (layout: PageLayout?, sections: Int) {
        var counts: [PageLayout: Int] = [:]
        var sections = 0
        var isInSection = false
        var isEmptySection = false
        // What is furniture holds no parameters, and looking beyond all of it from each of its lines would take long.
        for index in lines.indices
        where !lines[index].isBlank && !lines[index].isMarkup && !lines[index].isFurniture {
            if isInSection {
                for layout in PageLayout.allCases {
                    let head = layout.reader.head(at: index, before: lines.count, in: lines, isDue: isEmptySection)
                    if let type = head?.type { counts[layout, default: 0] += isKnownType(type) ? 8 : 1 }
                }
            }
            if let section = PageSection(lines[index]) {
                if case .parameters = section { isInSection = true } else { isInSection = false }
                isEmptySection = isInSection
            } else if isEmptySection {
                isEmptySection = false
                if !PageReader.saysNone(lines[index]) { sections += 1 }
            }
        }
        let best = PageLayout.allCases.filter { counts[$0] != nil }.max {
            counts[$0, default: 0] < counts[$1, default: 0]
        }
        return (best, sections)
    }

    /// The page is divided before the title of each endpoint whose method and path are shown.
    private static func regions(_ lines: [PageLine], endpoints: [(index: Int, line: EndpointLine)]) -> [Region] {
        var regions: [Region] = []
        var previousEnd = 0
        for endpoint in endpoints where endpoint.index >= previousEnd {
            let title = title(lines, before: endpoint.index, after: previousEnd)
            let start = title ?? endpoint.index
            if let last = regions.indices.last {
                regions[last].lines = regions[last].lines.lowerBound..<start
            }
            regions.append(Region(lines: start..<lines.count, title: title, endpoint: endpoint))
            previousEnd = endpoint.line.last + 1
        }
        return regions
    }

    /// The nearest line above that could be a title, with nothing but prose in between.
    private static func title(_ lines: [PageLine], before end: Int, after start: Int) -> Int? {
        var index = end - 1
        while index >= start {
            let line = lines[index]
            defer { index -= 1 }
            if line.isBlank || line.isMarkup || PageSection.isFurniture(line) { continue }
            if line.isHeading, PageSection(line) == nil { return index }
            if line.isCode || line.opensJSON || line.opensCurl || PageSection(line) != nil { return nil }
            if isTitle(line) { return index }
        }
        return nil
    }

    private static func isTitle(_ line: PageLine) -> Bool {
        guard let first = line.plain.first, let last = line.plain.last, line.plain.utf8.count <= 120 else {
            return false
        }
        return first.isLetter && !".:;,".contains(last)
    }

    /// Without such lines, the page is divided behind the example of each endpoint.
    private static func regions(_ lines: [PageLine], commands: [Int]) -> [Region] {
        var regions: [Region] = []
        var start = 0
        for (number, command) in commands.enumerated() where command >= start {
            var end = lines.count
            if number + 1 < commands.count {
                let next = commands[number + 1]
                end = CurlCommand(lines, at: command, before: next).lastLine + 1
                if let json = (end..<next).first(where: { lines[$0].opensJSON }) {
                    end = JSONExample(lines, at: json, before: next, mayBalance: true).end
                }
                end = (end..<next).first { lines[$0].isHeading && PageSection(lines[$0]) == nil } ?? end
            }
            let content = (start..<command).filter { index in
                !lines[index].isBlank && !lines[index].isMarkup && !PageSection.isFurniture(lines[index])
            }
            let candidates = content.prefix { PageSection(lines[$0]) == nil }
            let title = candidates.first { lines[$0].isHeading } ?? candidates.first { isTitle(lines[$0]) }
            let first = title ?? content.first ?? command
            if number > 0, first > start, let last = regions.indices.last {
                regions[last].lines = regions[last].lines.lowerBound..<first
            }
            regions.append(Region(lines: first..<end, title: title))
            start = end
        }
        if let last = regions.indices.last { regions[last].lines = regions[last].lines.lowerBound..<lines.count }
        return regions
    }
}
