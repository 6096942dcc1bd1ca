import Foundation
import SpecimenJSON

/// The behavior of a client that its document describes.
struct Expected: Sendable {
    /// The documented response. Decoding and encoding it gives the same value.
    var response: JSONValue?
    /// The names of the query items.
    var query: [String] = []
    /// The keys of the JSON body.
    var keys: [String] = []
    /// The names of the form fields.
    var fields: [String] = []
    /// The values of the only enumeration.
    var choices: [String]?
    /// The names of the query items that select a page of a list.
    var paging: [String]?
    var server: String?
}

extension Expected {
    /// Returns the differences from the observed behavior.
    ///
    /// - Parameter path: The path in the document.
    func problems(in observed: Program.Observations, path: String) -> [String] {
        var problems: [String] = []
        func expect(_ found: [String], _ expected: [String], _ what: String) {
            guard !found.map({ Array($0.utf8) }).elementsEqual(expected.map { Array($0.utf8) }) else { return }
            problems.append("\(what): \(found) instead of \(expected)")
        }
        let target = observed["target"]?.first?.first ?? ""
        let address = target.split(separator: "?", maxSplits: 1)
        expect([String(address.first ?? "")], ["https://replay.example" + Self.filled(path)], "the path")
        expect(Self.names(ofQuery: address.dropFirst().first ?? ""), query, "the query")
        let body = observed["body"]?.first?.first ?? ""
        if fields.isEmpty {
            let found = (try? JSONValue(parsing: body))?.objectValue?.map(\.key) ?? []
            expect(found.sorted(by: Self.precedes), keys.sorted(by: Self.precedes), "the body")
        } else {
            expect(Self.names(ofForm: body), fields, "the form")
        }
        if let choices { expect(observed["choices"]?.first ?? [], choices, "the choices") }
        if let paging {
            let page = observed["page"]?.first?.first?.split(separator: "?").last ?? ""
            expect(
                Self.names(ofQuery: page).sorted(by: Self.precedes),
                paging.sorted(by: Self.precedes),
                "the page"
            )
        }
        if let server { expect(observed["server"]?.first ?? [], [server], "the server") }
        problems += responseProblems(in: observed)
        return problems
    }

    private func responseProblems(in observed: Program.Observations) -> [String] {
        let texts = [observed["documented"]?.first?.last, observed["response"]?.first?.last]
        guard let response else { return texts.compactMap(\.self).map { "a response that is not documented: \($0)" } }
        return texts.compactMap { text in
            guard let text, (try? JSONValue(parsing: text)) == response else {
                return "the response: \(text ?? "none") \(observed["error"] ?? []) instead of \(response)"
            }
            return nil
        }
    }

    /// The path with an `x` for every placeholder, which is the value that the program passes.
    private static func filled(_ path: String) -> String {
        path.replacing(/\{[^}]*\}/.matchingSemantics(.unicodeScalar), with: "x")
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static func names(ofQuery query: Substring) -> [String] {
        query.split(separator: "&").map { item in decoded(item.prefix { $0 != "=" }) }
    }

    /// Compares bytes, because Foundation drops a byte order mark at the beginning of a text.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func names(ofForm body: String) -> [String] {
        body.matches(of: /form-data; name="([^"]*)"/.matchingSemantics(.unicodeScalar)).map { match in
            String(match.1).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
        }
    }
}
