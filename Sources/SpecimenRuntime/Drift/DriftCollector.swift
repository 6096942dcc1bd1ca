import Foundation
import SpecimenJSON

/// Collects the drift of one response, each kind at each JSON path once.
final class DriftCollector: JSONReadingObserver, @unchecked Sendable {
    /// The maximum number of differences that are examined in one response.
    private static let maximumEvents = 10_000
    /// The maximum number of bytes that are read to find JSON paths in one response. Finding a path reads the text
    /// before it, which a hostile response could make quadratic.
    private static let maximumWork = 1 << 28
    /// The maximum length of a path or a text.
    private static let maximumLength = 300

    /// A kind of drift at a JSON path without the positions in arrays: `$[].platform`.
    private struct Key: Hashable {
        var kind: Drift.Kind
        var path: String
    }

    private let operation: String
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var keys: [Int: Set<String>] = [:]
    private var events = 0
    private var work = 0
    private var found: [Drift] = []
    private var indices: [Key: Int] = [:]

    init(operation: String) {
        self.operation = operation
    }

    /// The differences in the order of their first occurrence.
    var drifts: [Drift] { lock.withLock { found } }

    func looked(for key: String, in container: JSONNode) {
        lock.withLock { _ = keys[container.offset, default: []].insert(key) }
    }

    func finished(_ container: JSONNode) {
        let known = lock.withLock { keys.removeValue(forKey: container.offset) } ?? []
        for (position, element) in container.elements.enumerated() where !known.contains(String(position)) {
            note(.unknownField, at: element)
        }
        var path: String?
        for member in container.members where !known.contains(member.key) {
            let start = path ?? (isAffordable(container.offset) ? container.path : "…")
            path = start
            note(.unknownField, path: start + JSONNode.step(to: member.key), found: member.value.summary)
        }
    }

    func passed(over error: JSONDecodingError) {
        guard isAffordable(error.offset) else { return }
        let kind = error.isAbsence ? Drift.Kind.missingField : .otherType
        note(kind, path: error.path, expected: error.expected, found: error.found)
    }

    func met(unknown value: JSONNode) {
        note(.unknownValue, at: value)
    }

    private func note(_ kind: Drift.Kind, at node: JSONNode) {
        guard isAffordable(node.offset) else { return }
        note(kind, path: node.path, found: node.summary)
    }

    private func isAffordable(_ offset: Int) -> Bool {
        lock.withLock {
            work += offset
            return work <= Self.maximumWork
        }
    }

    private func note(_ kind: Drift.Kind, path: String, expected: String? = nil, found text: String) {
        lock.lock()
        defer { lock.unlock() }
        events += 1
        guard events <= Self.maximumEvents else { return }
        let path = APIError.oneLine(path, limit: Self.maximumLength)
        let key = Key(kind: kind, path: path.replacing(/\[[0-9]+\]/, with: "[]"))
        if let index = indices[key] {
            found[index].count += 1
            return
        }
        indices[key] = found.count
        found.append(
            Drift(
                operation: operation,
                kind: kind,
                path: path,
                expected: expected,
                found: APIError.oneLine(text, limit: Self.maximumLength),
                count: 1
            )
        )
    }
}
