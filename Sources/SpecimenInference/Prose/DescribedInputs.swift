import SpecimenDocs
import SpecimenJSON

/// The parameters of one endpoint, by where they go.
struct DescribedInputs: Sendable {
    let path: [DescribedInput]
    let query: [DescribedInput]
    let body: [DescribedInput]

    /// - Parameter inputs: what ``DescribedInput/all(of:)`` has read.
    init(_ endpoint: EndpointDescription, _ inputs: [DescribedInput.Source: DescribedInput]) {
        path = endpoint.pathParameters.map { DescribedInput($0, inputs) }
        query = endpoint.queryParameters.map { DescribedInput($0, inputs) }
        body = endpoint.bodyParameters.map { DescribedInput($0, inputs) }
    }

    var haveFile: Bool {
        body.contains { $0.parameter.type == .file || $0.parameter.type == .array(.file) }
    }
}

extension DescribedInput {
    /// What a parameter is read from, wherever it stands. Docs repeat most of their parameters from endpoint to endpoint.
    struct Source: Hashable, Sendable {
        fileprivate let parameter: ParameterDescription

        fileprivate init(_ parameter: ParameterDescription) {
            var parameter = parameter
            parameter.location = SourceLocation(file: "", position: TextPosition(line: 1, column: 1))
            self.parameter = parameter
        }

        /// Texts that are equal for Swift may be two names still.
        static func == (left: Source, right: Source) -> Bool {
            let (one, other) = (left.parameter, right.parameter)
            return one == other && one.name.hasSameBytes(as: other.name)
                && (one.description ?? "").hasSameBytes(as: other.description ?? "")
                && (one.defaultText ?? "").hasSameBytes(as: other.defaultText ?? "")
                && zip(one.choices, other.choices).allSatisfy { $0.hasSameBytes(as: $1) }
        }

        /// What tells most apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(parameter.name)
            hasher.combine(parameter.description?.utf8.count)
        }
    }

    /// Reads each different parameter once.
    static func all(of endpoints: [EndpointDescription]) -> [Source: DescribedInput] {
        var sources: Set<Source> = []
        for endpoint in endpoints {
            for parameter in endpoint.pathParameters + endpoint.queryParameters + endpoint.bodyParameters {
                sources.insert(Source(parameter))
            }
        }
        let inputs = Array(sources).concurrentMap { ($0, DescribedInput($0.parameter)) }
        return Dictionary(inputs, uniquingKeysWith: { first, _ in first })
    }

    fileprivate init(_ parameter: ParameterDescription, _ inputs: [Source: DescribedInput]) {
        self = inputs[Source(parameter)] ?? DescribedInput(parameter)
        self.parameter.location = parameter.location
    }
}
