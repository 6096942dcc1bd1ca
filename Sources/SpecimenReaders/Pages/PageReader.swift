import SpecimenDocs

/// Reads documentation pages as a browser shows them, in plain text, Markdown or HTML.
struct PageReader: DescriptionReader {
    func endpoints(in file: SourceFile, log: inout FileLog) -> [EndpointDescription]? {
        guard !file.bytes.starts(with: [0xFF, 0xFE]), !file.bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let lines = [PageLine].lines(of: file.bytes)
        let outline = PageOutline(of: lines)
        guard outline.isRecognized else { return nil }
        var walk = PageWalk(lines, outline: outline, log: log)
        walk.read()
        log = walk.log
        log.placements = walk.placements.all
        return walk.drafts.compactMap { draft in
            for parameter in draft.parameters.values.joined() {
                log.reportContradictions(in: parameter, choicesAt: parameter.location, defaultAt: parameter.location)
            }
            return draft.description(log: &log)
        }
    }
}
