import SpecimenDocs

/// How far the reading of an endpoint has come.
struct RegionWalk {
    /// The line after the endpoint's last.
    let end: Int
    var index: Int
    /// The section that is being read; nil before the first.
    var section: PageSection?
    var status: StatusWords?
    /// Whether a command or an answer was read.
    var hasExample = false
    /// Whether a bracket that is never closed was met, so that none is looked for again.
    var hasCutExample = false

    /// Whether a JSON text here is the answer, and not the value of a parameter.
    var mayHaveResponse: Bool { section == .response || hasExample }
}
