import Foundation
import SpecimenJSON

/// Collects the drift of one response, each kind at each JSON path once.
///
/// Counts are exact. Time is linear in the length of the response, and memory is limited.
final class DriftCollector: JSONReadingObserver, @unchecked Sendable {
    /// The maximum number of different reports, without the report about the rest.
    private static let mostReports = 1_000
    /// The maximum number of different JSON paths that are counted separately.
    private static let mostPatterns = 10_000
    /// The maximum number of further JSON paths of one report, and of all reports together.
    private static let mostPathsOfOne = 100
    private static let mostPaths = 10_000
    /// The maximum length of a path or a text.
    private static let maximumLength = 300

    /// A kind of drift at a JSON path without the positions in arrays: `$[].platform`.
    private struct Key: Hashable {
        var kind: Drift.Kind
        var pattern: JSONPathFinder.Pattern
    }

    private let operation: String
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    /// The containers that are being read, outermost first, with the keys that were looked for.
    private var open: [(container: JSONNode, keys: Set<String>)] = []
    private var finder = JSONPathFinder(mostPatterns: mostPatterns)
    private var reports: [Drift] = []
    private var indices: [Key: Int] = [:]
    private var furtherPaths = 0
    private var notReported = 0

    init(operation: String) {
        self.operation = operation
    }

    /// The differences in the order of their first occurrence.
    var drifts: [Drift] {
        lock.withLock {
            guard notReported > 0 else { return reports }
            return reports + [.notReported(operation, count: notReported)]
        }
    }

    func looked(for key: String, in container: JSONNode) {
        lock.withLock {
            // A container whose reading failed is never finished.
            while let last = open.last?.container, !(last.offset..<last.endOffset).contains(container.offset) {
                open.removeLast()
            }
            if open.last?.container.offset != container.offset { open.append((container, [])) }
            open[open.count - 1].keys.insert(key)
        }
    }

    func finished(_ container: JSONNode) {
        lock.withLock {
            let known = takeKeys(lookedForIn: container)
            for (position, element) in container.elements.enumerated() where !known.contains(String(position)) {
                note(.unknownField, at: element)
            }
            for member in container.members where !known.contains(member.key) {
                note(.unknownField, at: member.value)
            }
        }
    }

    private func takeKeys(lookedForIn container: JSONNode) -> Set<String> {
        while let last = open.last, last.container.offset >= container.offset {
            open.removeLast()
            if last.container.offset == container.offset { return last.keys }
        }
        return []
    }

    func passed(over error: JSONDecodingError) {
        note(error.isAbsence ? .missingField : .otherType, error)
    }

    func met(unknown value: JSONNode) {
        lock.withLock { note(.unknownValue, at: value) }
    }

    func converted(_ difference: JSONDecodingError) {
        note(.convertedValue, difference)
    }

    func leftOut(_ error: JSONDecodingError) {
        note(.skippedElement, error)
    }

    private func note(_ kind: Drift.Kind, _ error: JSONDecodingError) {
        lock.withLock {
            note(kind, at: error.node, absentKey: error.absentKey, expected: error.expected, found: error.found)
        }
    }

    /// Counts a difference. Called with the lock.
    ///
    /// - Parameters:
    ///   - absentKey: The key of the member that the value does not have.
    ///   - found: A description of what was found instead; by default the value.
    private func note(
        _ kind: Drift.Kind,
        at value: JSONNode,
        absentKey: String? = nil,
        expected: String? = nil,
        found: @autoclosure () -> String? = nil
    ) {
        var pattern = finder.find(value)
        if let absentKey { pattern = finder.pattern(ofAbsent: absentKey) }
        guard let key = pattern.map({ Key(kind: kind, pattern: $0) }) else {
            notReported += 1
            return
        }
        if let index = indices[key] {
            reports[index].count += 1
            guard reports[index].furtherPaths.count < Self.mostPathsOfOne, furtherPaths < Self.mostPaths else { return }
            furtherPaths += 1
            reports[index].furtherPaths.append(pathOfLast(absentKey))
            return
        }
        guard reports.count < Self.mostReports else {
            notReported += 1
            return
        }
        indices[key] = reports.count
        reports.append(
            Drift(
                operation: operation,
                kind: kind,
                path: pathOfLast(absentKey),
                expected: expected,
                found: APIError.oneLine(found() ?? value.summary, limit: Self.maximumLength),
                count: 1
            )
        )
    }

    private func pathOfLast(_ absentKey: String?) -> String {
        let end = absentKey.map { JSONNode.step(to: $0) } ?? ""
        return APIError.oneLine(finder.path(limit: Self.maximumLength) + end, limit: Self.maximumLength)
    }
}
