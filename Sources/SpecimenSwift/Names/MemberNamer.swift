import SpecimenInference

/// Gives the members of one declaration names that differ, whatever the wire calls them.
struct MemberNamer {
    struct Wish {
        var wireName: String
        /// What to append where the name is taken, best first.
        var alternatives: [String] = []
    }

    private var register: NameRegister

    init(reserved: Set<String>) {
        register = NameRegister(reserved: reserved)
    }

    /// Who needs no respelling has the first claim to a name, then who comes first; only then are names changed. So no
    /// member loses its name to one that was renamed.
    mutating func names(for wishes: [Wish]) -> [String] {
        let plain = wishes.map { Self.plainName(for: $0.wireName) }
        var names: [String?] = zip(wishes, plain).map { wish, name in
            wish.wireName == name && register.claim(name) ? name : nil
        }
        for index in names.indices where names[index] == nil && register.claim(plain[index]) {
            names[index] = plain[index]
        }
        return zip(names.indices, wishes).map { index, wish in
            if let name = names[index] { return name }
            let alternatives = wish.alternatives.map { plain[index] + $0 }
            if let name = alternatives.first(where: { register.claim($0) }) { return name }
            // `hashValue` becomes `hashValueField`: the same word twice reads like a slip.
            let endings = Self.endings.filter { !plain[index].hasSuffix($0) }
            return register.claim(plain[index], endings: endings)
        }
    }

    mutating func names(for wireNames: [String]) -> [String] {
        names(for: wireNames.map { Wish(wireName: $0) })
    }

    private static let endings = ["Value", "Field", "Entry", "Item"]

    private static func plainName(for wireName: String) -> String {
        let name = Words(wireName).lowerCamel
        if name.isEmpty { return symbolName(for: wireName) }
        return name.first?.isNumber == true ? spelled(name) : name
    }

    /// `>=` → `greaterThanSignEqualsSign`.
    private static func symbolName(for wireName: String) -> String {
        let longest = 3
        let names = wireName.unicodeScalars.prefix(longest).compactMap(\.properties.name)
        let name = Words(names.joined(separator: " ")).lowerCamel
        return name.isEmpty ? "empty" : name
    }

    private static let units = [
        "ms": "milliseconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks", "y": "years",
    ]

    /// `14d` → `days14`; any other name that begins with a digit gets a word before it.
    private static func spelled(_ name: String) -> String {
        let number = name.prefix { $0.isNumber }
        let unit = String(name.dropFirst(number.count))
        return (units[unit].map { $0 + number }) ?? "value" + name
    }
}
