import Testing

/// A long description of a parameter is printed for the first operation that has it. The other operations refer to it.
struct SharedDescriptionTests {
    @Test func longDescriptionsArePrintedOnce() throws {
        let long = "What to look for. " + String(repeating: "Words of the search syntax are many. ", count: 8)
        let endpoints = ["a", "b"].map { name in
            """
            {"method": "GET", "api_path": "/\(name)/", "query_parameters": [
              {"name": "query", "type": "string", "description": "\(long)"},
              {"name": "sort", "type": "string", "description": "What comes first."}
            ]}
            """
        }
        let files = try generate(["all.json": "[\(endpoints.joined(separator: ", "))]"], module: "LongDocsAPI")
        let text = try #require(files.first { $0.path == "LongDocsAPIOperations.swift" }).contents
        #expect(text.components(separatedBy: "///   - query: What to look for. Words of").count == 2)
        #expect(text.contains("///   - query: What to look for. See `getA`.\n"))
        #expect(text.components(separatedBy: "///   - sort: What comes first.\n").count == 3)
    }

    @Test(arguments: [
        (
            "Fetch the Team's Rafts", "Return a list of rafts of a team",
            "/// Return a list of rafts of a team.\n    ///\n"
        ),
        ("Rafts", "All that float", "/// Rafts. All that float.\n"),
        ("List Rafts", "Lists rafts. Others too", "/// List Rafts.\n    ///\n    /// Lists rafts. Others too\n"),
    ])
    func redundantTitlesAreLeftOut(title: String, description: String, expected: String) throws {
        let endpoint = #"{"method": "GET", "api_path": "/a/", "title": "\#(title)", "description": "\#(description)"}"#
        let files = try generate(["a.json": endpoint], module: "TitleAPI")
        let text = try #require(files.first { $0.path == "TitleAPIOperations.swift" }).contents
        #expect(text.contains("extension TitleClient {\n    \(expected)"))
    }
}
