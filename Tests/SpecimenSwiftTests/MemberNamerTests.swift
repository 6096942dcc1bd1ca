import Testing

@testable import SpecimenSwift

/// Members are named after their keys, and no two members of one declaration have the same name.
@Suite("Names of members")
struct MemberNamerTests {
    @Test(
        arguments: [
            (["created_at"], ["createdAt"]),
            (["created_at", "createdAt", "CreatedAt"], ["createdAtValue", "createdAt", "createdAtField"]),
            (
                ["a b", "a-b", "a.b", "a_b", "a/b", "a:b"],
                ["aB", "aBValue", "aBField", "aBEntry", "aBItem", "aBValueValue"]
            ),
            (["a b", "a-b", "aBValue"], ["aB", "aBField", "aBValue"]),
            (["self", "init", "hashValue"], ["selfValue", "initValue", "hashValueField"]),
            (["json", "request", "form"], ["jsonValue", "requestValue", "formValue"]),
            (["14d", "24h", "30s", "500ms", "2w"], ["days14", "hours24", "seconds30", "milliseconds500", "weeks2"]),
            (["1", "1st", "2fa_code"], ["value1", "value1st", "value2faCode"]),
            (["+1", "-1"], ["plus1", "minus1"]),
            (["name", "-name"], ["name", "minusName"]),
            (["", " "], ["empty", "space"]),
            ([">=", "<"], ["greaterThanSignEqualsSign", "lessThanSign"]),
            (["👍"], ["thumbsUpSign"]),
            (["größe", "一覧"], ["größe", "一覧"]),
            (["class", "in", "default"], ["class", "in", "default"]),
        ]
    )
    func names(wireNames: [String], names: [String]) {
        var namer = MemberNamer(reserved: ReservedNames.members)
        #expect(namer.names(for: wireNames) == names)
    }

    @Test("Values of enumerations do not have the names of the cases of Optional")
    func optionalCases() {
        var namer = MemberNamer(reserved: ReservedNames.enumerationValues)
        #expect(namer.names(for: ["none", "some", "rawValue"]) == ["noneValue", "someValue", "rawValueField"])
    }

    @Test("A requested name takes precedence")
    func alternatives() {
        var namer = MemberNamer(reserved: [])
        let wishes = ["Query", "Body", "Body"].map { MemberNamer.Wish(wireName: "sort", alternatives: ["In\($0)"]) }
        #expect(namer.names(for: wishes) == ["sort", "sortInBody", "sortValue"])
    }

    @Test("Thousands of keys with one Swift name get short suffixes")
    func many() {
        var namer = MemberNamer(reserved: [])
        let separators = (0..<16_384).map { number in
            String((0..<14).map { number >> $0 & 1 == 0 ? "_" : "-" })
        }
        let names = namer.names(for: separators.map { "a\($0)b" })
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.count < 50 })
    }
}
