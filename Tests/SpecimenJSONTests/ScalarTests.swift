import SpecimenJSON
import Testing

/// Checks that the fast ways of reading a scalar give the same value as the others.
@Suite struct ScalarTests {
    static let numbers = [
        "0", "-0", "7", "-7", "100", "999999999999999", "-999999999999999", "1000000000000000", "999999999999999999",
        "-999999999999999999", "1000000000000000000", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "-9223372036854775809", "12345678901234567890123", "0.1", "-0.1", "0.30000000000000004",
        "1.5", "3.0", "-3.00", "123456789.123456", "99999999999999.9", "0.00000000000001", "0.000000000000001",
        "1234567890.12345678", "1e2", "1E+2", "1e-2", "5e-324", "1.7976931348623157e308", "1e308", "1e309", "-1e400",
        "2.2250738585072011e-308", "9007199254740993", "9007199254740993.0", "0e0", "0.0", "-0.0",
    ]

    @Test(arguments: numbers)
    func number(_ lexeme: String) throws {
        let number = try #require(JSONNumber(lexeme: lexeme))
        var object = try object(lexeme)
        let int: Int? = object.optional("v")
        #expect(int == number.int)
        let double: Double? = object.optional("v")
        #expect(double?.bitPattern == (number.double.isFinite ? number.double.bitPattern : nil))
        let requiredInt: Int? = try? object.required("v")
        #expect(requiredInt == number.int)
        let requiredDouble: Double? = try? object.required("v")
        #expect(requiredDouble?.bitPattern == double?.bitPattern)
        #expect(try JSONDocument(parsing: "[\(lexeme)]").root.value == .array([.number(number)]))
    }

    @Test func manyFractionsAreTheNearestDouble() throws {
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = String(state >> 14)
            let point = Int(state % UInt64(digits.count - 1)) + 1
            let lexeme = "\(state & 1 == 0 ? "-" : "")\(digits.prefix(point)).\(digits.dropFirst(point).prefix(14))"
            guard let number = JSONNumber(lexeme: lexeme) else { continue }
            var object = try object(lexeme)
            let double: Double = try object.required("v")
            #expect(double.bitPattern == number.double.bitPattern, "\(lexeme)")
        }
    }

    static let kinds = ["null", "true", "false", "1", "1.5", "1e999", #""text""#, #""\u0065""#, "[1]", "{}"]

    /// Compares the properties that are read without generics with the generic ones.
    @Test(arguments: kinds)
    func everyKindAsEveryType(_ text: String) throws {
        var object = try object(text)
        try check(&object, { $0.optional("v") as String? }, { try $0.required("v") as String })
        try check(&object, { $0.optional("v") as Int? }, { try $0.required("v") as Int })
        try check(&object, { $0.optional("v") as Double? }, { try $0.required("v") as Double })
        try check(&object, { $0.optional("v") as Bool? }, { try $0.required("v") as Bool })
        let absent: String? = object.optional("w")
        #expect(absent == nil)
    }

    private func check<T: JSONDecodable & Equatable>(
        _ object: inout JSONObject,
        _ readOptional: (inout JSONObject) -> T?,
        _ required: (inout JSONObject) throws -> T
    ) throws {
        let generic: T? = object.optional("v")
        let optional = readOptional(&object)
        #expect(optional == generic)
        let expected = Result { try T(json: object.node["v"] ?? object.node) }
        let found = Result { try required(&object) }
        #expect((try? found.get()) == (try? expected.get()))
        #expect(optional == (try? expected.get()))
        if case .failure(let expected) = expected, case .failure(let found) = found {
            #expect("\(expected)" == "\(found)")
        }
        let absent = #expect(throws: JSONDecodingError.self) { try missing(generically: T.self, in: &object) }
        let own = #expect(throws: JSONDecodingError.self) { try missing(T.self, in: &object) }
        #expect(absent?.description == own?.description)
    }

    private func missing<T: JSONDecodable>(generically _: T.Type, in object: inout JSONObject) throws {
        let _: T = try object.required("w")
    }

    private func missing<T: JSONDecodable>(_: T.Type, in object: inout JSONObject) throws {
        if T.self == String.self { let _: String = try object.required("w") }
        if T.self == Int.self { let _: Int = try object.required("w") }
        if T.self == Double.self { let _: Double = try object.required("w") }
        if T.self == Bool.self { let _: Bool = try object.required("w") }
    }

    @Test func nullIsAValueOfAnOptional() throws {
        var null = try object("null")
        let value: String? = try null.required("v")
        #expect(value == nil)
        var flag = try object("true")
        #expect(throws: JSONDecodingError.self) { try flag.required("v") as String? }
    }

    @Test func integersAreReadAsOtherElementsAre() throws {
        let node = try JSONDocument(parsing: "[1, -2.0, 3e1, 9223372036854775807]").root
        #expect(try [Int](json: node) == [1, -2, 30, .max])
        let broken = try JSONDocument(parsing: "[[1], [2, 1.5]]").root
        let error = #expect(throws: JSONDecodingError.self) { try [[Int]](json: broken) }
        #expect(error?.description == "$[1][1]: expected an integer, found the number 1.5")
        #expect(try [Int](json: JSONDocument(parsing: "[]").root) == [])
        #expect(throws: JSONDecodingError.self) { try [Int](json: JSONDocument(parsing: "{}").root) }
    }

    private func object(_ value: String) throws -> JSONObject {
        try JSONObject(JSONDocument(parsing: #"{"v": \#(value)}"#).root)
    }
}
