import Testing

@testable import SpecimenSwift

/// Declarations and their text. A declaration that fits in 120 columns has one line.
struct PrintingTests {
    @Test(arguments: Printing.all)
    func prints(_ printing: Printing) {
        var printer = DeclarationPrinter()
        printer.print(printing.declaration)
        expectSame(printer.text, printing.expected + "\n")
    }

    /// A line of 120 columns is not broken. A line of 121 columns is broken.
    @Test(arguments: [(120, 1), (121, 3)])
    func breaksBeyondTheWidth(columns: Int, lines: Int) {
        let fixed = "public init(a: , b: ) {}".count
        let first = (columns - fixed) / 2
        let types = [first, columns - fixed - first].map { Name(String(repeating: "T", count: $0)) }
        let function = FunctionDeclaration(
            kind: .initializer,
            parameters: zip([Name("a"), Name("b")], types).map { .init(name: $0, type: .named($1)) },
            body: []
        )
        var printer = DeclarationPrinter()
        printer.print(.function(function))
        #expect(printer.text.split(separator: "\n").count == lines)
    }
}

struct Printing: CustomTestStringConvertible {
    var testDescription: String
    var declaration: Declaration
    var expected: String

    init(_ name: String, _ declaration: Declaration, _ expected: String) {
        testDescription = name
        self.declaration = declaration
        self.expected = expected
    }

    static let all = types + properties + functions + statements
}

/// A name of 60 letters that begins with the one given.
private func long(_ first: Character) -> Name {
    Name(String(first) + String(repeating: "o", count: 58) + "g")
}

private func property(_ name: String, _ type: StaticString = "Int") -> Declaration {
    .property(PropertyDeclaration(kind: .stored(wrapper: nil), name: Name(name), type: .type(type)))
}

private func method(_ name: String, _ statements: Statement...) -> Declaration {
    .function(FunctionDeclaration(kind: .function(Name(name)), body: statements))
}

extension Printing {
    fileprivate static let types = [
        Printing(
            "a type without members",
            .type(TypeDeclaration(keyword: .struct, name: Name("A"), conformance: .type("JSONModel"), members: [])),
            "public struct A: JSONModel {}"
        ),
        Printing(
            "constants, properties, functions and types have empty lines between them",
            .type(
                TypeDeclaration(
                    documentation: DocComment("One call."),
                    keyword: .struct,
                    name: Name("default"),
                    members: [
                        .alias(Name("Output"), .array(.type("Int"))),
                        .property(PropertyDeclaration(kind: .static(.code("1")), name: Name("id"))),
                        property("a"),
                        property("b"),
                        .property(PropertyDeclaration(kind: .constant, name: Name("c"), type: .type("Int"))),
                        method("d"),
                        method("e"),
                        .property(
                            PropertyDeclaration(
                                kind: .computed([Statement(.code("a"))]),
                                name: Name("f"),
                                type: .type("Int")
                            )
                        ),
                        .type(TypeDeclaration(keyword: .struct, name: Name("G"), members: [property("h")])),
                    ]
                )
            ),
            """
            /// One call.
            public struct `default` {
                public typealias Output = [Int]
                public static let id = 1
                public var a: Int
                public var b: Int
                public let c: Int

                public func d() {}

                public func e() {}

                public var f: Int { a }

                public struct G {
                    public var h: Int
                }
            }
            """
        ),
        Printing(
            "documentation of members is indented with them",
            .type(
                TypeDeclaration(
                    keyword: .extension,
                    name: Name("A"),
                    members: [
                        .property(
                            PropertyDeclaration(
                                documentation: {
                                    var comment = DocComment("One.")
                                    comment.separate()
                                    comment.append("Two.")
                                    return comment
                                }(),
                                kind: .stored(wrapper: Name("Verbatim")),
                                name: Name("in"),
                                type: .optional(.type("Date"))
                            )
                        )
                    ]
                )
            ),
            """
            extension A {
                /// One.
                ///
                /// Two.
                @Verbatim public var `in`: Date?
            }
            """
        ),
    ]

    fileprivate static let properties = [
        Printing(
            "a type that does not fit is on the next line",
            .property(
                PropertyDeclaration(kind: .stored(wrapper: nil), name: long("a"), type: .dictionary(.named(long("B"))))
            ),
            """
            public var aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog:
                [String: Boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog]
            """
        ),
        Printing(
            "the type of an alias that does not fit is on the next line",
            .alias(long("A"), .generic(Name("PagedSequence"), .named(long("B")))),
            """
            public typealias Aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog =
                PagedSequence<Boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog>
            """
        ),
        Printing(
            "a literal that does not fit is on the next line",
            .property(
                PropertyDeclaration(kind: .static(.code("\(StringLiteral(long("b").plain))")), name: long("a"))
            ),
            """
            public static let aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog =
                "boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog"
            """
        ),
        Printing(
            "a call that does not fit is broken",
            .property(
                PropertyDeclaration(
                    kind: .static(.call("Sort", .init(label: Name("rawValue"), "\(StringLiteral(long("b").plain))"))),
                    name: long("a")
                )
            ),
            """
            public static let aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog = Sort(
                rawValue: "boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog")
            """
        ),
    ]

