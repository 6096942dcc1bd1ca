import SpecimenSwift

/// The types and methods that a client no longer has after its files are changed.
struct LostNames {
    /// In alphabetical order.
    let names: [String]

    init(changing changes: [OutputPlan.Change], to files: [GeneratedFile]) {
        let before = Self.declarations(in: changes.compactMap(\.old))
        names = before.isEmpty ? [] : before.subtracting(Self.declarations(in: files.map(\.contents))).sorted()
    }

    /// A warning for users of the client; nil if nothing is lost.
    var sentence: String? {
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(Self.maximumShown).map { "`\($0)`" }.joined(separator: ", ")
        let rest = names.count > Self.maximumShown ? " and \(names.count - Self.maximumShown) more" : ""
        return "the client no longer has \(shown)\(rest)"
    }

    private static let maximumShown = 10

    /// Finds declarations by the way in which the generator prints them.
    private static func declarations(in texts: [String]) -> Set<String> {
        var names: Set<String> = []
        for line in texts.lazy.flatMap({ $0.split(separator: "\n") }) {
            for start in ["public struct ", "public indirect enum ", "    public func "] where line.hasPrefix(start) {
                names.insert(String(line.dropFirst(start.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
            }
        }
        // Every model has these methods.
        return names.subtracting(["", "encode", "write"])
    }
}
