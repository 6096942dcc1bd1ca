/// An iteration over a stream, which opens its source when the first element is read.
struct StreamIteration {
    private enum State {
        case waiting(StreamSource)
        case reading(LineReader, ElementDecoder)
        case ended
    }

    private let lineEnd: LineReader.LineEnd
    private var state: State

    init(_ source: StreamSource, linesEndAt lineEnd: LineReader.LineEnd) {
        state = .waiting(source)
        self.lineEnd = lineEnd
    }

    /// Reads the next element. The stream ends, and its request with it, after an error or a result of nil.
    mutating func next<Element>(
        _ read: (inout LineReader, inout ElementDecoder) async throws -> Element?
    ) async throws -> Element? {
        try Task.checkCancellation()
        let current = state
        state = .ended
        var lines: LineReader
        var elements: ElementDecoder
        switch current {
        case .ended: return nil
        case .reading(let openLines, let openElements): (lines, elements) = (openLines, openElements)
        case .waiting(let source):
            let opened = try await source.open()
            elements = opened.elements
            lines = LineReader(opened.body, endingAt: lineEnd, limit: elements.limit)
        }
        do {
            guard let element = try await read(&lines, &elements) else { return nil }
            state = .reading(lines, elements)
            return element
        } catch {
            throw elements.error(error)
        }
    }
}
