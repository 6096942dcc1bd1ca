import SpecimenDocs
import SpecimenReaders
import Testing

/// Checks that each limit has an error that names it.
@Suite struct LimitTests {
    private func limits(_ change: (inout DocumentationLimits) -> Void) -> DocumentationLimits {
        var limits = DocumentationLimits.standard
        change(&limits)
        return limits
    }

    private static let record = #"{"api_path": "/lamps/", "method": "GET"}"#

    @Test func fileBytes() {
        let text = page(Self.record)
        let size = text.utf8.count
        #expect(read(text, limits: limits { $0.fileBytes = size }).report == [])
        #expect(
            read(text, limits: limits { $0.fileBytes = size - 1 }).report == [
                "lamps.md:1:1: error: the file has \(size) bytes, which is more than the \(size - 1) that are read; split it, or"
                    + " remove it from the folder"
            ]
        )
    }

    @Test func totalBytesAndFiles() {
        let files: KeyValuePairs = ["a.md": page(Self.record), "b.md": page(Self.record)]
        let size = page(Self.record).utf8.count * 2
        #expect(
            read(
                files: files,
                limits: limits {
                    $0.totalBytes = size; $0.files = 2
                }
            ).report == []
        )
        #expect(
            read(files: files, limits: limits { $0.totalBytes = size - 1 }).report == [
                "error: the docs folder has more than the \(size - 1) bytes that are read; divide the docs among several"
                    + " folders"
            ]
        )
        #expect(
            read(files: files, limits: limits { $0.files = 1 }).report == [
                "error: the docs folder has more than the 1 files that are read; divide the docs among several folders"
            ]
        )
    }

    @Test func endpoints() {
        let text = "[\(Self.record),\n{\"api_path\": \"/\", \"method\": \"GET\"}]"
        #expect(read(text, limits: limits { $0.endpoints = 2 }).report == [])
        let documentation = read(text, limits: limits { $0.endpoints = 1 })
        #expect(
            documentation.report == [
                "lamps.md:2:1: error: the docs describe more than the 1 endpoints that are read; divide the docs among several folders"
            ]
        )
        #expect(documentation.endpoints.count == 1)
    }

    @Test(arguments: [
        (
            #""parameters": [{"name": "a", "type": "int"}, {"name": "b", "type": "int"}]"#,
            "3:15: error: `parameters` has 2 elements, which is more than the 1 that are read; shorten the list"
        ),
        (
            #""scopes": ["a", "b"]"#,
            "3:11: error: `scopes` has 2 elements, which is more than the 1 that are read; shorten the list"
        ),
        (
            #""query_parameters": [{"name": "abcdefghi", "type": "int"}]"#,
            "3:31: error: the name of a parameter is longer than the 8 bytes that are read; shorten it"
        ),
        (
            #""query_parameters": [{"name": "a", "type": "array[int]"}]"#,
            "3:44: error: `type` is longer than the 8 bytes that are read; shorten it"
        ),
        (
            #""example_response": "HTTP/1.1 200 OK\nA: 1\nB: 2""#,
            "3:45: error: an example has more than the 1 header lines that are read; remove header lines that do not matter"
        ),
    ])
    func partsOfARecord(_ members: String, _ message: String) {
        let limits = limits {
            $0.parametersPerEndpoint = 1
            $0.choices = 1
            $0.nameBytes = 8
            $0.headerFields = 1
        }
        #expect(read(lamp(members), limits: limits).report == ["lamps.md:\(message)"])
    }

    @Test func pathBytes() {
        #expect(
            read(page(Self.record), limits: limits { $0.pathBytes = 6 }).report == [
                "lamps.md:2:15: error: the path is longer than the 6 bytes that are read; shorten it"
            ]
        )
    }

    @Test func diagnosticsPerFile() {
        let text = lamp("\"aa\": 1, \"bb\": 2, \"cc\": 3, \"sidebar_order\": {}")
        #expect(
            read(text, limits: limits { $0.diagnosticsPerFile = 2 }).report == [
                "lamps.md:3:1: warning: `aa` is not a key of an endpoint and is ignored; remove it",
                "lamps.md:3:10: error: the file has 2 more problems; correct the listed problems to see the rest",
                "lamps.md:3:10: warning: `bb` is not a key of an endpoint and is ignored; remove it",
            ]
        )
    }

    /// The depth of files and of bodies is limited too.
    @Test func depth() {
        let deep = String(repeating: "[", count: 100_000)
        for text in [
            deep, page("{\"api_path\": " + deep), lamp("\"example_response\": \"HTTP/1.1 200 OK\\n\\n\(deep)\""),
        ] {
            let documentation = read(text)
            #expect(documentation.diagnostics.count == 1)
            #expect(documentation.report.allSatisfy { $0.contains("nested deeper than the limit") })
        }
    }
}
