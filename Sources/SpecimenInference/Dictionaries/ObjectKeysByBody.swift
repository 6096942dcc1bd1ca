import SpecimenJSON

/// Decides for each object alone whether its keys are data, with the identities in the same example.
struct ObjectKeysByBody {
    private let api: DocumentedAPI
    private var identities: [SampleID: Set<String>] = [:]

    init(_ api: DocumentedAPI) {
        self.api = api
    }

    /// Returns the strongest reason among the objects of a type; nil if all of them look like records.
    mutating func reason(_ type: NodeID, _ graph: TypeGraph) -> DictionaryReason? {
        var strongest: DictionaryReason?
        for sample in graph[type].samples {
            guard let object = graph.samples[sample].value, object.kind == .object, !object.members.isEmpty else {
                continue
            }
            let reason = ObjectKeys.reason(object) { isIdentity($0, of: sample, graph) }
            strongest = [strongest, reason].compactMap(\.self).min()
            if strongest == .form { break }
        }
        // The columns of a table have odd names, too.
        return strongest == .someForms && graph.areRows(type) ? nil : strongest
    }

    /// Returns whether a key is equal to a value of a path parameter, or to a string that identifies a thing in the
    /// same example.
    private mutating func isIdentity(_ key: String, of sample: SampleID, _ graph: TypeGraph) -> Bool {
        let message = graph.messages[graph.samples[sample].message]
        if message.part == .response, api.endpoints[message.endpoint].pathValues.contains(key) { return true }
        let body = graph.body(of: sample)
        if identities[body] == nil, let value = graph.samples[body].value {
            ObjectKeys.collectIdentities(in: value, into: &identities[body, default: []])
        }
        return identities[body]?.contains(key) == true
    }
}

extension TypeGraph {
    /// Returns whether the objects are elements of lists with the same keys in each of them.
    fileprivate func areRows(_ type: NodeID) -> Bool {
        let samples = samples(of: type)
        let count = members(of: type).count
        return samples.count > 1
            && samples.allSatisfy { sample in
                guard case .element = sample.step else { return false }
                return sample.value?.members.count == count
            }
    }
}
