/// A text that is to be a name in Swift source, and what is wrong with it as one.
package struct SwiftName {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// What keeps the text from being an identifier. Only ASCII: a module's name is also a name of the linker.
    var problem: String? {
        guard let first = text.utf8.first else { return "is empty" }
        guard text.utf8.allSatisfy(isNameByte), !isDigit(first) else { return "is not a Swift identifier" }
        if text == "_" || Self.reserved.contains(text) { return "is a reserved word of Swift" }
        return nil
    }

    /// What keeps an identifier from being a type's name.
    var typeProblem: String? {
        guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
            return "does not begin with a capital letter"
        }
        return nil
    }

    /// What keeps an identifier from being the name of a generated module.
    var moduleProblem: String? {
        Self.modulesInUse.contains(text) ? "is the name of a module that the generated code uses" : nil
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: isDigit(byte)
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Modules that generated code imports, or that come with those.
    package static let modulesInUse: Set = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationInternationalization",
        "FoundationNetworking", "Glibc", "Musl", "SpecimenJSON", "SpecimenRuntime", "Swift", "Synchronization",
        "Testing", "XCTest", "_Concurrency",
    ]

    /// Words that Swift takes for a name in backticks only, or not at all.
    package static let reserved: Set = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}
