/// Words that cannot be names.
package enum SwiftName {
    /// The modules that generated code imports, and the modules that these import.
    package static let modulesInUse: Set = [
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
