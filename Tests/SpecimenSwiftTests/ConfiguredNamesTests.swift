import SpecimenDocs
import SpecimenReaders
import SpecimenSwift
import Testing

/// Names in the configuration that Swift does not accept are errors.
@Suite struct ConfiguredNamesTests {
    @Test(arguments: [
        (#"{"module": "LampAPI", "client": "LampClient", "models": {"A": {"name": "Lamp"}}}"#, nil),
        (
            #"{"module": "class"}"#,
            "1:12: error: `module`: `class` is a reserved word of Swift; write a Swift identifier such as \"SentryAPI\""
        ),
        (
            #"{"module": "Foundation"}"#,
            "1:12: error: `module`: `Foundation` is the name of a module that the generated code uses; write a Swift"
                + " identifier such as \"SentryAPI\""
        ),
        (
            #"{"client": "lamps"}"#,
            "1:12: error: `client`: `lamps` does not begin with a capital letter; write the name of a Swift type such"
                + " as \"SentryClient\""
        ),
        (
            #"{"module": "Lamps", "client": "Lamps"}"#,
            "1:31: error: `client`: `Lamps` is the name of the module, which the client would hide; name it"
                + " \"LampsClient\""
        ),
        (
            #"{"models": {"A": {"name": "Self"}}}"#,
            "1:27: error: `name`: `Self` is a reserved word of Swift; write the name of a Swift type such as \"Release\""
        ),
        (#"{"models": {"A": {"properties": {"x": {"name": "class"}}}}}"#, nil),
    ])
    func names(configuration: String, problem: String?) {
        let file = SourceFile(path: Configuration.fileName, text: configuration)
        let diagnostics = Documentation(reading: [file]).configuration.swiftNameDiagnostics
        #expect(diagnostics.map(\.description) == [problem].compactMap { $0 }.map { "specimen.json:\($0)" })
    }
}
