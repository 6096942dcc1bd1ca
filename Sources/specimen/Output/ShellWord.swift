/// The word in quotes if a shell would not read it as it is.
func shellWord(_ word: String) -> String {
    if word.wholeMatch(of: /[A-Za-z0-9_.\/-]+/) != nil { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
}
