import SpecimenDocs
import Testing

@testable import SpecimenInference
@testable import SpecimenSwift

/// The code that puts each kind of parameter into a request.
struct RequestTests {
    struct Case: CustomTestStringConvertible {
        var shape: Shape
        var style: ParameterStyle
        /// The statements for an optional and for a required parameter.
        var optional: String
        var required: String
        var testDescription: String { "\(shape), \(style.rawValue)" }

        init(_ shape: Shape, style: ParameterStyle = .repeated, _ optional: String, _ required: String? = nil) {
            self.shape = shape
            self.style = style
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
        Case(.any, #"form.append("a", json: a)"#),
        Case(.number, #"form.append("a", a?.jsonText)"#, #"form.append("a", a.jsonText)"#),
        Case(.dictionary(.string), #"form.append("a", json: a)"#),
        Case(.model("M"), #"form.append("a", json: a)"#),
        Case(.array(.array(.int)), #"form.append("a", json: a)"#),
        Case(.array(.string), style: .json, #"form.append("a", json: a)"#),
        Case(.array(.string), style: .emptyBrackets, #"form.append("a", a, style: .emptyBrackets)"#),
        Case(.string, style: .json, #"form.append("a", a)"#),
        Case(.model("M"), style: .brackets, #"form.append("a", object: a)"#),
        Case(.scalar(.numericFlag), #"form.append("a", NumericFlag(a))"#),
    ])
    func formsWithFilesTakeTextFilesAndJSON(_ input: Case) {
        expect(input, in: .body, body: .multipart, at: 2)
    }

    @Test(
        arguments: fields("request.query") + [
            Case(.scalar(.presenceFlag), #"request.query("a", PresenceFlag(a))"#),
            Case(.scalar(.wordFlag), #"request.query("a", WordFlag(a))"#),
            Case(.scalar(.epochMilliseconds), #"request.query("a", EpochMilliseconds(a))"#),
            Case(
                .array(.scalar(.numericFlag)),
                style: .comma,
                #"request.query("a", a?.map { NumericFlag($0) }, style: .comma)"#,
                #"request.query("a", a.map { NumericFlag($0) }, style: .comma)"#
            ),
            Case(
                .array(.scalar(.epochSeconds)),
                style: .json,
                #"request.query("a", a?.map { EpochSeconds($0) }.jsonText)"#,
                #"request.query("a", a.map { EpochSeconds($0) }.jsonText)"#
            ),
        ])
    func queriesHaveStyles(_ input: Case) {
        expect(input, in: .query, at: 1)
    }

    @Test(arguments: fields("form.append"))
    func formsHaveTheStylesOfQueries(_ input: Case) {
        expect(input, in: .body, body: .form, at: 2)
    }

    /// Every style of a list and of an object, for the calls that take both.
    private static func fields(_ call: String) -> [Case] {
        func text(_ more: String = "") -> String { "\(call)(\"a\", a\(more))" }
        let json = [text("?.jsonText"), text(".jsonText")]
        func object(_ more: String = "") -> String { "\(call)(\"a\", object: a\(more))" }
        return [
            Case(.string, text()), Case(.string, style: .comma, text()), Case(.string, style: .json, text()),
            Case(.array(.string), text()),
            Case(.array(.string), style: .emptyBrackets, text(", style: .emptyBrackets")),
            Case(.array(.string), style: .brackets, text(", style: .emptyBrackets")),
            Case(.array(.int), style: .indexed, text(", style: .indexed")),
            Case(.array(.int), style: .comma, text(", style: .comma")),
            Case(.array(status), style: .pipe, text(", style: .pipe")),
            Case(.array(.scalar(.date)), style: .space, text(", style: .space")),
            Case(.array(.string), style: .json, json[0], json[1]),
            Case(.array(.array(.string)), json[0], json[1]),
            Case(.model("M"), json[0], json[1]),
            Case(.model("M"), style: .json, json[0], json[1]),
            Case(.model("M"), style: .comma, json[0], json[1]),
            Case(.model("M"), style: .brackets, object()),
            Case(.dictionary(.int), style: .emptyBrackets, object(", lists: .emptyBrackets")),
            Case(.array(.model("M")), style: .indexed, object(", lists: .indexed")),
            Case(.number, style: .brackets, json[0], json[1]),
        ]
    }

    @Test(arguments: [
        Case(.string, #"request.header("a", a)"#),
        Case(.array(.string), #"request.header("a", a)"#),
        Case(.scalar(.numericFlag), #"request.header("a", NumericFlag(a))"#),
        Case(.model("M"), #"request.header("a", a?.jsonText)"#, #"request.header("a", a.jsonText)"#),
    ])
    func headersTakeText(_ input: Case) {
        expect(input, in: .header, at: 1)
    }

    @Test(
        arguments: [
            (APIModel.Operation.Body.value, nil, Shape.array(.int), ".json(content)", "content.map { .json($0) }"),
            (
                .value, "application/json-patch+json", .array(.any),
                #".json(content, contentType: "application/json-patch+json")"#,
                #"content.map { .json($0, contentType: "application/json-patch+json") }"#
            ),
            (
                .value, nil, .scalar(.epochSeconds), ".json(EpochSeconds(content))",
                "EpochSeconds(content).map { .json($0) }"
            ),
            (.lines, nil, .array(.model("M")), ".lines(rows)", "rows.map { .lines($0) }"),
            (
                .lines, "application/jsonl", .array(.any), #".lines(rows, contentType: "application/jsonl")"#,
                #"rows.map { .lines($0, contentType: "application/jsonl") }"#
            ),
            (.text, nil, .string, ".text(content)", "content.map { .text($0) }"),
            (
                .text, "text/xml", .string, #".text(content, contentType: "text/xml")"#,
                #"content.map { .text($0, contentType: "text/xml") }"#
            ),
            (
                .file, "image/png", .file, #".file(file, contentType: "image/png")"#,
                #"file.map { .file($0, contentType: "image/png") }"#
            ),
        ] as [(APIModel.Operation.Body, String?, Shape, String, String)])
    func aParameterIsTheWholeBody(
        body: APIModel.Operation.Body,
        contentType: String?,
        shape: Shape,
        required: String,
        optional: String
    ) {
        for (isRequired, expected) in [(true, required), (false, optional)] {
            let found = statements(shape, in: .body, body: body, isRequired: isRequired) {
                $0.contentType = contentType
            }
            #expect(found.dropFirst() == [expected])
        }
    }

    @Test(arguments: [
        (APIModel.Operation.Body.json, #".json(json, contentType: "a/b")"#),
        (.form, #".form(form, contentType: "a/b")"#), (.multipart, "request.body = .multipart(form)"),
    ])
    func objectsAndFormsHaveAContentType(body: APIModel.Operation.Body, expected: String) {
        let found = statements(.string, in: .body, body: body, isRequired: true) { $0.contentType = "a/b" }
        #expect(found.last == expected)
    }

    @Test func acceptIsAHeader() {
        let found = statements(.string, in: .header, isRequired: true) { $0.response.accept = "text/csv" }
        #expect(found[1...] == [#"request.header("a", a)"#, #""text/csv""#])
    }

    @Test(arguments: [
        (Shape.string, ParameterStyle.repeated, #"APIRequest(.post, "/x/\(a)")"#),
        (.array(.int), .repeated, #"APIRequest(.post, "/x/\(a.parameterTexts.joined(separator: ","))")"#),
        (.array(.int), .pipe, #"APIRequest(.post, "/x/\(a.parameterTexts.joined(separator: "|"))")"#),
        (.array(.int), .json, #"APIRequest(.post, "/x/\(a.jsonText)")"#),
        (.dictionary(.any), .repeated, #"APIRequest(.post, "/x/\(a.jsonText)")"#),
    ])
    func aPathParameterIsOneSegment(shape: Shape, style: ParameterStyle, expected: String) {
        #expect(statements(shape, style, in: .path, isRequired: true) == [expected])
    }

    @Test(arguments: [
        ("send", Shape.string, "try await self.send(F(send: send))"),
        ("stream", .lines(.any), "self.stream(F(stream: stream))"),
        ("stream", .events(.any), "self.stream(F(stream: stream))"),
        ("pages", .array(.string), "self.pages(F(pages: pages))"),
        ("stream", .string, "try await send(F(stream: stream))"),
    ])
    func aMethodWithTheNameOfAParameterIsCalledOnSelf(name: String, response: Shape, call: String) {
        let model = model(name, .string, in: .query, isRequired: true) { operation in
            operation.response.shape = response
            operation.response.paging = response.isList ? .linkHeader : nil
        }
        #expect(method(of: model).hasSuffix(" { \(call) }"))
    }

    @Test(arguments: [
        (Shape.string, "2022-06-28", #"String = "2022-06-28""#), (.string, "a\"b", #"String = "a\"b""#),
        (.int, "3", "Int = 3"), (.int, "many", "Int"), (.bool, "true", "Bool = true"), (.any, "a", "JSONValue"),
        (status, "open", #"F.A = "open""#),
    ])
    func aDefaultValueIsThatOfTheArgument(shape: Shape, text: String, expected: String) {
        let model = model("a", shape, in: .header, isRequired: true, defaultValue: text)
        #expect(method(of: model).contains("f(a: \(expected)) async"))
    }

    @Test func argumentsWithADefaultValueComeLast() {
        var model = model("version", .string, in: .header, isRequired: true, defaultValue: "2")
        model.operations[0].parameters.append(parameter("b", .string, in: .body, isRequired: true))
        #expect(method(of: model).contains(#"f(b: String, version: String = "2") async"#))
        #expect(model.operations[0].inputs.map(\.wireName) == ["b", "version"])
    }

    @Test(arguments: [
        ("account", "b", "f(b: String)", "F(account: account, b: b)"),
        ("account", "account", "f(accountInBody: String)", "F(account: account, accountInBody: accountInBody)"),
        ("token", "token_value", "f(tokenValue: String)", "F(token: self.tokenValue, tokenValue: tokenValue)"),
    ])
    func theClientHoldsAParameter(held: String, other: String, head: String, request: String) {
        var model = model(held, Self.status, in: .query, isRequired: true, isHeld: true)
        model.operations[0].parameters.append(parameter(other, .string, in: .body, isRequired: true))
        #expect(model.operations[0].inputs.map(\.wireName) == [other])
        #expect(method(of: model).hasSuffix("\(head) async throws -> String { try await send(\(request)) }"))
    }

    private func expect(
        _ input: Case,
        in location: Parameter.Location,
        body: APIModel.Operation.Body = .none,
        at index: Int
    ) {
        #expect(
            statements(input.shape, input.style, in: location, body: body, isRequired: false)[index] == input.optional)
        #expect(
            statements(input.shape, input.style, in: location, body: body, isRequired: true)[index] == input.required)
    }

    private func statements(
        _ shape: Shape,
        _ style: ParameterStyle = .repeated,
        in location: Parameter.Location,
        body: APIModel.Operation.Body = .none,
        isRequired: Bool,
        _ change: (inout APIModel.Operation) -> Void = { _ in }
    ) -> [String] {
        let model = model("a", shape, style, in: location, isRequired: isRequired) { operation in
            operation.body = body
            change(&operation)
        }
        return RequestRenderer(operation: SwiftModel(model).operations[0]).statements.compactMap(\.valueText)
    }

    /// The method on one line.
    private func method(of model: APIModel) -> String {
        let method = MethodRenderer(
            operation: SwiftModel(model).operations[0],
            client: model.client,
            documentation: DocComment()
        )
        var printer = DeclarationPrinter()
        printer.print(method.declaration)
        return printer.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func model(
        _ name: String,
        _ shape: Shape,
        _ style: ParameterStyle = .repeated,
        in location: Parameter.Location,
        isRequired: Bool,
        defaultValue: String? = nil,
        isHeld: Bool = false,
        _ change: (inout APIModel.Operation) -> Void = { _ in }
    ) -> APIModel {
        var parameter = parameter(name, shape, in: location, isRequired: isRequired)
        parameter.style = style
        parameter.defaultValue = defaultValue
        parameter.isHeldByClient = isHeld
        var operation = APIModel.Operation(
            id: "f",
            group: "",
            method: "POST",
            path: [.literal("/x/")] + (location == .path ? [.parameter(name)] : []),
            documentation: .init(title: "", description: "", authentication: "", warning: "", scopes: []),
            parameters: [parameter],
            body: .none,
            response: .init(shape: .string, paging: nil, samples: 0, assumption: nil)
        )
        change(&operation)
        var client = APIModel.Client(name: "Client", apiName: "API")
        client.parameters = isHeld ? [parameter] : []
        return APIModel(module: "API", client: client, groups: [""], operations: [operation], models: [])
    }

    private func parameter(
        _ name: String,
        _ shape: Shape,
        in location: Parameter.Location,
        isRequired: Bool
    ) -> Parameter {
        Parameter(
            wireName: name,
            location: location,
            shape: shape,
            isRequired: isRequired,
            description: "",
            defaultText: nil
        )
    }
}

extension Shape {
    fileprivate var isList: Bool {
        if case .array = self { true } else { false }
    }
}

extension Syntax {
    /// The text of the value of an assignment.
    fileprivate var valueText: String? {
        if case .pair(_, let value) = self { value.oneLine } else { oneLine }
    }
}
