import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenLoopback

/// Compares a request that arrived at a server with the documented example.
///
/// The order of query items with different names, of fields of a form and of members makes no difference, nor do
/// percent-encoding and headers that belong to the transport.
struct RequestComparison {
    let example: RequestExample
    let call: ExampleCall
    let arrived: LoopbackServer.Request

    /// The differences as sentences.
    var differences: [String] {
        [method, path, query, contentType, body].compactMap(\.self) + headers
    }

    private var method: String? {
        difference("method", example.method.rawValue, arrived.method)
    }

    /// Segments of the path from its end, because the path of an example can lack the prefix of the server.
    private var path: String? {
        let expected = Self.segments(RequestTarget(example.target).path)
        var found = Self.segments(arrived.path)
        if found.count > expected.count { found.removeFirst(found.count - expected.count) }
        let standIns = Set(call.arguments.filter(\.isStandIn).map(\.parameter.wireName))
        let isEqual =
            expected.count == found.count
            && zip(expected, found).allSatisfy { expected, found in
                expected == found || standIns.contains { expected.isPlaceholder(for: $0) }
            }
        return isEqual ? nil : "path \(found), expected \(expected)"
    }

    private static func segments(_ path: String) -> [String] {
        path.split(separator: "/").map { RequestTarget.decoded(String($0)) }
    }

    private var query: String? {
        difference(
            "query", Self.fields(RequestTarget(example.target).query), Self.fields(RequestTarget(arrived.target).query))
    }

    /// The fields as texts, ordered by name; the fields of one name keep their order.
    private static func fields(_ items: [RequestTarget.QueryItem]) -> [String] {
        let indexed = items.enumerated().map { ($1.name, $0, "\($1.name)=\(number($1.value) ?? $1.value)") }
        return indexed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The text of a number without zeros at the end of its fraction; nil for any other text.
    private static func number(_ text: String) -> String? {
        text.wholeMatch(of: /-?\d+\.\d+/).flatMap { _ in Double(text).map { $0.description } }
            ?? text.wholeMatch(of: /-?[1-9]\d*/).map { _ in text + ".0" }
    }

    private var headers: [String] {
        example.headers.fields.compactMap { field in
            let name = field.name.lowercased()
            guard !HeaderRole.isOwnedByTransport(name), name != "content-type" else { return nil }
            let found = arrived.header(name) ?? "none"
            if name == "accept" {
                let types = { (text: String) in
                    text.split(separator: ",").map { trimmed($0.prefix { $0 != ";" }).lowercased() }
                }
                let expected = types(field.value)
                let isEqual =
                    expected.contains("*/*") || found == "*/*" || types(found).contains(where: expected.contains)
                return isEqual ? nil : "header Accept: \(found), expected \(field.value)"
            }
            if name == "authorization", field.value.hasSuffix(">") { return scheme(field.value, found) }
            return difference("header \(field.name)", Self.elements(field.value), Self.elements(found))
        }
    }

    /// Compares the schemes of credentials of which the example has only a placeholder.
    private func scheme(_ expected: String, _ found: String) -> String? {
        let word = { (text: String) in text.prefix { $0 != " " } }
        return difference("scheme", word(expected), word(found))
    }

    /// The elements of a list in a header. Space around the commas makes no difference (RFC 9110, 5.6.1).
    private static func elements(_ value: String) -> [String] { value.split(separator: ",").map(trimmed) }

    private var contentType: String? {
        guard !example.body.isEmpty, let expected = example.headers.mediaType else { return nil }
        let found = arrived.header("Content-Type").map { trimmed($0.prefix { $0 != ";" }).lowercased() }
        return difference("content type", expected, found ?? "none")
    }

    private var body: String? {
        switch example.body {
        // No body and an object without members mean the same.
        case .empty: arrived.text == "{}" ? nil : difference("body", "", arrived.text)
        case .json(let body):
            (try? JSONValue(parsing: arrived.body)) == body.root.value
                ? nil : "body \(arrived.text), expected \(body.root.text)"
        case .lines(let lines):
            difference(
                "lines",
                lines.values.map(\.root.value),
                arrived.text.split(separator: "\n").compactMap { try? JSONValue(parsing: String($0)) }
            )
        case .text(let text): differences(fromText: text)
        }
    }

    private func differences(fromText text: String) -> String? {
        if example.headers.isForm {
            let fields = { (text: String) in Self.fields(RequestTarget.items(of: text)) }
            return difference("form", fields(trimmed(text)), fields(arrived.text))
        }
        if let boundary = example.headers.boundary {
            let found = HTTPHeaders([.init(name: "Content-Type", value: arrived.header("Content-Type") ?? "")]).boundary
            let expected = MultipartText(text, boundary: boundary).parts
            return difference("parts", expected, MultipartText(arrived.text, boundary: found ?? "").parts)
        }
        return difference("body", trimmed(text), trimmed(arrived.text))
    }

    private func difference<Value: Equatable>(_ part: String, _ expected: Value, _ found: Value) -> String? {
        expected == found ? nil : "\(part) \(found), expected \(expected)"
    }
}

extension HTTPHeaders {
    fileprivate var boundary: String? {
        guard mediaType?.hasPrefix("multipart/") == true, let type = self["Content-Type"],
            let match = type.firstMatch(of: /boundary="?([^";]+)"?/)
        else { return nil }
        return String(match.1)
    }
}

/// The parts of a multipart body as texts: the name, the file name, and the content. They are ordered by name; the
/// parts of one name keep their order.
private struct MultipartText {
    let parts: [String]

    init(_ text: String, boundary: String) {
        let lines = text.replacing("\r\n", with: "\n")
        let parts = lines.split(separator: "--\(boundary)", omittingEmptySubsequences: true).compactMap { part in
            part.firstRange(of: "\n\n").map { blank in
                let head = part[..<blank.lowerBound]
                let name = head.firstMatch(of: /[ ;]name="?([^";]*)"?/).map { String($0.1) } ?? ""
                let fileName = head.firstMatch(of: /filename="?([^";]*)"?/).map { String($0.1) } ?? "none"
                let content = trimmed(part[blank.upperBound...])
                // JSON counts as a value.
                let value = (try? JSONValue(parsing: content))?.jsonText
                return (name: name, text: "\(name), file \(fileName): \(value ?? content)")
            }
        }
        self.parts = parts.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
            .map(\.element.text)
    }
}
