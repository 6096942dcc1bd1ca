/// Words that cannot be names.
package enum SwiftName {
    /// A file is named after the module, and file systems allow 255 bytes.
    package static let longestModule = 100

    /// Returns why generated code cannot be imported by a name, as the end of a sentence that begins with the name. A
    /// module needs an ASCII identifier that Swift accepts without backticks.
    package static func moduleProblem(_ name: String) -> String? {
        guard name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil, name.contains(where: { $0 != "_" }) else {
            return "must be letters, digits and `_`, and begin with a letter"
        }
        if name.utf8.count > longestModule { return "is longer than \(longestModule) characters" }
        if reserved.contains(name) { return "is a reserved word of Swift" }
        return modulesInUse.contains(name) ? "is the name of a module that the generated code uses" : nil
    }

    /// The modules that generated code imports, and the modules that these import.
    private static let modulesInUse: Set = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationInternationalization",
        "FoundationNetworking", "Glibc", "Musl", "SpecimenJSON", "SpecimenRuntime", "Swift", "Synchronization",
        "Testing", "XCTest", "_Concurrency",
    ]

    /// Words that Swift accepts as a name only in backticks, or not at all.
    package static let reserved: Set = [
        "Any", "Protocol", "Self", "Type", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
        "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}
