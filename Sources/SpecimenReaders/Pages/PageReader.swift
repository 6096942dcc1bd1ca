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
        log.placements = walk.placements.placements(of: lines, endpoints: walk.drafts.map(\.name))
        return walk.drafts.compactMap { draft in
            let endpoint = draft.endpoint(marksRequired: walk.marksRequired)
            for parameter in endpoint.parameters.values.joined() {
                log.check(parameter, choicesAt: parameter.location, defaultAt: parameter.location)
            }
            return endpoint.description(log: &log)
        }
    }
}
