import SpecimenDocs
import SpecimenJSON
import SpecimenTestSupport

/// Makes broken and hostile descriptions from real ones. The same seed gives the same description.
struct Mutator {
    /// The real records.
    let records: [JSONValue]
    private var random: SplitMix64

    init(_ records: [JSONValue], seed: UInt64) {
        self.records = records
        random = SplitMix64(state: seed)
    }

    /// Returns a docs folder with one to three changed records. The last file may be cut off.
    mutating func folder() -> [SourceFile] {
        let count = number(below: 4) == 0 ? 3 : 1
        return (0..<count).map { index in
            var record = any(records) ?? .null
            for _ in 0..<number(below: 5) { record = changed(record) }
            var bytes = Array(record.jsonText.utf8)
            if number(below: 20) == 0 { bytes.removeLast(number(below: bytes.count)) }
            let folder = number(below: 3) == 0 ? "\(text().filter { $0 != "/" })/" : ""
            return SourceFile(path: "\(folder)d\(index).json", bytes: bytes)
        }
    }

    private mutating func number(below bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &random) }

    private mutating func any<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

    private mutating func text() -> String { any(Trick.prose + Trick.names)?.text ?? "" }

    /// Returns the value with a change to itself or to a value within it.
    private mutating func changed(_ value: JSONValue) -> JSONValue {
        var index = number(below: value.size)
        return changed(value, at: &index)
    }

    private mutating func changed(_ value: JSONValue, at index: inout Int) -> JSONValue {
        index -= 1
        guard index >= 0 else { return replacement(for: value) }
        switch value {
        case .array(let elements):
            return .array(elements.map { index < 0 ? $0 : changed($0, at: &index) })
        case .object(let fields):
            return .object(JSONFields(fields.map { ($0, index < 0 ? $1 : changed($1, at: &index)) }))
        default:
            return value
        }
    }

    private mutating func replacement(for value: JSONValue) -> JSONValue {
        if case .string(let text) = value, text.hasPrefix("HTTP/") || text.contains(" HTTP/1"), number(below: 5) > 0 {
            return .string(changedMessage(text))
        }
        switch (number(below: 8), value) {
        case (0, _): return foreign()
        case (1, _): return scalar()
        case (2, .string(let old)): return .string(spliced(old))
        case (_, .string): return .string(text())
        case (_, .array(let elements)): return .array(changedElements(elements))
        case (_, .object(let fields)): return .object(JSONFields(changedMembers(fields.map { ($0, $1) })))
        default: return scalar()
        }
    }

    /// Returns a value from another record.
    private mutating func foreign() -> JSONValue {
        var value = any(records) ?? .null
        while true {
            let children: [JSONValue]
            switch value {
            case .array(let elements): children = elements
            case .object(let fields): children = fields.map(\.value)
            default: children = []
            }
            guard number(below: 3) > 0, let child = any(children) else { return value }
            value = child
        }
    }

    private mutating func scalar() -> JSONValue {
        let numbers = [
            "0", "-0", "1e400", "-1E-400", "1.0", "0.1", "9007199254740993", String(repeating: "9", count: 400),
        ]
        switch number(below: 6) {
        case 0: return .null
        case 1: return .bool(number(below: 2) == 0)
        case 2: return .array([])
        case 3: return .object(JSONFields())
        case 4: return .string(text())
        default: return any(numbers).flatMap { JSONNumber(lexeme: $0) }.map { .number($0) } ?? .null
        }
    }

    private mutating func spliced(_ old: String) -> String {
        var scalars = Array(old.unicodeScalars)
        let start = number(below: scalars.count + 1)
        let end = start + number(below: min(4, scalars.count - start + 1))
        scalars.replaceSubrange(start..<end, with: text().unicodeScalars.prefix(300))
        return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private mutating func changedElements(_ elements: [JSONValue]) -> [JSONValue] {
        var elements = elements
        let place = number(below: elements.count)
        switch number(below: 4) {
        case 0 where !elements.isEmpty: elements.remove(at: place)
        case 1 where !elements.isEmpty: elements.insert(elements[place], at: place)
        case 2 where !elements.isEmpty: elements.swapAt(place, number(below: elements.count))
        default: elements.insert(foreign(), at: place)
        }
        return elements
    }

    private mutating func changedMembers(_ members: [(String, JSONValue)]) -> [(String, JSONValue)] {
        var members = members
        let place = number(below: members.count)
        switch number(below: 6) {
        case 0 where !members.isEmpty: members.remove(at: place)
        case 1 where !members.isEmpty: members.insert((text(), members[place].1), at: place)
        case 2 where !members.isEmpty: members[place].0 = text()
        case 3 where !members.isEmpty: members.insert(members[place], at: place)
        case 4 where !members.isEmpty: members[place].1 = members[number(below: members.count)].1
        default: members.insert((text(), foreign()), at: place)
        }
        return members
    }

    /// Returns the message with a change, which may be in its JSON.
    private mutating func changedMessage(_ message: String) -> String {
        let parts = message.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let body = try? JSONValue(parsing: String(parts[1])), number(below: 6) > 0 else {
            return spliced(message)
        }
        var changed = body
        for _ in 0..<1 + number(below: 3) { changed = self.changed(changed) }
        return "\(parts[0])\n\n\(changed.jsonText)"
    }
}

extension JSONValue {
    /// The number of values, including this one.
    fileprivate var size: Int {
        switch self {
        case .array(let elements): elements.reduce(1) { $0 + $1.size }
        case .object(let fields): fields.reduce(1) { $0 + $1.value.size }
        default: 1
        }
    }
}
