extension Set<String> {
    /// The words of a text as a set, for example `.words("id slug name")`.
    package static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
