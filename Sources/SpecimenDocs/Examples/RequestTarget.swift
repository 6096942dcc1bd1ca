import SpecimenJSON

/// The target of a request line taken apart: `/releases/?query=2.0` or a whole URL.
package struct RequestTarget {
    package struct QueryItem: Hashable {
        package var name: String
        package var value: String
    }

    /// The path, without scheme, host, query and fragment; percent-encoded as the example has it.
    package let path: String
    /// The items of the query, decoded.
    package let query: [QueryItem]

    package init(_ target: String) {
        let bytes = target.utf8
        let withoutFragment = target[..<(bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex)]
        let mark = withoutFragment.utf8.firstIndex(of: UInt8(ascii: "?"))
        var path = mark.map { withoutFragment[..<$0] } ?? withoutFragment
        if bytes.first != UInt8(ascii: "/"), let scheme = path.firstPlace(of: "://"),
            !path[..<scheme.lowerBound].utf8.contains(UInt8(ascii: "/"))
        {
            let afterScheme = path[scheme.upperBound...]
            path = afterScheme[(afterScheme.utf8.firstIndex(of: UInt8(ascii: "/")) ?? afterScheme.endIndex)...]
        }
        self.path = path.isEmpty ? "/" : String(path)
        guard let mark else {
            query = []
            return
        }
        query = Self.items(of: withoutFragment[bytes.index(after: mark)...])
    }

    /// The fields of a query or of a form (`application/x-www-form-urlencoded`).
    package static func items(of text: some StringProtocol) -> [QueryItem] {
        text.split(separator: "&").map { item in
            let parts = Substring(item).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? decoded(parts[1], isForm: true) : ""
            return QueryItem(name: decoded(parts[0], isForm: true), value: value)
        }
    }

    /// The text of a percent-encoded segment, or with `isForm` of a name or value of a form, where `+` is a space; a stray
    /// percent sign stands for itself.
    package static func decoded(_ text: Substring, isForm: Bool) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != UInt8(ascii: "%") && (!isForm || $0 != UInt8(ascii: "+")) }
        guard !isPlain else { return String(text) }
        var result: [UInt8] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), bytes.count >= 2,
                let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(value)
                bytes = bytes.dropFirst(2)
            } else {
                result.append(isForm && byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
