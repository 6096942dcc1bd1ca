import Testing

@testable import SpecimenInference
@testable import SpecimenSwift

/// The code that puts each kind of parameter into a request.
struct RequestTests {
    struct Case: CustomTestStringConvertible {
        var shape: Shape
        /// The statements for an optional and for a required parameter.
        var optional: String
        var required: String
        var testDescription: String { "\(shape)" }

        init(_ shape: Shape, _ optional: String, _ required: String? = nil) {
            self.shape = shape
            self.optional = optional
            self.required = required ?? optional
        }
    }

    private static let status = Shape.enumeration([])

    @Test(arguments: [
        Case(.string, #"form.append("a", a)"#),
        Case(.array(.int), #"form.append("a", a)"#),
        Case(status, #"form.append("a", a)"#),
        Case(.array(status), #"form.append("a", a)"#),
        Case(.scalar(.dateTime), #"form.append("a", a)"#),
        Case(.file, #"form.append("a", file: a)"#),
        Case(.array(.file), #"form.append("a", files: a ?? [])"#, #"form.append("a", files: a)"#),
        Case(.any, #"form.append("a", a?.jsonText)"#, #"form.append("a", a.jsonText)"#),
        Case(.number, #"form.append("a", a?.jsonText)"#, #"form.append("a", a.jsonText)"#),
        Case(.dictionary(.string), #"form.append("a", a?.jsonText)"#, #"form.append("a", a.jsonText)"#),
        Case(.model("M"), #"form.append("a", a?.jsonText)"#, #"form.append("a", a.jsonText)"#),
        Case(.array(.array(.int)), #"form.append("a", a?.jsonText)"#, #"form.append("a", a.jsonText)"#),
    ])
    func formsTakeTextFilesAndJSON(_ input: Case) {
        #expect(statements(input.shape, in: .body, body: .multipart, isRequired: false)[2] == input.optional)
        #expect(statements(input.shape, in: .body, body: .multipart, isRequired: true)[2] == input.required)
    }

    @Test(arguments: [
        Case(.string, #"request.query("a", a)"#),
        Case(.array(.string), #"request.query("a", a)"#),
        Case(.array(.array(.string)), #"request.query("a", a?.jsonText)"#, #"request.query("a", a.jsonText)"#),
    ])
    func queriesTakeText(_ input: Case) {
        #expect(statements(input.shape, in: .query, isRequired: false)[1] == input.optional)
        #expect(statements(input.shape, in: .query, isRequired: true)[1] == input.required)
    }

    @Test(arguments: [
        (Shape.string, #"APIRequest(.post, "/x/\(a)")"#),
        (.array(.int), #"APIRequest(.post, "/x/\(a.parameterTexts.joined(separator: ","))")"#),
        (.dictionary(.any), #"APIRequest(.post, "/x/\(a.jsonText)")"#),
    ])
    func aPathParameterIsOneSegment(shape: Shape, expected: String) {
        #expect(statements(shape, in: .path, isRequired: true) == [expected])
    }

    @Test func aMethodWithTheNameOfAParameterIsCalledOnSelf() {
        for name in ["send", "pages"] {
            let isPaged = name == "pages"
            let method = MethodRenderer(
                operation: operation(name, .string, in: .query, isPaged: isPaged),
                client: APIModel.Client(name: "Client", apiName: "API"),
                documentation: DocComment()
            )
            var printer = DeclarationPrinter()
            printer.print(method.declaration)
            let call = (isPaged ? "" : "try await ") + "self.\(name)(F(\(name): \(name)))"
            #expect(printer.text.hasSuffix(" { \(call) }\n"))
        }
    }

    private func statements(
        _ shape: Shape,
        in location: Parameter.Location,
        body: APIModel.Operation.Body = .none,
        isRequired: Bool
    ) -> [String] {
        let operation = operation("a", shape, in: location, body: body, isRequired: isRequired)
        return RequestRenderer(operation: operation).statements.compactMap(\.valueText)
    }

    private func operation(
        _ name: String,
        _ shape: Shape,
        in location: Parameter.Location,
        body: APIModel.Operation.Body = .none,
        isRequired: Bool = true,
        isPaged: Bool = false
    ) -> SwiftOperation {
        let operation = APIModel.Operation(
            id: "f",
            group: "",
            method: "POST",
            path: [.literal("/x/")] + (location == .path ? [.parameter(name)] : []),
            documentation: .init(title: "", description: "", authentication: "", warning: "", scopes: []),
            parameters: [
                Parameter(
                    wireName: name,
                    location: location,
                    shape: shape,
                    isRequired: isRequired,
                    description: "",
                    defaultText: nil
                )
            ],
            body: body,
            response: .init(shape: .array(.string), paging: isPaged ? .linkHeader : nil, samples: 0, assumption: nil)
        )
        let client = APIModel.Client(name: "Client", apiName: "API")
        let model = APIModel(module: "API", client: client, groups: [""], operations: [operation], models: [])
        return SwiftOperation(operation, TypeNames(model))
    }
}

extension Syntax {
    /// The text of the value of an assignment.
    fileprivate var valueText: String? {
        if case .pair(_, let value) = self { value.oneLine } else { oneLine }
    }
}
