import SpecimenSwift

extension OutputPlan {
    /// A warning about types and methods that the changes remove from the client; nil if they remove none.
    ///
    /// - Parameter files: All files of the client after the changes.
    func lostNames(in files: [GeneratedFile]) -> String? {
        let before = Self.declarations(in: changes.compactMap(\.old))
        guard !before.isEmpty else { return nil }
        let lost = before.subtracting(Self.declarations(in: files.map(\.contents))).sorted()
        guard !lost.isEmpty else { return nil }
        let shown = lost.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
        return "the client no longer has \(shown)" + (lost.count > 10 ? " and \(lost.count - 10) more" : "")
    }

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
