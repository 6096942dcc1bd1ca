import SpecimenDocs
import Testing

/// Tests of overrides in the configuration and of their errors.
@Suite struct OverrideReaderTests {
    private func read(_ configuration: String) -> Documentation {
        SpecimenReadersTests.read(files: [
            "specimen.json": configuration, "lamps.md": page(#"{"api_path": "/", "method": "GET"}"#),
        ])
    }

    @Test func everythingThatCanBeSaid() throws {
        let documentation = read(
            """
            {"merge": "identical",
             "models": {"Lamp": {"name": "Light", "merge": "never", "includes": ["Bulb", "Tube"], "properties": {
               "on": {"name": "isLit", "type": "boolean", "required": true, "choices": ["a"], "skip": true}, "class": {}}}},
             "places": {"GET /lamps $": {"type": "array[map]"}},
             "operations": {"listLamps": {"paged": true}, "getLamp": {}},
             "paging": {"cursor": "after", "pageSize": "limit"}}
            """
        )
        #expect(documentation.report == [])
        let configuration = documentation.configuration
        #expect(configuration.merge == .identical)
        let model = try #require(configuration.models.first)
        #expect((model.model, model.name, model.merge) == ("Lamp", "Light", .never))
        #expect(model.includes.map(\.name) == ["Bulb", "Tube"])
        #expect(model.properties.map(\.key) == ["on", "class"])
        var everything = Override()
        everything.name = "isLit"
        everything.type = .boolean
        everything.isRequired = true
        everything.choices = ["a"]
        everything.isSkipped = true
        #expect(model.properties.map(\.override) == [everything, Override()])
        #expect(configuration.jsonPaths.map(\.key) == ["GET /lamps $"])
        #expect(configuration.jsonPaths.map(\.override.type) == [.array(.dictionary)])
        #expect(configuration.operations.map(\.operation) == ["listLamps", "getLamp"])
        #expect(configuration.operations.map(\.isPaged) == [true, nil])
        #expect((configuration.paging.cursor, configuration.paging.pageSize) == ("after", "limit"))
    }

    @Test(arguments: [
        (
            #"{"merge": "same"}"#,
            "1:11: error: `merge`: expected \"never\", \"identical\" or \"similar\", found `same`; write one of these words"
        ),
        (
            #"{"merge": "nevr"}"#,
            "1:11: error: `merge`: expected \"never\", \"identical\" or \"similar\", found `nevr`; did you mean `never`?"
        ),
        (
            #"{"models": []}"#,
            "1:12: error: expected the object of `models`, found an array; write an object whose keys are names such as \"Release\""
        ),
        (#"{"models": {"A": {"nam": "B"}}}"#, "1:19: error: `nam` is not a key of a model; did you mean `name`?"),
        (
            #"{"models": {"A": {}, "A": {}}}"#,
            "1:22: error: the object has the key `A` twice; remove one of the two"
        ),
        (
            #"{"models": {"A": {"includes": "B"}}}"#,
            "1:31: error: `includes`: expected an array, found a string; write a list of strings in brackets"
        ),
        (
            #"{"models": {"A": {"properties": {"x": {"requred": true}}}}}"#,
            "1:40: error: `requred` is not a key of an override; did you mean `required`?"
        ),
        (
            #"{"models": {"A": {"properties": {"x": {"required": 1}}}}}"#,
            "1:52: error: `required`: expected a boolean, found a number; write true or false, without quotes"
        ),
        (
            #"{"models": {"A": {"properties": {"x": {"name": "a b"}}}}}"#,
            "1:48: error: `name`: `a b` is not an identifier; write an identifier such as \"createdAt\""
        ),
        (
            #"{"places": {"$": {"type": "strin"}}}"#,
            "1:27: error: `strin` is not a type of a property; did you mean `string`?"
        ),
        (
            #"{"places": {"$": {"type": "array[file]"}}}"#,
            "1:27: error: `array[file]` is not a type of a property; use string, int, float, boolean, array, array[string], object, dictionary, url, datetime, date, uuid, identifier or any"
        ),
        (
            #"{"places": {"$": 7}}"#,
            "1:18: error: expected the object of an override, found a number; write an object in braces with the keys `name`, `type`, `required`, `choices` and `skip`"
        ),
        (
            #"{"operations": {"listLamps": {"pagd": true}}}"#,
            "1:31: error: `pagd` is not a key of an operation; did you mean `paged`?"
        ),
        (
            #"{"operations": ["listLamps"]}"#,
            "1:16: error: expected the object of `operations`, found an array; write an object whose keys are names such as \"listReleases\""
        ),
        (
            #"{"paging": {"cursor": ""}}"#,
            "1:23: error: `cursor`: `` is not the name of a parameter; write the name of a parameter such as \"cursor\""
        ),
        (
            #"{"paging": {"size": "n"}}"#,
            "1:13: error: `size` is not a key of `paging`; use `cursor` or `pageSize`"
        ),
    ])
    func problem(configuration: String, message: String) {
        #expect(read(configuration).report == ["specimen.json:\(message)"])
    }
}