    fileprivate static let functions = [
        Printing(
            "labels, defaults, effects and a result",
            .function(
                FunctionDeclaration(
                    kind: .function(Name("write")),
                    parameters: [
                        .init(label: Name("to"), name: Name("json"), isInout: true, type: .type("JSONWriter")),
                        .init(name: Name("in"), type: .optional(.type("Int")), defaultValue: "nil"),
                        .init(name: Name("by"), type: .existential(Name("Transport")), defaultValue: "Sender()"),
                    ],
                    effects: "async throws",
                    result: .optional(.array(.member(Name("A"), Name("B")))),
                    body: [Statement(.code("json"))]
                )
            ),
            """
            public func write(to json: inout JSONWriter, `in`: Int? = nil, by: any Transport = Sender()) async throws -> [A.B]? {
                json
            }
            """
        ),
        Printing(
            "as many parameters to a line as fit",
            .function(
                FunctionDeclaration(
                    kind: .initializer,
                    parameters: [
                        .init(name: long("a"), type: .type("Int")),
                        .init(name: long("b"), type: .optional(.type("String")), defaultValue: "nil"),
                        .init(name: Name("c"), type: .type("Int")),
                        .init(name: Name("d"), type: .type("Int")),
                    ],
                    effects: "throws",
                    body: []
                )
            ),
            """
            public init(
                aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog: Int,
                boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog: String? = nil, c: Int, d: Int
            ) throws {}
            """
        ),
        Printing(
            "a parameter whose type does not fit has two lines, or three",
            .function(
                FunctionDeclaration(
                    kind: .initializer,
                    parameters: [
                        .init(name: long("a"), type: .optional(.named(long("B"))), defaultValue: "nil"),
                        .init(
                            name: Name("c"),
                            type: .optional(.array(.member(long("D"), long("E")))),
                            defaultValue: "nil"
                        ),
                    ],
                    body: []
                )
            ),
            """
            public init(
                aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog:
                    Boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog? = nil,
                c:
                    [Doooooooooooooooooooooooooooooooooooooooooooooooooooooooooog
                    .Eoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog]? = nil
            ) {}
            """
        ),
    ]

    fileprivate static let statements = [
        Printing(
            "members are assigned as many to a line as fit",
            method("f", .members([Name("a"), Name("b"), long("c"), Name("in")])),
            """
            public func f() {
                (self.a, self.b) = (a, b)
                self.coooooooooooooooooooooooooooooooooooooooooooooooooooooooooog =
                    coooooooooooooooooooooooooooooooooooooooooooooooooooooooooog
                self.`in` = `in`
            }
            """
        ),
        Printing(
            "as many arguments to a line as fit",
            method(
                "f",
                Statement(
                    .call(
                        "A", .init(label: Name("b"), "b"), .init(label: Name("c"), .call("C", .init("c"))),
                        .init(label: long("d"), "d"), .init(label: Name("e"), "\(long("e"))")
                    )
                )
            ),
            """
            public func f() {
                A(
                    b: b, c: C(c), doooooooooooooooooooooooooooooooooooooooooooooooooooooooooog: d,
                    e: eoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog)
            }
            """
        ),
        Printing(
            "one statement stands on the line of its function, and such functions stand together",
            .type(
                TypeDeclaration(
                    keyword: .struct,
                    name: Name("A"),
                    members: [
                        property("a"),
                        method("b", Statement("self.a", .code("b"))),
                        method("c", Statement(.code("c"))),
                        method("d", Statement(.code("d")), Statement(.code("e"))),
                    ]
                )
            ),
            """
            public struct A {
                public var a: Int
                public func b() { self.a = b }
                public func c() { c }

                public func d() {
                    d
                    e
                }
            }
            """
        ),
        Printing(
            "statements of every kind",
            method(
                "f",
                Statement(.code("a")),
                Statement("self.a", .code("a")),
                Statement("var a", .call("A")),
                Statement("a", marker: "try", .call("json.required", .init("\(StringLiteral("a"))"))),
                Statement(
                    marker: "try await",
                    .call("send", .init(.call("A", .init(label: Name("in"), "\(Name("in"))"))))
                ),
                Statement(marker: "return", .code("\(1)"))
            ),
            """
            public func f() {
                a
                self.a = a
                var a = A()
                a = try json.required("a")
                try await send(A(in: `in`))
                return 1
            }
            """
        ),
        Printing(
            "calls within calls are broken from the outside, as far as it takes",
            method(
                "f",
                Statement(
                    marker: "try await",
                    .call(
                        "send",
                        .init(
                            .call(
                                "A",
                                .init(label: long("b"), "b"),
                                .init(label: Name("c"), .call("C", .init("\(long("d"))")))
                            )
                        )
                    )
                ),
                Statement(.call("send", .init(.call("A", .init(label: long("b"), "\(long("b"))")))))
            ),
            """
            public func f() {
                try await send(
                    A(
                        boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog: b,
                        c: C(doooooooooooooooooooooooooooooooooooooooooooooooooooooooooog)))
                send(
                    A(
                        boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog:
                            boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog))
            }
            """
        ),
        Printing(
            "an assignment that does not fit is broken in its call, or behind its sign",
            method(
                "f",
                Statement("self.\(long("a"))", .code("\(long("a"))")),
                Statement(
                    "\(long("a"))",
                    marker: "try",
                    .call("json.required", .init("\(StringLiteral(long("a").plain))"))
                ),
                Statement(.call("json.write", .init("\(StringLiteral(long("a").plain))"), .init("\(long("a"))")))
            ),
            """
            public func f() {
                self.aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog =
                    aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog
                aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog = try json.required(
                    "aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog")
                json.write(
                    "aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog",
                    aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog)
            }
            """
        ),
    ]
}
