import SpecimenDocs
import SpecimenJSON

/// The call of an operation that sends a documented example request.
///
/// It has the values of the example as arguments. ``differences`` lists the parts of the example that no argument
/// sends, and the arguments that would send them in another form.
public struct ExampleCall: Sendable {
    /// The value of an argument in the form in which the example has it.
    public enum Value: Sendable {
        /// Plain values, decoded: one text, or one for each element of a list.
        case texts([String])
        case json(JSONValue)
        case files([File])
    }

    /// The content of a file as text.
    public struct File: Sendable {
        public var name: String?
        public var contentType: String?
        public var content: String
    }

    public struct Argument: Sendable {
        public let parameter: Parameter
        public let value: Value
        /// A Boolean value that indicates whether the example has a placeholder such as `{id}` in place of the value.
        public var isStandIn = false
    }

    /// A part of the example request that the call does not send in the same way.
    public struct Difference: Sendable {
        public let location: SourceLocation
        /// The difference, for example "the query item `page=2` is not sent".
        public let text: String
    }

    /// The arguments in the order of the operation's parameters.
    public internal(set) var arguments: [Argument] = []
    public internal(set) var differences: [Difference] = []
    /// A Boolean value that indicates whether the body of the example has a placeholder in place of a value, so that the
    /// values to send are not known.
    public let hasPlaceholderBody: Bool

    let request: RequestExample
    let operation: Operation
    let models: [String: Model]

    /// - Parameters:
    ///   - pathValues: The values that the example has in place of the path parameters, by name.
    ///   - models: The models of the API by name.
    init(
        _ request: RequestExample,
        of operation: Operation,
        pathValues: [String: String],
        authentication: [AuthenticationScheme],
        models: [String: Model]
    ) {
        self.request = request
        self.operation = operation
        self.models = models
        hasPlaceholderBody = request.body.json?.root.firstPlaceholder != nil
        addPath(pathValues)
        addQuery(authentication)
        addHeaders(authentication)
        addBody()
        let order = Dictionary(
            operation.parameters.enumerated().map { (Key($1), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        arguments.sort { order[Key($0.parameter)] ?? 0 < order[Key($1.parameter)] ?? 0 }
    }

    private struct Key: Hashable {
        let location: Parameter.Location
        let name: String

        init(_ parameter: Parameter) {
            location = parameter.location
            name = parameter.wireName
        }
    }

    mutating func differ(_ text: String, at location: SourceLocation? = nil) {
        differences.append(Difference(location: location ?? request.location, text: text))
    }

    func parameters(in location: Parameter.Location) -> [Parameter] {
        operation.parameters.filter { $0.location == location }
    }

    mutating func requireOthers(in location: Parameter.Location, besides given: Set<String>) {
        let missing = parameters(in: location).filter { $0.isRequired && !given.contains($0.wireName) }
        guard !missing.isEmpty else { return }
        let names = listed(missing.map { quoted($0.wireName) })
        let noun = missing.count == 1 ? "parameter" : "parameters"
        differ("the example has no value of the required \(location.rawValue) \(noun) \(names)")
    }
}

extension ExampleCall {
    private mutating func addPath(_ values: [String: String]) {
        for parameter in parameters(in: .path) {
            guard let text = values[parameter.wireName] else {
                differ(
                    "the path parameter \(quoted(parameter.wireName)) has no value of its own in the path",
                    at: request.targetLocation
                )
                continue
            }
            if text.isPlaceholder(for: parameter.wireName) || text.isEmpty {
                let standIn = Argument(parameter: parameter, value: .texts([parameter.shape.standIn]), isStandIn: true)
                arguments.append(standIn)
                continue
            }
            let texts = parameter.shape.isArray ? text.split(separator: ",").map(String.init) : [text]
            if !parameter.shape.sends(texts) {
                differ(
                    "the path parameter \(quoted(parameter.wireName)) cannot be \(shown(text, of: parameter.wireName))",
                    at: request.targetLocation
                )
            }
            arguments.append(Argument(parameter: parameter, value: .texts(texts)))
        }
    }

    private mutating func addQuery(_ authentication: [AuthenticationScheme]) {
        let keys = Set(
            authentication.compactMap { if case .query(let name) = $0 { name } else { nil } }
        )
        let items = RequestTarget(request.target).query.filter { !keys.contains($0.name) }
        add(items, in: .query, at: request.targetLocation)
    }

    /// Adds the fields of a query or of a form.
    mutating func add(_ items: [RequestTarget.QueryItem], in location: Parameter.Location, at position: SourceLocation)
    {
        var fields = FieldItems(items)
        var given: Set<String> = []
        for parameter in parameters(in: location) {
            guard let value = fields.take(parameter, models) else { continue }
            given.insert(parameter.wireName)
            arguments.append(Argument(parameter: parameter, value: value))
            if let problem = problem(of: value, for: parameter) {
                differ("the \(location.rawValue) parameter \(quoted(parameter.wireName)) \(problem)", at: position)
            }
        }
        let noun = location == .query ? "query item" : "field"
        for item in fields.rest { differ("the \(noun) \(quoted(item.name)) is not sent", at: position) }
        requireOthers(in: location, besides: given)
    }

    /// Returns the reason why an argument does not send its value; nil if it does.
    func problem(of value: Value, for parameter: Parameter) -> String? {
        switch value {
        case .texts(let texts):
            parameter.shape.sends(texts)
                ? nil : "cannot be \(shown(texts.joined(separator: ", "), of: parameter.wireName))"
        case .json(let value):
            JSONDifference(in: value, as: parameter.shape, models, isArgument: true)?
                .description(of: parameter.wireName)
        case .files: nil
        }
    }
}
