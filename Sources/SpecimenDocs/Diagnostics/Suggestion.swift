/// Returns how many letters must be added, dropped, changed or moved to turn one text into another.
public func editDistance(_ left: String, _ right: String) -> Int {
    let difference = Array(right.unicodeScalars).difference(from: Array(left.unicodeScalars))
    return max(difference.insertions.count, difference.removals.count)
}

/// Returns the candidate that was probably meant, or nil if none is similar. Case does not matter; the first of several
/// equally similar candidates is returned.
///
/// For example `closest(to: "api_pth", in: ["title", "api_path"])` is `api_path`.
public func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    let longest = 64  // The time is quadratic in the length.
    let word = word.lowercased()
    guard !word.isEmpty, word.utf8.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= longest {
        let distance = editDistance(word, candidate.lowercased())
        let tolerance = max(1, min(word.count, candidate.count) / 3)
        if distance <= tolerance, distance < best?.distance ?? .max {
            best = (candidate, distance)
        }
    }
    return best?.candidate
}

/// Returns advice that names the candidate that was probably meant, or the given advice if none is similar.
package func suggestion(for word: String, in candidates: [String], otherwise advice: String) -> String {
    closest(to: word, in: candidates).map { "did you mean `\($0)`?" } ?? advice
}
