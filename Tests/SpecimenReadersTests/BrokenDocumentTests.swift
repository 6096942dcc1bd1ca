import SpecimenDocs
import Testing

/// Tests of broken documents and their exact diagnostics, one line for each problem.
@Suite struct BrokenDocumentTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var report: String

        init(_ name: String, _ text: String, _ report: String) {
            self.name = name
            self.text = text
            self.report = report
        }

        var testDescription: String { name }
    }

    static let cases = files + records + examples

    private static let files = [
        Case(
            "cut in the middle",
            #"""
            ---
            # lamps
            {
              "api_path": "/lamps/",
              "meth
            """#,
            #"""
            lamps.md:5:8: error: the JSON text is broken: the string that begins at 5:3 is not closed; add a \#
            quotation mark; the closing line `---` is missing too, so check whether the file is truncated
            """#
        ),
        Case(
            "cut before the last line",
            #"""
            ---
            {"api_path": "/lamps/", "method": "GET"}

            """#,
            #"""
            lamps.md:2:41: error: expected a line `---` after the JSON object, found none; add it, or look whether \#
            the file was cut off
            """#
        ),
        Case(
            "broken JSON",
            page(
                #"""
                {
                  "api_path": "/lamps/"
                  "method": "GET"
                }
                """#
            ),
            #"""
            lamps.md:4:3: error: the JSON text is broken: expected `,` or `}` after a member, found a quotation \#
            mark; add a comma
            """#
        ),
        Case(
            "broken JSON with CRLF",
            page(
                "{\r\n  \"api_path\": /lamps/\r\n}"
            ),
            #"""
            lamps.md:3:15: error: the JSON text is broken: expected a value, found `/`; JSON has no comments
            """#
        ),
        Case(
            "array in front matter",
            page(
                #"[]"#
            ),
            #"""
            lamps.md:2:1: error: expected an endpoint object between the lines `---`, found an array; write one \#
            object there, or several into a plain JSON file
            """#
        ),
        Case(
            "empty array",
            #"[]"#,
            #"""
            lamps.md:1:1: warning: the file describes no endpoint; add the objects of some endpoints, or remove the \#
            file
            error: expected an endpoint description in the docs folder, found none; add a JSON file with one \#
            object, or an array of objects, that has at least the keys `api_path` and `method`
            """#
        ),
        Case(
            "array of other things",
            #"[1, "a", [], null]"#,
            #"""
            lamps.md:1:2: error: expected the object of an endpoint, found a number; write an object in braces with \#
            the keys `api_path`, `method`, `title`, `description`, `authentication`, `warning`, `sidebar_order`, \#
            `scopes`, `parameters`, `path_parameters`, `query_parameters`, `header_parameters`, `example_request` and \#
            `example_response`
            lamps.md:1:5: error: expected the object of an endpoint, found a string; write an object in braces with \#
            the keys `api_path`, `method`, `title`, `description`, `authentication`, `warning`, `sidebar_order`, \#
            `scopes`, `parameters`, `path_parameters`, `query_parameters`, `header_parameters`, `example_request` and \#
            `example_response`
            lamps.md:1:10: error: expected the object of an endpoint, found an array; write an object in braces \#
            with the keys `api_path`, `method`, `title`, `description`, `authentication`, `warning`, \#
            `sidebar_order`, `scopes`, `parameters`, `path_parameters`, `query_parameters`, `header_parameters`, \#
            `example_request` and `example_response`
            lamps.md:1:14: error: expected the object of an endpoint, found null; write an object in braces with \#
            the keys `api_path`, `method`, `title`, `description`, `authentication`, `warning`, `sidebar_order`, \#
            `scopes`, `parameters`, `path_parameters`, `query_parameters`, `header_parameters`, `example_request` and \#
            `example_response`
            """#
        ),
        Case(
            "another object",
            #"{"openapi": "3.1.0", "paths": {}}"#,
            #"""
            lamps.md:1:1: error: the object has none of the keys of an endpoint; add at least `api_path` and \#
            `method`, or remove the file from the folder
            """#
        ),
        Case(
            "empty object",
            page(
                #"{}"#
            ),
            #"""
            lamps.md:2:1: error: the object has none of the keys of an endpoint; add at least `api_path` and \#
            `method`, or remove the file from the folder
            """#
        ),
    ]

    @Test(arguments: cases)
    func report(_ broken: Case) {
        #expect(read(broken.text).report.joined(separator: "\n") == broken.report)
    }
}
