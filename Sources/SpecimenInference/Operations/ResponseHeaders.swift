import SpecimenDocs

extension DocumentedAPI {
    /// The headers of documented responses that belong to the API, in the order of their names.
    var responseHeaders: [ResponseHeader] {
        var headers: [String: (name: String, texts: [String])] = [:]
        for field in endpoints.flatMap(\.description.examples).compactMap(\.response).flatMap(\.headers.fields)
        where HeaderNames.isOfAPI(field.name) {
            let key = field.name.lowercased()
            let known = headers[key] ?? (field.name, [])
            headers[key] = (min(known.name, field.name), known.texts + [field.value])
        }
        return headers.sorted { $0.key < $1.key }.map { _, header in
            let texts = header.texts.filter { !$0.isEmpty && !$0.isStandIn(for: header.name) }
            let shape = TextValues(name: header.name, texts: texts).shape
            return ResponseHeader(name: header.name, shape: Self.shapes.contains(shape) ? shape : .string)
        }
    }

    private static let shapes: Set<Shape> = [.int, .scalar(.url), .scalar(.dateTime), .scalar(.date)]
}
