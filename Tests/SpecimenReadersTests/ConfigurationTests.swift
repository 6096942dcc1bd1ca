import SpecimenDocs
import Testing

@Suite struct ConfigurationTests {
    private static let keys =
        "`module`, `client`, `baseURL`, `merge`, `required`, `models`, `places`, `operations`, `parameters`,"
        + " `authentication`, `clientParameters` and `paging`"
    private static let moduleAdvice = "write an identifier such as \"SentryAPI\""

    private func read(_ configuration: String) -> Documentation {
        SpecimenReadersTests.read(files: [
            "specimen.json": configuration, "lamps.md": page(#"{"api_path": "/", "method": "GET"}"#),
        ])
    }

    @Test(arguments: [
        ("{}", nil, nil, nil),
        (
            "\u{FEFF}{\r\n\"module\": \"LampAPI\", \"client\": \"LampClient\", \"baseURL\": \"https://home.test/v1\"}",
            "LampAPI", "LampClient", "https://home.test/v1"
        ),
        ("{\"baseURL\": \"http://localhost:8080\"}", nil, nil, "http://localhost:8080"),
    ])
    func configuration(_ text: String, _ module: String?, _ client: String?, _ baseURL: String?) {
        let documentation = read(text)
        #expect(documentation.report == [])
        let configuration = documentation.configuration
        #expect((configuration.clientLocation != nil) == (configuration.client != nil))
        #expect((configuration.moduleLocation != nil) == (configuration.module != nil))
        var expected = Configuration()
        (expected.module, expected.moduleLocation) = (module, configuration.moduleLocation)
        (expected.client, expected.clientLocation) = (client, configuration.clientLocation)
        expected.baseURL = baseURL
        #expect(configuration == expected)
        #expect(documentation.endpoints.count == 1)
    }

    @Test(arguments: [
        (
            "",
            "1:1: error: expected the configuration as a JSON object, found other text; write an object with the keys \(keys),"
                + " or remove the file"
        ),
        (
            "[]",
            "1:1: error: expected the object of the configuration, found an array; write an object in braces"
                + " with the keys \(keys)"
        ),
        ("{\"module\": \"A\",}", "1:15: error: the JSON text is broken: found a comma before `}`; remove the comma"),
        ("{\"modul\": \"A\"}", "1:2: error: `modul` is not a key of the configuration; did you mean `module`?"),
        (
            "{\n  \"base_url\": \"https://home.test\"}",
            "2:3: error: `base_url` is not a key of the configuration; did you mean `baseURL`?"
        ),
        (
            "{\"retries\": 3}",
            "1:2: error: `retries` is not a key of the configuration; use `module`, `client`, `baseURL`, `merge`,"
                + " `required`, `models`, `places`, `operations`, `parameters`, `authentication`, `clientParameters` or `paging`"
        ),
        (
            "{\"module\": [\"A\"]}",
            "1:12: error: `module`: expected a string, found an array; \(moduleAdvice)"
        ),
        (
            "{\"module\": null}",
            "1:12: error: `module`: expected a string, found null; \(moduleAdvice)"
        ),
        ("{\"module\": \"\"}", "1:12: error: `module`: `` is not an identifier; \(moduleAdvice)"),
        (
            "{\"module\": \"Lamp-API\"}",
            "1:12: error: `module`: `Lamp-API` is not an identifier; \(moduleAdvice)"
        ),
        (
            "{\"module\": \"2Lamps\"}",
            "1:12: error: `module`: `2Lamps` is not an identifier; \(moduleAdvice)"
        ),
        (
            "{\"module\": \"../A\"}",
            "1:12: error: `module`: `../A` is not an identifier; \(moduleAdvice)"
        ),
        (
            "{\"client\": \"A\", \"client\": \"B\"}",
            "1:17: error: the object has the key `client` twice; remove one of the two"
        ),
    ])
    func problem(_ text: String, _ message: String) {
        let documentation = read(text)
        #expect(documentation.report == ["specimen.json:\(message)"])
        #expect(documentation.hasErrors)
    }

    @Test(arguments: [
        "home.test", "/api", "ftp://home.test", "https://", "https://home.test?x=1", "https://home.test/#x",
        "https://user:secret@home.test", "https://home.test/a b", "",
    ])
    func addressesOfNoServer(_ text: String) {
        #expect(
            read("{\"baseURL\": \"\(text)\"}").report == [
                "specimen.json:1:13: error: `baseURL`: `\(text)` is not an absolute http or https URL without query; write an absolute http or"
                    + " https URL without query such as \"https://sentry.io\""
            ]
        )
    }

    /// Only the file at the root of the folder is the configuration.
    @Test func elsewhere() {
        let documentation = SpecimenReadersTests.read(files: ["lamps/specimen.json": "{\"module\": \"A\"}"])
        #expect(documentation.configuration == Configuration())
        #expect(documentation.report.count == 1)
        #expect(
            documentation.report.allSatisfy {
                $0.hasPrefix("lamps/specimen.json:1:1: error: the object has none of the keys")
            })
    }
}
