import SpecimenSwift

/// What users of a client can no longer call or name after its files are changed: told at once, and not by their compiler.
struct LostNames {
    /// In alphabetical order.
    let names: [String]

    init(changing changes: [OutputPlan.Change], to files: [GeneratedFile]) {
        let before = changes.compactMap(\.old).reduce(into: Set()) { names, text in
            names.formUnion(Self.declared(in: text))
        }
        // The first run loses nothing, and few runs change much.
        guard !before.isEmpty else {
            names = []
            return
        }
        let after = files.reduce(into: Set()) { names, file in names.formUnion(Self.declared(in: file.contents)) }
        names = before.subtracting(after).sorted()
    }

    /// A line for people; nil where nothing is lost.
    var sentence: String? {
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(Self.mostShown).map { "`\($0)`" }.joined(separator: ", ")
        let rest = names.count > Self.mostShown ? " and \(names.count - Self.mostShown) more" : ""
        return "the client no longer has \(shown)\(rest)"
    }

    private static let mostShown = 10

    /// The types and methods of a generated file, by the way in which such a file is printed.
    private static func declared(in text: String) -> Set<String> {
        var names: Set<String> = []
        for line in text.split(separator: "\n") {
            if let name = name(in: line, after: "public struct ") ?? name(in: line, after: "public indirect enum ") {
                names.insert(name)
            } else if let name = name(in: line, after: "    public func "), !["encode", "write"].contains(name) {
                names.insert(name)
            }
        }
        return names
    }

    private static func name(in line: Substring, after start: String) -> String? {
        guard line.hasPrefix(start) else { return nil }
        let name = line.dropFirst(start.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.isEmpty ? nil : String(name)
    }
}
