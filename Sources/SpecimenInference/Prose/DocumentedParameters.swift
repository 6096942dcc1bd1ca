import SpecimenDocs
import SpecimenJSON

/// The parameters of one endpoint, by where they go.
struct DocumentedParameters: Sendable {
    let path: [DocumentedParameter]
    let query: [DocumentedParameter]
    let body: [DocumentedParameter]

    /// Those of all endpoints, in their order. Docs repeat most of their parameters from endpoint to endpoint: each different
    /// one is read once.
    static func all(of endpoints: [EndpointDescription]) -> [DocumentedParameters] {
        let sources = endpoints.concurrentMap { endpoint in
            [endpoint.pathParameters, endpoint.queryParameters, endpoint.bodyParameters].map { parameters in
                parameters.map { DocumentedParameter.Source($0) }
            }
        }
        var numbers: [DocumentedParameter.Source: Int] = [:]
        var different: [DocumentedParameter.Source] = []
        let used = sources.map { places in
            places.map { sources in
                sources.map { source in
                    if let number = numbers[source] { return number }
                    numbers[source] = different.count
                    different.append(source)
                    return different.count - 1
                }
            }
        }
        let inputs = different.concurrentMap { DocumentedParameter($0.parameter) }
        return endpoints.indices.concurrentMap { index in
            let inputs = used[index].map { numbers in numbers.map { inputs[$0] } }
            return DocumentedParameters(
                path: zip(inputs[0], endpoints[index].pathParameters).map { $0.standing(as: $1) },
                query: zip(inputs[1], endpoints[index].queryParameters).map { $0.standing(as: $1) },
                body: zip(inputs[2], endpoints[index].bodyParameters).map { $0.standing(as: $1) }
            )
        }
    }

    var haveFile: Bool {
        body.contains { $0.parameter.type == .file || $0.parameter.type == .array(.file) }
    }
}

extension DocumentedParameter {
    /// What a parameter is read from, wherever it stands.
    fileprivate struct Source: Hashable, Sendable {
        let parameter: ParameterDescription

        init(_ parameter: ParameterDescription) {
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

    /// The same, read from an equal parameter that stands elsewhere.
    fileprivate func standing(as parameter: ParameterDescription) -> DocumentedParameter {
        var input = self
        input.parameter.location = parameter.location
        return input
    }
}
