import SpecimenDocs
import SpecimenJSON

extension PageWalk {
    /// Reads a curl command. The first one of an endpoint is its example request.
    mutating func readCurl(at index: Int) {
        let following = index + 1..<max(current.end, index + 1)
        let end = following.first { PageSection(lines[$0]) != nil || lines[$0].opensCurl } ?? following.upperBound
        let command = CurlCommand(lines, at: index, before: end)
        finishExample(at: index, before: command.lastLine + 1, as: .request)
        for problem in command.problems {
            log.warning(.curlCommand, at: problem.position, problem.message, advice: problem.advice)
        }
        guard current.draft.request == nil else { return reportSecondExample("request", at: index) }
        guard let message = command.message else {
            log.warning(
                .curlCommand,
                at: lines[index],
                "the command has no URL and is left out",
                advice: "add the URL of the endpoint"
            )
            return
        }
        current.draft.request = message
        if command.isAuthenticated { current.draft.authentication = "required" }
        // On a page without a line for them, the command has the method and path of the endpoint.
        current.draft.method = current.draft.method ?? command.effectiveMethod
        if current.draft.path == nil {
            current.draft.path = command.path
        }
    }

    /// Reads a JSON text. The first one of an endpoint is its example response.
    mutating func readResponse(at index: Int) {
        let example = JSONExample(lines, at: index, before: current.end, mayBalance: !current.hasCutExample)
        current.hasCutExample = current.hasCutExample || example.isCut
        finishExample(at: index, before: example.end, as: .response)
        if let problem = example.problem {
            // The reason is left out with the warning if there are too many problems, because it takes a second parse.
            let reason = log.isFull ? nil : example.reason
            log.warning(
                .brokenExample,
                at: problem,
                "the example response is \(example.isCut ? "cut off" : "not JSON") and is left out: \(reason ?? "")",
                advice: nil
            )
            return
        }
        guard current.draft.response == nil else { return reportSecondExample("response", at: index) }
        let status = current.status ?? assumedStatus(at: index)
        let head = "HTTP/1.1 \(status.text)\nContent-Type: application/json\n\n"
        var message = Excerpt(head, at: lines[index].position)
        message.append(example.text)
        current.draft.response = message
    }

    private mutating func finishExample(at index: Int, before end: Int, as part: Placement.Part) {
        for line in index..<end where lines[line].isContent && !placements.isPlaced(line) {
            placements.place(line, as: part)
        }
        current.index = end
        current.hasExample = true
    }

    private mutating func reportSecondExample(_ noun: String, at index: Int) {
        log.warning(
            .secondExample,
            at: lines[index],
            "this is a second example \(noun) of the endpoint and is left out",
            advice: "describe it in a file of its own if it matters"
        )
    }

    /// Returns the usual status, since few pages give the status of their example.
    private mutating func assumedStatus(at index: Int) -> StatusWords {
        let isPost = current.draft.method == .post
        let status = isPost ? StatusWords.created : StatusWords.ok
        let reason = isPost ? "a POST usually creates what it returns" : "examples usually show success"
        log.add(
            .assumedStatus,
            .note,
            at: lines[index],
            "the example response has no status, and `\(status.text)` is assumed because \(reason)"
        )
        return status
    }
}
