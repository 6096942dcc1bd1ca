/// Returns a value in quotes for a diagnostic; the words "a value that is not shown" if its name is that of a secret.
package func shown(_ value: String, of name: String) -> String {
    let name = name.lowercased()
    return secretWords.contains(where: name.contains) ? "a value that is not shown" : quoted(value)
}

private let secretWords = [
    "auth", "cookie", "credential", "jwt", "key", "pass", "secret", "session", "signature", "token",
]
