import SpecimenSwift

/// The name of the module that is generated: an ASCII identifier that Swift accepts without backticks.
struct ModuleName: Sendable, Hashable {
    var text: String

    /// - Throws: ``Refusal``, where the text cannot be imported as a module beside what generated code imports.
    init(_ text: String) throws(Refusal) {
        guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "_"),
            text.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }),
            text.utf8.contains(where: { $0 != UInt8(ascii: "_") })
        else {
            throw Refusal(reason: "it must be letters, digits and `_`, and begin with a letter")
        }
        guard text.utf8.count <= Self.maximumLength else {
            throw Refusal(reason: "it is longer than \(Self.maximumLength) characters")
        }
        guard !SwiftName.reserved.contains(text) else {
            throw Refusal(reason: "it is a keyword of Swift")
        }
        guard !SwiftName.modulesInUse.contains(text) else {
            throw Refusal(reason: "another module that the generated code needs has that name")
        }
        self.text = text
    }

    /// A name made of a folder's: `sentry-2020` gives `Sentry2020`.
    init(folder: String) {
        let words = folder.utf8.split { !isLetter($0) && !isDigit($0) }
        let name = words.map { word in
            String(decoding: word.prefix(1), as: UTF8.self).uppercased()
                + String(decoding: word.dropFirst(), as: UTF8.self)
        }.joined()
        let candidate = String(name.prefix(Self.maximumLength))
        if let name = try? ModuleName(candidate) {
            self = name
        } else {
            // `2020`, `Type` and the like; what is left when nothing is left is `API`.
            text = "API" + (SwiftName.reserved.contains(candidate) ? "" : candidate.prefix(Self.maximumLength - 3))
        }
    }

    /// Why a text cannot be a module's name.
    struct Refusal: Error, Sendable, Hashable {
        /// Goes on after "cannot be the name of a module:".
        var reason: String
    }

    /// A file is called after it, and file systems allow 255 bytes.
    private static let maximumLength = 100
}

private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
