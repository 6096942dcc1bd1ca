import Foundation
import SpecimenJSON

/// Collects what reading one answer meets, each kind at each place once.
final class DriftCollector: JSONReadingObserver, @unchecked Sendable {
    /// What is looked at in one answer; behind that nothing new is expected.
    private static let maximumEvents = 10_000
    /// To find a path, what stands before it is gone through: how many bytes of that, in one answer. A hostile one ends here.
    private static let maximumWork = 1 << 28
    /// Of a path or a text.
    private static let maximumLength = 300

    /// The same place in all elements of a list.
    private struct Place: Hashable {
        var kind: Drift.Kind
        var path: String
    }

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var keys: [Int: Set<String>] = [:]
    private var events = 0
    private var work = 0
    private var order: [Place] = []
    private var drifts: [Place: Drift] = [:]

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
        let kind = error.isAbsence ? Drift.Kind.missingField : .otherKind
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
        let place = Place(kind: kind, path: path.replacing(/\[[0-9]+\]/, with: "[]"))
        guard drifts[place] == nil else {
            drifts[place]?.count += 1
            return
        }
        order.append(place)
        drifts[place] = Drift(
            operation: "",
            kind: kind,
            path: path,
            expected: expected,
            found: APIError.oneLine(found, limit: Self.maximumLength),
            count: 1
        )
    }

    /// In the order in which they were met.
    func drifts(of operation: String) -> [Drift] {
        lock.withLock {
            order.compactMap { place in
                var drift = drifts[place]
                drift?.operation = operation
                return drift
            }
        }
    }
}
