import SpecimenInference

/// Gives the members of one declaration different names.
struct MemberNamer {
    struct Wish {
        var wireName: String
        /// The suffixes to try if the name is taken, best first.
        var alternatives: [String] = []
    }

    private var register: NameRegister

    init(reserved: Set<String>) {
        register = NameRegister(reserved: reserved)
    }

    /// A name goes first to the member whose wire name it is, then to the first member that asks for it. Names are
    /// changed only after that, so that no member loses its name to a renamed member.
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
            // `hashValue` becomes `hashValueField`, because a repeated word looks like a mistake.
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
        return name.first.map(isDigit) == true ? spelled(name) : name
    }

    /// `>=` becomes `greaterThanSignEqualsSign`.
    private static func symbolName(for wireName: String) -> String {
        let longest = 3
        let names = wireName.unicodeScalars.prefix(longest).compactMap(\.properties.name)
        let name = Words(names.joined(separator: " ")).lowerCamel
        return name.isEmpty ? "empty" : name
    }

    private static let units = [
        "ms": "milliseconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks", "y": "years",
    ]

    /// `14d` becomes `days14`. Another name that begins with a digit gets a word before it.
    private static func spelled(_ name: String) -> String {
        let number = name.prefix(while: isDigit)
        let unit = String(name.dropFirst(number.count))
        return (units[unit].map { $0 + number }) ?? "value" + name
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
