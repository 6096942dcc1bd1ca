import Foundation
import SpecimenJSON

/// Decodes the elements of a stream one after the other, with the policies of the connection.
struct ElementDecoder {
    /// The position of an element in its stream, from 1.
    enum Position {
        case line(Int)
        case event(Int)
    }

    /// A kind of drift at a JSON path without the positions in arrays.
    private struct Difference: Hashable {
        var kind: Drift.Kind
        var path: String

        init(_ drift: Drift) {
            kind = drift.kind
            path = drift.path.replacing(/\[\d+\]/, with: "[]")
        }
    }

    /// The maximum number of different reports of one stream, without the report about the rest.
    private static let mostReports = 1_000

    private let head: RawResponse
    private let call: StreamCall?
    private var reported: Set<Difference> = []

    /// - Parameter call: The call of the stream; nil for a response that a program made itself. Its errors are those of
    ///   the decoding.
    init(head: RawResponse, call: StreamCall?) {
        self.head = head
        self.call = call
    }

    /// The maximum number of bytes of an element.
    var limit: Int { call?.connection.maximumElementBytes ?? StreamCall.standardElementBytes }

    private var skipsUnreadableElements: Bool {
        (call?.connection.unreadableElements ?? head.unreadableElements) == .skip
    }

    private var isWatched: Bool { call?.connection.drift.isWatched ?? false }

    /// Returns the value of an element, or nil if the element is left out.
    ///
    /// - Parameter skipsText: Whether text that is neither JSON nor the start of an object or array is left out.
    mutating func value<Value: JSONDecodable>(
        of text: [UInt8],
        at position: Position,
        skipsText: Bool = false
    ) throws -> Value? {
        let operation = call?.prepared.operation ?? ""
        let collector = isWatched ? DriftCollector(operation: operation) : nil
        do {
            let document = try JSONDocument(
                parsing: text,
                observer: collector,
                skipsUnreadableElements: skipsUnreadableElements
            )
            let value = try Value(json: document.root)
            try report(collector?.drifts ?? [], in: text)
            return value
        } catch let error as APIError {
            throw error
        } catch {
            let failure = APIError.DecodingFailure(error, in: response(with: text), at: position)
            let isOtherText = error is JSONSyntaxError && ![UInt8(ascii: "{"), UInt8(ascii: "[")].contains(text.first)
            guard skipsUnreadableElements || (skipsText && isOtherText) else {
                guard let call else { throw error }
                throw call.connection.error(.decoding(failure), of: call.prepared, response: response(with: text))
            }
            try report(
                [
                    Drift(
                        operation: operation,
                        kind: .skippedElement,
                        path: failure.path,
                        expected: failure.expected,
                        found: failure.found,
                        count: 1
                    )
                ],
                in: text
            )
            return nil
        }
    }

    /// Returns the error of a stream that cannot be read further.
    func error(_ error: any Error) -> any Error {
        if error is CancellationError || Task.isCancelled { return CancellationError() }
        guard let call, !(error is APIError) else { return error }
        let isTooLarge = error is LineReader.LineTooLong || error is EventParser.EventTooLong
        return call.connection.error(
            isTooLarge ? .elementTooLarge(limit: limit) : .transport(error),
            of: call.prepared,
            response: head
        )
    }

    private func response(with text: [UInt8]) -> RawResponse {
        var response = head
        response.body = Data(text)
        return response
    }

    /// Reports each difference of a stream once.
    private mutating func report(_ drifts: [Drift], in text: [UInt8]) throws {
        guard let call, !drifts.isEmpty else { return }
        var new: [Drift] = []
        for drift in drifts where reported.count <= Self.mostReports && !reported.contains(Difference(drift)) {
            let isLast = reported.count == Self.mostReports
            reported.insert(Difference(drift))
            new.append(isLast ? .notReported(drift.operation, count: 1) : drift)
        }
        try call.connection.report(new, in: response(with: text), of: call.prepared)
    }
}

extension APIError.DecodingFailure {
    fileprivate init(_ error: any Error, in raw: RawResponse, at position: ElementDecoder.Position) {
        self.init(error, in: raw)
        switch position {
        case .line(let number): self.position = TextPosition(line: number, column: self.position?.column ?? 1)
        case .event(let number): event = number
        }
    }
}
