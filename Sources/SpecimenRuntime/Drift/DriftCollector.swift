import Foundation
import SpecimenJSON

/// Collects the drift of one response, each kind at each JSON path once.
final class DriftCollector: JSONReadingObserver, @unchecked Sendable {
    /// The maximum number of differences that are examined in one response.
    private static let maximumEvents = 10_000
    /// The maximum number of bytes that are read to find JSON paths in one response. Finding a path reads the text before it, which
    /// a hostile response could make quadratic.
    private static let maximumWork = 1 << 28
    /// The maximum length of a path or a text.
    private static let maximumLength = 300

    /// A kind of drift at a JSON path without the positions in arrays: `$[].platform`.
    private struct Key: Hashable {
        var kind: Drift.Kind
        var path: String
    }

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var keys: [Int: Set<String>] = [:]
    private var events = 0
    private var work = 0
    private var order: [Key] = []
    private var drifts: [Key: Drift] = [:]

    func looked(for key: String, in container: JSONNode) {
        lock.withLock { _ = keys[container.offset, default: []].insert(key) }
    }

    func finished(_ container: JSONNode) {
        let known = lock.withLock { keys.removeValue(forKey: container.offset) } ?? []
        if container.kind == .array {
            for (position, element) in container.elements.enumerated() where !known.contains(String(position)) {
                note(.unknownField, at: element)
            }
        }
        var path: String?
        for member in container.members where !known.contains(member.key) {
            let start = path ?? (isAffordable(container.offset) ? container.path : "…")
            path = start
            note(.unknownField, path: start + JSONNode.step(to: member.key), found: member.value)
        }
    }

    func passed(over error: JSONDecodingError) {
        let kind = error.isAbsence ? Drift.Kind.missingField : .otherType
        guard isAffordable(error.offset) else { return }
        note(kind, path: error.path, expected: error.expected, found: error.found)
    }

    func met(unknown value: JSONNode) {
        note(.unknownValue, at: value)
    }

    private func note(_ kind: Drift.Kind, at node: JSONNode) {
        guard isAffordable(node.offset) else { return }
        note(kind, path: node.path, found: node)
    }

    private func note(_ kind: Drift.Kind, path: String, found node: JSONNode) {
        note(kind, path: path, expected: nil, found: node.summary)
    }

    private func isAffordable(_ offset: Int) -> Bool {
        lock.withLock {
            work += offset
            return work <= Self.maximumWork
        }
    }

    private func note(_ kind: Drift.Kind, path: String, expected: String?, found: String) {
        lock.lock()
        defer { lock.unlock() }
        events += 1
        guard events <= Self.maximumEvents else { return }
        let path = APIError.oneLine(path, limit: Self.maximumLength)
        let key = Key(kind: kind, path: path.replacing(/\[[0-9]+\]/, with: "[]"))
        guard drifts[key] == nil else {
            drifts[key]?.count += 1
            return
        }
        order.append(key)
        drifts[key] = Drift(
            operation: "",
            kind: kind,
            path: path,
            expected: expected,
            found: APIError.oneLine(found, limit: Self.maximumLength),
            count: 1
        )
    }

    /// The differences in the order of their first occurrence.
    func drifts(of operation: String) -> [Drift] {
        lock.withLock {
            order.compactMap { key in
                var drift = drifts[key]
                drift?.operation = operation
                return drift
            }
        }
    }
}
