import SpecimenSwift

/// The name of the generated module.
struct ModuleName: Sendable, Hashable {
    let text: String

    /// - Throws: If generated code cannot be imported by this name.
    init(_ text: String) throws(UsageError) {
        if let problem = SwiftName.moduleProblem(text) { throw Self.error(text, "it \(problem)") }
        self.text = text
    }

    /// Makes a name from the name of a folder, for example `Sentry2020` from `sentry-2020`.
    init(folder: String) {
        let words = folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let candidate = String(name.prefix(SwiftName.longestModule))
        if let name = try? ModuleName(candidate) {
            self = name
        } else {
            // A number, a keyword or nothing.
            text = "API" + (SwiftName.reserved.contains(candidate) ? "" : candidate.prefix(SwiftName.longestModule - 3))
        }
    }

    /// - Parameter reason: The end of a sentence.
    static func error(_ name: String, _ reason: String) -> UsageError {
        UsageError("`\(name)` cannot be the name of a module: \(reason)")
    }
}
