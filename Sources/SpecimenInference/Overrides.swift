import SpecimenDocs

/// What the configuration says of types, by where it applies.
struct Overrides {
    private let places: [PlaceOverride]
    /// Whether keys are data, by place; what is said of the properties of models is known to lie there.
    private let structures: [Site.Position: Bool]
    /// The member that tells the objects of a place apart.
    private let discriminators: [Site.Position: String]

    init(_ configuration: Configuration, _ findings: Findings = Findings()) {
        places = configuration.places
        structures = findings.structures
        discriminators = findings.discriminators
    }

    /// What a first run of inference has to have found for a second one to read the examples right.
    struct Findings {
        var structures: [Site.Position: Bool] = [:]
        var discriminators: [Site.Position: String] = [:]

        var isEmpty: Bool { structures.isEmpty && discriminators.isEmpty }

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
        guard !places.isEmpty else { return nil }
        let texts = positions.map(\.text)
        return places.filter { place in texts.contains { place.pattern.fits($0) } }.map(\.override)
            .reduce(nil) { $0?.overridden(by: $1) ?? $1 }
    }

    /// Whether the keys of the objects at a place are data; nil where nothing is said.
    func isMap(at position: Site.Position) -> Bool? {
        if structures.isEmpty, places.isEmpty { return nil }
        if let isMap = structures[position] { return isMap }
        switch override(at: [position])?.type {
        case .map: return true
        case .object: return false
        default: return nil
        }
    }
}

extension Site {
    /// A site whichever example it is in.
    struct Position: Hashable {
        var message: String
        var pattern: String

        var text: String { "\(message) \(pattern)" }
    }

    var position: Position { Position(message: message, pattern: pattern) }
}

extension Evidence {
    var sitePositions: Set<Site.Position> { Set(tallies.keys.map(\.position)) }
}

extension String {
    /// Whether a text fits this pattern, in which `*` stands for any text.
    func fits(_ text: String) -> Bool {
        let pattern = Array(utf8)
        let text = Array(text.utf8)
        let star = UInt8(ascii: "*")
        var (at, position) = (0, 0)
        // Where to go on from when what follows the last star does not fit: one byte further.
        var retry: (pattern: Int, text: Int)?
        while position < text.count {
            if at < pattern.count, pattern[at] == star {
                retry = (at + 1, position)
                at += 1
            } else if at < pattern.count, pattern[at] == text[position] {
                at += 1
                position += 1
            } else if let (pattern, start) = retry {
                retry = (pattern, start + 1)
                at = pattern
                position = start + 1
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == star }
    }
}
