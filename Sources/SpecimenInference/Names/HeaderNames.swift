/// The names of HTTP headers.
enum HeaderNames {
    private static let beginnings = [
        "accept", "access-control-", "cache-control", "content-", "if-", "set-cookie", "strict-transport-",
        "user-agent", "x-",
    ]

    /// The names in lower case of the headers that follow from other parts of a request.
    static let areOfRequest: Set<String> = .words("accept authorization content-length content-type cookie host")

    /// Returns whether all of several keys are written like headers, and one of them is a known header.
    static func areAll(_ keys: [String]) -> Bool {
        guard keys.contains(where: { $0.utf8.contains(UInt8(ascii: "-")) }) else { return false }
        let areWritten = keys.allSatisfy { key in
            key.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { $0.first?.isUppercase == true }
        }
        return areWritten
            && keys.contains { key in
                let name = key.lowercased()
                return key.contains("-") && beginnings.contains(where: name.hasPrefix)
            }
    }
}
