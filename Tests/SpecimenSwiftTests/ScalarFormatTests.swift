import SpecimenInference
import Testing

@testable import SpecimenSwift

struct ScalarFormatTests {
    /// The reserved names also decide whether a generated file imports Foundation.
    @Test("No generated type has the name of a format's type", arguments: ScalarFormat.all)
    func reservedNames(_ format: ScalarFormat) {
        #expect(ReservedNames.types.contains(format.swiftType))
        #expect(format.wireType.map(ReservedNames.types.contains) != false)
    }

    /// Numbers that are dates are stored in property wrappers, which keep their text.
    @Test func epochsAreDates() throws {
        let response = #"{\"id\": 7, \"name\": \"a\", \"created\": 1541455200, \"seen_at\": 1541455200123}"#
        let endpoint =
            #"{"method": "GET", "api_path": "/buoys/{id}/", "example_response": "HTTP/1.1 200 OK\n\n\#(response)"}"#
        let files = try generate(["a.json": endpoint], module: "BuoyAPI")
        let text = try #require(files.first { $0.path == "BuoyAPIModels.swift" }).contents
        for line in [
            "import Foundation\n", "    @EpochSeconds public var created: Date?\n",
            "    @EpochMilliseconds public var seenAt: Date?\n", "_created = json.optional(\"created\")\n",
            "json.write(\"seen_at\", _seenAt)\n",
        ] {
            #expect(text.contains(line), "\(line) in \(text)")
        }
    }
}
