import SpecimenDocs
import SpecimenJSON
import Testing

@testable import SpecimenReaders

/// Tests of the words for styles, flags, dates and choices of parameters.
@Suite struct RequestProseTests {
    private func parameter(_ type: String, _ description: String) throws -> ParameterDescription {
        let type = try ParameterType(word: type)
        let location = SourceLocation(file: "a.json", position: TextPosition(line: 1, column: 1))
        var parameter = ParameterDescription(name: "lamps", type: type, location: location)
        parameter.description = description
        parameter.readProse()
        return parameter
    }

    @Test(
        arguments: [
            ("array[string]", "Comma-separated list of lamps.", .comma),
            ("array", "The lamps, separated by commas.", .comma),
            ("array[string]", "Up to two, separated by a comma: `?lamps=a,b`", .comma),
            ("array[int]", "Pipe-delimited: `a|b`.", .pipe),
            ("array[int]", "A space separated list.", .space),
            ("array[int]", "Repeat this parameter for each lamp.", .repeated),
            ("array[int]", "Sent as `lamps[]=1`.", .emptyBrackets),
            ("array[int]", "The lamps.", nil),
            ("array[int]", "Separate rooms have a comma in their name.", nil),
            ("string", "Comma-separated list of lamps.", nil),
            ("array[string]", "The lamps, separated by a semicolon.", nil),
        ] as [(String, String, ParameterStyle?)]
    )
    func style(_ type: String, _ description: String, _ style: ParameterStyle?) throws {
        #expect(try parameter(type, description).style == style)
    }

    @Test(arguments: [
        ("array[string]", "separated by a semicolon", 1), ("array[int]", "newline-delimited", 1),
        ("array[string]", "separated by commas", 0), ("string", "separated by a semicolon", 0),
        ("array[string]", "a semicolon", 0),
    ])
    func unsupportedSeparator(_ type: String, _ description: String, _ warnings: Int) {
        let parameter = #"{"name": "lamps", "type": "\#(type)", "description": "The lamps, \#(description)."}"#
        let text = #"{"method": "GET", "api_path": "/lamps", "query_parameters": [\#(parameter)]}"#
        for (settings, count) in [("{}", warnings), (#"{"parameters": {"lamps": {"style": "comma"}}}"#, 0)] {
            let files = [SourceFile(path: "a.json", text: text), SourceFile(path: "specimen.json", text: settings)]
            #expect(Documentation(reading: files).diagnostics.count { $0.rule == .listSeparator } == count)
        }
    }

    @Test(
        arguments: [
            ("boolean", "Only lit lamps (0 or 1).", .numericFlag),
            ("boolean", "Set to `1` to see all.", .numericFlag),
            ("boolean", "Pass `yes` or `no`.", .wordFlag),
            ("boolean", "Takes no value.", .presenceFlag),
            ("boolean", "Whether lamps are lit.", .plain),
            ("int", "Goes out after this many hours. Set to `0` to disable it.", .plain),
            ("number", "Set to 1 to enable it, 0 or 1.", .plain),
            ("int", "Unix time in milliseconds.", .epochMilliseconds),
            ("int", "Milliseconds since 1970-01-01.", .epochMilliseconds),
            ("int", "The timeout in milliseconds.", .plain),
            ("int", "A Unix timestamp.", .wholeEpochSeconds),
        ] as [(String, String, ParameterDescription.WireFormat)]
    )
    func wireFormat(_ type: String, _ description: String, _ format: ParameterDescription.WireFormat) throws {
        #expect(try parameter(type, description).wireFormat == format)
    }

    @Test(arguments: [
        ("string", "How bright it is.\n\n* `dim`\n* `full`", ["dim", "full"]),
        ("string", "How bright it is.\n\n- `dim` - Hardly lit\n- `full` - Fully lit", ["dim", "full"]),
        ("string", "What new members may do.\n\n* `look` - Look\n* `switch` - Switch", ["look", "switch"]),
        ("string", "Which lamps. For example:\n\n- `/?lamps=1&lamps=2`\n- `/?lamps=-1`", []),
        ("string", "Options include `dim`, `half` and `full`.", ["dim", "half", "full"]),
        ("string", "One of `dim` or `full`.", ["dim", "full"]),
        ("string", "One of `lamps` or `rooms` is required.", []),
        ("string", "The fields of a lamp:\n\n* `id`\n* `room`", []),
        ("string", "Notes:\n\n* `dim` is slow\n* wait for it", []),
        ("array", "The lamp and shade of each room. Shades can be either:\n  - `red` - Warm.\n  - `blue` - Cold.", []),
        ("int", "How bright it is.\n\n* `1`\n* `2`", []),
    ])
    func choices(_ type: String, _ description: String, _ choices: [String]) throws {
        #expect(try parameter(type, description).choices == choices)
    }
}
