import SpecimenDocs

extension DocumentedEndpoint {
    /// The shape of documented responses without JSON.
    var shapeWithoutJSON: Shape {
        if stream == .events { return .events(.string) }
        let contents = successes.filter(hasContent)
        if contents.isEmpty { return .nothing }
        let areText = contents.allSatisfy { $0.headers.mediaType.map(MediaTypes.isText) == true }
        return areText ? .text : .data
    }

    /// The value of the `Accept` header for a response; nil where the shape determines it.
    func accept(for shape: Shape) -> String? {
        let requested = description.examples.compactMap { $0.request?.headers["Accept"] }.filter { text in
            let types = HTTPHeaders.mediaTypes(of: text)
            return !types.contains("*/*") && (types != ["application/json"] || text.contains(";"))
        }
        let responded = shape == .text ? successes.compactMap(\.headers.mediaType) : []
        let accept = (requested.isEmpty ? responded : requested).mostCommon?.element
        switch shape {
        case .lines, .events: return accept == shape.mediaType ? nil : accept
        default: return accept
        }
    }
}

extension Shape {
    /// The shape of a stream whose values are the elements of a list.
    func streamed(as stream: ResponseStream?) -> Shape {
        guard let stream, case .array(let element) = self else { return self }
        return switch stream {
        case .lines: .lines(element)
        case .events: .events(element)
        }
    }
}
