extension StringProtocol {
    /// The first range whose bytes equal a text that is not empty.
    ///
    /// Linear in time, unlike the search of the standard library, which is quadratic in a row of flag emoji.
    @inlinable
    package func firstPlace(of text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return nil }
        var start = utf8.startIndex
        while let place = utf8[start...].firstIndex(of: first) {
            if utf8[place...].starts(with: text.utf8) {
                return place..<utf8.index(place, offsetBy: text.utf8.count)
            }
            start = utf8.index(after: place)
        }
        return nil
    }
}
