import SpecimenDocs
import SpecimenJSON

/// What the configuration says of types, by where it applies.
struct Overrides {
    private let places: [(pattern: Pattern, override: JSONPathOverride)]
    /// Whether keys are data, by place; what is said of the properties of models is known to lie there.
    private let structures: [Site.Position: Bool]
    /// The member that tells the objects of a place apart.
    private let discriminators: [Site.Position: String]

    init(_ configuration: Configuration, _ findings: Findings = Findings()) {
        places = configuration.jsonPaths.map { (Pattern(place: $0), $0) }
        structures = findings.structures
        discriminators = findings.discriminators
    }

    /// Nothing is said of any place.
    var isEmpty: Bool { places.isEmpty && structures.isEmpty && discriminators.isEmpty }

    /// What a run of inference has to have found for another one to read the examples right.
    struct Findings: Hashable {
        var structures: [Site.Position: Bool] = [:]
        var discriminators: [Site.Position: String] = [:]

        /// The messages that they are about.
        var messages: Set<String> {
            Set(structures.keys.map(\.message)).union(discriminators.keys.map(\.message))
        }
    }

    /// Nil where the objects are of one kind.
    func discriminator(at position: Site.Position) -> String? {
        discriminators.isEmpty ? nil : discriminators[position]
    }

    /// What is said of a place; of two patterns that fit, the later counts.
    func override(at positions: some Sequence<Site.Position>) -> Override? {
        fitting(positions).map(\.override).reduce(nil) { $0?.overridden(by: $1) ?? $1 }
    }

    /// What is said of the places where something was seen.
    func override(of evidence: Evidence) -> Override? {
        places.isEmpty ? nil : override(at: evidence.sitePositions)
    }

    /// Where the first thing is said of a place.
    func location(at positions: some Sequence<Site.Position>) -> SourceLocation? {
        fitting(positions).first?.location
    }

    private func fitting(_ positions: some Sequence<Site.Position>) -> [JSONPathOverride] {
        guard !places.isEmpty else { return [] }
        let texts = positions.map { Array($0.text.utf8) }
        return places.filter { place in texts.contains(where: place.pattern.fits) }.map(\.override)
    }

    /// Whether the keys of the objects at a place are data; nil where nothing is said. What is said of a list is said of what
    /// it holds: `array[map]`.
    func isMap(at position: Site.Position) -> Bool? {
        if structures.isEmpty, places.isEmpty { return nil }
        if let isMap = structures[position] { return isMap }
        guard !places.isEmpty else { return nil }
        var list = position
        var depth = 0
        while true {
            if let type = override(at: [list])?.type?.element(at: depth) {
                if type == .dictionary { return true }
                if type == .object { return false }
            }
            guard list.pattern.hasSuffix("[]") else { return nil }
            list.pattern.removeLast(2)
            depth += 1
        }
    }
}

extension ParameterType {
    /// What lists within lists hold; nil where it is no list that deep.
    fileprivate func element(at depth: Int) -> ParameterType? {
        guard depth > 0 else { return self }
        guard case .array(let element?) = self else { return nil }
        return element.element(at: depth - 1)
    }
}

extension Site {
    /// A site whichever example it is in, and whichever kind of object it belongs to: what is said of a place is said of all
    /// kinds that are found there.
    struct Position: Hashable {
        var message: String
        var pattern: String

        init(message: String, pattern: String) {
            self.message = message
            self.pattern = Site.withoutKinds(pattern)
        }

        static func == (left: Position, right: Position) -> Bool {
            left.message.hasSameBytes(as: right.message) && left.pattern.hasSameBytes(as: right.pattern)
        }

        var text: String { "\(message) \(pattern)" }
    }

    var position: Position { Position(message: message, pattern: pattern) }

    /// `$[]<push>.ref` → `$[].ref`. A key with such a sign stands in quotation marks.
    static func withoutKinds(_ pattern: String) -> String {
        guard pattern.utf8.contains(UInt8(ascii: "<")) else { return pattern }
        var result: [UInt8] = []
        var (isQuoted, isEscaped, isKind) = (false, false, false)
        for byte in pattern.utf8 {
            if isQuoted {
                if byte == UInt8(ascii: "\""), !isEscaped { isQuoted = false }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: "<") {
                isKind = true
            }
            if !isKind { result.append(byte) }
            if byte == UInt8(ascii: ">"), !isQuoted { isKind = false }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Evidence {
    var sitePositions: Set<Site.Position> { Set(tallies.sites.map(\.position)) }
}

/// A text in which `*` stands for any text.
struct Pattern {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// As `inspect` shows places, the kinds of objects among them.
    init(place: JSONPathOverride) {
        self.init(Site.withoutKinds(place.pattern))
    }

    /// Takes no longer than the lengths of both multiplied.
    func fits(_ text: [UInt8]) -> Bool {
        let star = UInt8(ascii: "*")
        var (at, position) = (0, 0)
        // Where to go on from when what follows the last star does not fit: one byte further.
        var retry: (at: Int, text: Int)?
        while position < text.count {
            if at < bytes.count, bytes[at] == star {
                retry = (at + 1, position)
                at += 1
            } else if at < bytes.count, bytes[at] == text[position] {
                at += 1
                position += 1
            } else if let (next, start) = retry {
                retry = (next, start + 1)
                at = next
                position = start + 1
            } else {
                return false
            }
        }
        return bytes[at...].allSatisfy { $0 == star }
    }
}
