import SpecimenDocs
import SpecimenJSON

extension PageReader {
    /// Reads a curl command into the example request; the first one of an endpoint counts.
    mutating func readCurl(at index: Int, _ walk: inout RegionWalk, _ draft: inout PageDraft) {
        var end = index + 1
        while end < walk.end, PageSection(lines[end]) == nil, !lines[end].opensCurl { end += 1 }
        let command = CurlCommand(lines, at: index, before: end)
        for line in index...command.lastLine where !lines[line].isBlank && !placements.isPlaced(line) {
            placements.place(line, as: .request)
        }
        walk.index = command.lastLine + 1
        walk.hasExample = true
        for problem in command.problems {
            log.warning(.curlCommand, at: location(problem.position), problem.message, advice: problem.advice)
        }
        guard draft.request == nil else {
            log.warning(
                .secondExample,
                at: location(lines[index].position),
                "this is a second example request of the endpoint, and is left out",
                advice: "describe it in a file of its own, if it matters"
            )
            return
        }
        guard let message = command.message else {
            log.warning(
                .curlCommand,
                at: location(lines[index].position),
                "the command has no URL, so there is no example request",
                advice: "add the URL of the endpoint"
            )
            return
        }
        draft.request = message
        draft.mark("example_request", at: lines[index].position)
        draft.isAuthenticated = command.isAuthenticated
        // On a page without a line for them, the command is what says which endpoint it is.
        for key in ["method", "api_path"] { draft.mark(key, at: command.url?.position ?? lines[index].position) }
        draft.method = draft.method ?? command.effectiveMethod
        draft.path = draft.path ?? command.path
    }

    /// Reads a JSON text into the example response; the first one of an endpoint counts.
    mutating func readResponse(at index: Int, _ walk: inout RegionWalk, _ draft: inout PageDraft) {
        let example = JSONExample(lines, at: index, before: walk.end, mayBalance: !walk.hasCutExample)
        walk.hasCutExample = walk.hasCutExample || example.isCut
        for line in index..<example.end where !lines[line].isBlank && !placements.isPlaced(line) {
            placements.place(line, as: .response)
        }
        walk.index = example.end
        walk.hasExample = true
        if let problem = example.problem {
            log.warning(
                .brokenExample,
                at: location(problem.position),
                "the JSON of the example response is \(example.isCut ? "cut off" : "broken"), and is left out:"
                    + " \(problem.message)",
                advice: nil
            )
            return
        }
        guard draft.response == nil else {
            log.warning(
                .secondExample,
                at: location(lines[index].position),
                "this is a second example response of the endpoint, and is left out",
                advice: "describe it in a file of its own, if it matters"
            )
            return
        }
        let status = walk.status ?? assumedStatus(at: index, draft)
        var message = Excerpt()
        let position = lines[index].position
        message.append("HTTP/1.1 \(status.code)\(status.reason.isEmpty ? "" : " \(status.reason)")", at: position)
        message.append("\nContent-Type: application/json\n\n", at: position)
        message.append(example.text)
        draft.response = message
        draft.mark("example_response", at: position)
    }

    /// Pages seldom name the status of their example.
    private mutating func assumedStatus(at index: Int, _ draft: PageDraft) -> StatusWords {
        let isCreation = draft.method == .post
        let status = isCreation ? StatusWords.created : StatusWords.ok
        let reason = isCreation ? "a POST that answers with an object has made it" : "the example is one of success"
        log.note(
            .assumedStatus,
            at: location(lines[index].position),
            "the page does not say the status of the example response; `\(status.code) \(status.reason)` is assumed,"
                + " since \(reason)"
        )
        return status
    }
}
