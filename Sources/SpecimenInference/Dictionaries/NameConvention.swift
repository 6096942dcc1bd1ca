/// The way in which an API writes the names of members.
struct NameConvention {
    /// The number of members whose names begin with a small letter.
    private var smallNames = 0
    /// The number of members whose names begin with a capital.
    private var capitalNames = 0

    init(_ graph: TypeGraph) {
        for type in graph.types where !graph[type].isDictionary {
            for case .member(let key) in graph[type].edges.keys {
                guard let first = key.string.unicodeScalars.first?.properties else { continue }
                if first.isLowercase { smallNames += 1 } else if first.isUppercase { capitalNames += 1 }
            }
        }
    }

    /// Returns whether keys are capitalized words, `Swift` and `New York`, while nearly all other names of the API
    /// begin with a small letter. Words all in capitals can be names anywhere.
    func excludes(_ keys: [String]) -> Bool {
        guard keys.allSatisfy({ $0.first?.isUppercase == true && !$0.contains("_") }),
            keys.contains(where: { $0.contains(where: \.isLowercase) })
        else { return false }
        return smallNames > 0 && (capitalNames - keys.count) * Self.fewestSmallToCapital <= smallNames
    }

    private static let fewestSmallToCapital = 10
}
