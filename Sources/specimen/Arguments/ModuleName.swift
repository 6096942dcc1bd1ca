import SpecimenSwift

/// The name of the generated module: an ASCII identifier that Swift accepts without backticks.
struct ModuleName: Sendable, Hashable {
    let text: String

    /// - Throws: If generated code cannot be imported by this name.
    init(_ text: String) throws(UsageError) {
        guard text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil, text.contains(where: { $0 != "_" }) else {
            throw Self.error(text, "it must be letters, digits and `_`, and begin with a letter")
        }
        guard text.utf8.count <= Self.maximumLength else {
            throw Self.error(text, "it is longer than \(Self.maximumLength) characters")
        }
        guard !SwiftName.reserved.contains(text) else { throw Self.error(text, "it is a keyword of Swift") }
        guard !SwiftName.modulesInUse.contains(text) else {
            throw Self.error(text, "another module that the generated code needs has that name")
        }
        self.text = text
    }

    /// Makes a name from the name of a folder, for example `Sentry2020` from `sentry-2020`.
    init(folder: String) {
        let words = folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let candidate = String(name.prefix(Self.maximumLength))
        if let name = try? ModuleName(candidate) {
            self = name
        } else {
            // A number, a keyword or nothing.
            text = "API" + (SwiftName.reserved.contains(candidate) ? "" : candidate.prefix(Self.maximumLength - 3))
        }
    }

    /// - Parameter reason: The end of a sentence.
    static func error(_ name: String, _ reason: String) -> UsageError {
        UsageError("`\(name)` cannot be the name of a module: \(reason)")
    }

    /// A file is named after the module, and file systems allow 255 bytes.
    private static let maximumLength = 100
}
