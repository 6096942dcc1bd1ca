import Testing

@testable import SpecimenSwift

/// Declarations are printed on one line if they fit in 120 columns.
struct PrintingTests {
    @Test(arguments: Printing.all)
    func prints(_ printing: Printing) {
        var printer = DeclarationPrinter()
        printer.print(printing.declaration)
        expectSame(printer.text, printing.expected + "\n")
    }

    /// A line of exactly 120 columns is not broken; a line of 121 columns is.
    @Test(arguments: [(120, 1), (121, 3)])
    func breaksBeyondTheWidth(columns: Int, lines: Int) {
        let fixed = "public init(a: , b: ) {}".count
        let first = (columns - fixed) / 2
        let types = [first, columns - fixed - first].map { Name(String(repeating: "T", count: $0)) }
        var printer = DeclarationPrinter()
        printer.print(.initializer([.pair("a:", .type(.named(types[0]))), .pair("b:", .type(.named(types[1])))], []))
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

private func method(_ name: Name, _ statements: Syntax...) -> Declaration {
    Declaration(head: .function("public func \(name)", [], ""), body: .statements(statements))
}

extension Printing {
    fileprivate static let types = [
        Printing(
            "a type without members",
            .type("public struct A: JSONModel", []),
            "public struct A: JSONModel {}"
        ),
        Printing(
            "constants, properties, functions and types have empty lines between them",
            .type(
                documentation: DocComment("One call."),
                "public struct \(Name("default"))",
                [
                    Declaration(head: .pair("public typealias Output =", "[Int]")),
                    Declaration(head: .pair("public static let id =", "1")),
                    .property("public var a", .type("Int")),
                    .property("public var b", .type("Int")),
                    .property("public let c", .type("Int")),
                    method(Name("d")),
                    method(Name("e")),
                    .property("public var f", .type("Int"), ["a"]),
                    .type("public struct G", [.property("public var h", .type("Int"))]),
                ]
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
                "extension A",
                [
                    Declaration(
                        documentation: {
                            var comment = DocComment("One.")
                            comment.separate()
                            comment.append("Two.")
                            return comment
                        }(),
                        head: .pair("@Verbatim public var \(Name("in")):", "Date?")
                    )
                ]
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
            "a type that does not fit is moved to the next line",
            .property("public var \(long("a"))", .dictionary(.named(long("B")))),
            """
            public var aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog:
                [String: Boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog]
            """
        ),
        Printing(
            "the type of an alias that does not fit is moved to the next line",
            Declaration(
                head: .pair(
                    "public typealias \(long("A")) =",
                    .type(.generic(Name("PagedSequence"), .named(long("B"))))
                )
            ),
            """
            public typealias Aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog =
                PagedSequence<Boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog>
            """
        ),
        Printing(
            "a literal that does not fit is moved to the next line",
            Declaration(head: .pair("public static let \(long("a")) =", "\(StringLiteral(long("b").plain))")),
            """
            public static let aoooooooooooooooooooooooooooooooooooooooooooooooooooooooooog =
                "boooooooooooooooooooooooooooooooooooooooooooooooooooooooooog"
            """
        ),
        Printing(
            "a call that does not fit is broken",
            Declaration(
                head: .pair(
                    "public static let \(long("a")) =",
                    .call("Sort", [.pair("rawValue:", "\(StringLiteral(long("b").plain))")])
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
            Declaration(
                head: .function(
                    "public func write",
                    [
                        .pair("to json:", "inout JSONWriter"),
                        .pair("\(Name("in")):", .type(.optional(.type("Int")), defaultValue: "nil")),
                        .pair("by:", "any Transport = Sender()"),
                    ],
                    " async throws -> \(TypeReference.optional(.array(.member(Name("A"), Name("B")))))"
                ),
                body: .statements(["json"])
            ),
            """
            public func write(to json: inout JSONWriter, `in`: Int? = nil, by: any Transport = Sender()) async throws -> [A.B]? {
                json
            }
            """
        ),
        Printing(
            "each line has as many parameters as fit",
            .initializer(
                [
                    .pair("\(long("a")):", "Int"), .pair("\(long("b")):", "String? = nil"), .pair("c:", "Int"),
                    .pair("d:", "Int"),
                ],
                tail: " throws",
                []
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
            .initializer(
                [
                    .pair("\(long("a")):", .type(.optional(.named(long("B"))), defaultValue: "nil")),
                    .pair("c:", .type(.optional(.array(.member(long("D"), long("E")))), defaultValue: "nil")),
                ],
                []
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
            "each line assigns as many members as fit",
            method(Name("f"), .members([Name("a"), Name("b"), long("c"), Name("in")])),
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
            "each line has as many arguments as fit",
            method(
                Name("f"),
                .call(
                    "A",
                    [
                        .pair("b:", "b"), .pair("c:", .call("C", ["c"])), .pair("\(long("d")):", "d"),
                        .pair("e:", "\(long("e"))"),
                    ]
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
            "functions with one short statement are printed on one line, without empty lines between them",
            .type(
                "public struct A",
                [
                    .property("public var a", .type("Int")),
                    method(Name("b"), .pair("self.a =", "b")),
                    method(Name("c"), "c"),
                    method(Name("d"), "d", "e"),
                ]
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
            "all kinds of statements",
            method(
                Name("f"),
                "a",
                .pair("self.a =", "a"),
                .pair("var a =", .call("A", [])),
                .pair("a =", .call("try json.required", ["\(StringLiteral("a"))"])),
                .call("try await send", [.call("A", [.pair("\(label: Name("in")):", "\(Name("in"))")])]),
                "return \(1)"
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
            "the outer of two calls is broken first",
            method(
                Name("f"),
                .call(
                    "try await send",
                    [.call("A", [.pair("\(long("b")):", "b"), .pair("c:", .call("C", ["\(long("d"))"]))])]
                ),
                .call("send", [.call("A", [.pair("\(long("b")):", "\(long("b"))")])])
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
            "an assignment that does not fit is broken within its call, or after the equals sign",
            method(
                Name("f"),
                .pair("self.\(long("a")) =", "\(long("a"))"),
                .pair("\(long("a")) =", .call("try json.required", ["\(StringLiteral(long("a").plain))"])),
                .call("json.write", ["\(StringLiteral(long("a").plain))", "\(long("a"))"])
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
