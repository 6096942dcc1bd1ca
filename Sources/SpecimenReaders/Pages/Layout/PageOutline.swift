import SpecimenDocs

/// The endpoints of a page and the layout of its parameters.
struct PageOutline: Sendable {
    /// The lines of one endpoint, from the title up to the next endpoint.
    struct Region: Sendable {
        var lines: Range<Int>
        var title: Int?
        var endpoint: EndpointLine?
    }

    let regions: [Region]
    let layout: ParameterLayout
    /// The reason why the page cannot be read; nil if it can.
    private(set) var problem: String?
    /// A Boolean value that indicates whether the page has any part of the documentation of an endpoint.
    let isRecognized: Bool

    init(of lines: [PageLine]) {
        let endpoints = lines.indices.compactMap { EndpointLine(at: $0, in: lines) }
        let commands = lines.indices.filter { lines[$0].opensCurl }
        let (layout, sections) = Self.parameters(lines)
        self.layout = layout ?? (endpoints.isEmpty ? .parenthesised : .stacked)
        isRecognized = !endpoints.isEmpty || !commands.isEmpty || sections > 0
        regions =
            endpoints.isEmpty ? Self.regions(lines, commands: commands) : Self.regions(lines, endpoints: endpoints)
        if regions.isEmpty {
            problem = "expected a method and path, or a curl command that has them, found none"
        } else if sections > 0, layout == nil {
            problem = "expected parameters with a type in the section of parameters, found none"
        }
    }

    /// Returns the layout of most parameters, and the number of sections of parameters that are not empty.
    private static func parameters(_ lines: [PageLine]) -> (layout: ParameterLayout?, sections: Int) {
        var counts: [ParameterLayout: Int] = [:]
        var sections = 0
        var isInSection = false
        var isEmptySection = false
        for index in lines.indices where lines[index].isContent {
            if isInSection {
                for layout in ParameterLayout.allCases {
                    let head = layout.head(at: index, before: lines.count, in: lines, isDue: isEmptySection)
                    if let type = head?.type { counts[layout, default: 0] += isKnownType(type) ? 8 : 1 }
                }
            }
            if let section = PageSection(lines[index]) {
                if case .parameters = section { isInSection = true } else { isInSection = false }
                isEmptySection = isInSection
            } else if isEmptySection {
                isEmptySection = false
                if !lines[index].saysNone { sections += 1 }
            }
        }
        let best = ParameterLayout.allCases.filter { counts[$0] != nil }.max {
            counts[$0, default: 0] < counts[$1, default: 0]
        }
        return (best, sections)
    }

    /// Divides a page before the title of each endpoint whose method and path are shown.
    private static func regions(_ lines: [PageLine], endpoints: [EndpointLine]) -> [Region] {
        var regions: [Region] = []
        var previousEnd = 0
        for endpoint in endpoints where endpoint.first >= previousEnd {
            let title = title(lines, before: endpoint.first, after: previousEnd)
            regions.append(from: title ?? endpoint.first, before: lines.count, title: title, endpoint: endpoint)
            previousEnd = endpoint.last + 1
        }
        return regions
    }

    /// Returns the nearest line above that can be a title, with only prose in between.
    private static func title(_ lines: [PageLine], before end: Int, after start: Int) -> Int? {
        for index in (start..<max(start, end)).reversed() {
            let line = lines[index]
            if !line.isContent || line.isNavigation { continue }
            guard PageSection(line) == nil else { return nil }
            if line.isHeading { return index }
            if line.isCode || line.opensJSON || line.opensCurl { return nil }
            if isTitle(line) { return index }
        }
        return nil
    }

    private static func isTitle(_ line: PageLine) -> Bool {
        guard let first = line.plain.first, let last = line.plain.last else { return false }
        return line.plain.utf8.count <= 120 && first.isLetter && !".:;,".contains(last)
    }

    /// Divides a page without such lines behind the example of each endpoint.
    private static func regions(_ lines: [PageLine], commands: [Int]) -> [Region] {
        var regions: [Region] = []
        var start = 0
        for (number, command) in commands.enumerated() where command >= start {
            let content = (start..<command).filter { lines[$0].isContent && !lines[$0].isNavigation }
            let candidates = content.prefix { PageSection(lines[$0]) == nil }
            let title = candidates.first { lines[$0].isHeading } ?? candidates.first { isTitle(lines[$0]) }
            regions.append(from: title ?? content.first ?? command, before: lines.count, title: title)
            guard number + 1 < commands.count else { break }
            start = endOfExample(lines, at: command, before: commands[number + 1])
        }
        return regions
    }

    /// Returns the line behind a command and its response.
    private static func endOfExample(_ lines: [PageLine], at command: Int, before next: Int) -> Int {
        var end = ShellWords(lines, from: command, before: next).lastLine + 1
        if let json = (end..<next).first(where: { lines[$0].opensJSON }) {
            end = JSONExample(lines, at: json, before: next, mayBalance: true).end
        }
        return (end..<next).first { lines[$0].isHeading && PageSection(lines[$0]) == nil } ?? end
    }
}

extension [PageOutline.Region] {
    /// Adds a region, before which the last one ends.
    fileprivate mutating func append(
        from start: Int,
        before end: Int,
        title: Int?,
        endpoint: EndpointLine? = nil
    ) {
        if let last = indices.last { self[last].lines = self[last].lines.lowerBound..<start }
        append(PageOutline.Region(lines: start..<end, title: title, endpoint: endpoint))
    }
}
