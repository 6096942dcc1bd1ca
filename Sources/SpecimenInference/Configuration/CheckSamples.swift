import SpecimenDocs

extension Inference {
    /// What the configuration says and samples do not bear out is taken at its word, and told.
    func contradictions(of member: Candidate, in cluster: Cluster, _ model: String) -> [Diagnostic] {
        let total = member.evidence.counts
        var messages: [String] = []
        if let type = member.override.type, let fitting = total.count(fitting: type) {
            let values = total.values - total.nulls
            if fitting < values { messages.append("\(fitting) of \(values) samples are of the type `\(type)`") }
        }
        if member.override.isRequired == true, total.values - total.nulls < cluster.samples {
            messages.append("\(total.values - total.nulls) of \(cluster.samples) samples have it")
        }
        return messages.map { message in
            Diagnostic(
                .contradictedOverride,
                .warning,
                at: location(of: member, in: cluster),
                "the property `\(member.key)` of `\(model)`: \(message)",
                advice: "what does not fit will be nil, or an error where the property is required"
            )
        }
    }
}

extension Tally.Counts {
    /// How many values a declared type takes; nil where that is not counted.
    fileprivate func count(fitting type: ParameterType) -> Int32? {
        switch type {
        case .string: strings
        case .integer: integers
        case .number: numbers
        case .boolean: bools
        case .dateTime: formats.dateTimes
        case .date: formats.dates
        case .url: formats.urls
        case .uuid: formats.uuids
        case .identifier: integers + strings
        case .array: arrays
        case .object, .dictionary: objects
        case .file, .timestamp, .any: nil
        }
    }
}
