import SpecimenDocs
import SpecimenReaders
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// The result depends on the content of the docs, not on the order, the names or the line ends of files.
@Suite("Independence of order")
struct OrderTests {
    static let book = #"{"id": 7, "title": "Emma", "author": {"id": 1, "name": "Jane"}, "tags": {"24h": 1}}"#

    /// A library, with two descriptions of one endpoint among them.
    static let lending: [Call] = [
        Call("GET", "/libraries/{library}/books/", "[\(book)]").with {
            $0.query = [Input("sort", "string", choices: ["title", "-title"])]
        },
        Call("GET", "/libraries/{library}/books/{id}/", book),
        Call("GET", "/libraries/{library}/books/{id}/", #"{"id": 8, "title": "Persuasion", "pages": 249}"#),
        Call("POST", "/libraries/{library}/books/", book).with {
            $0.body = [Input("title", "string", required: true)]
            $0.sends = #"{"title": "Emma", "authors": [{"name": "Jane"}]}"#
        },
        Call("PUT", "/libraries/{library}/books/{id}/").with { $0.body = [Input("title", "string")] },
        Call(
            "GET",
            "/authors/{id}/",
            #"{"id": 1, "name": "Jane", "born": 1775, "books": [{"id": 7, "title": "Emma"}]}"#
        ),
        Call("GET", "/loans/", #"[{"id": 1, "book": {"id": 7, "due": "2024-05-21T10:00:00+00:00"}}]"#),
        Call("DELETE", "/loans/{id}/").with { $0.status = 204 },
        Call("GET", "/v2/loans/", #"[{"id": "1", "points": [[1, "a"], [2, "b"]]}]"#),
    ]

    private func infer(_ files: [SourceFile]) -> APIModel {
        APIModel.inferred(from: Documentation(reading: files), module: "LibraryAPI").model.withoutSources
    }

    @Test("The library has the properties that the other tests need")
    func example() throws {
        let model = infer(files(Self.lending))
        #expect(model.operations.count == 8)
        #expect(try model.operation("getLibraryBook").response.samples == 2)
        #expect(model.models.count > 4)
    }

    @Test("The order of files does not matter", arguments: UInt64(0)..<10)
    func shuffled(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        #expect(infer(files(Self.lending).shuffled(using: &generator)) == infer(files(Self.lending)))
    }

    @Test("The names of files do not matter", arguments: UInt64(0)..<10)
    func renamed(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let names = (0..<Self.lending.count).map { "\($0).json" }.shuffled(using: &generator)
        let renamed = zip(names, Self.lending).map { $1.file(named: $0) }
        #expect(infer(renamed) == infer(files(Self.lending)))
    }

    @Test("One file can contain all records")
    func oneFile() {
        let text = "[\(Self.lending.map { $0.json.prettyPrinted() }.joined(separator: ","))]"
        #expect(infer([SourceFile(path: "all.json", text: text)]) == infer(files(Self.lending)))
    }

    @Test("Line ends and a byte order mark do not matter")
    func lineEnds() {
        let changed = files(Self.lending).map { file in
            let text = String(decoding: file.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
            return SourceFile(path: file.path, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        }
        #expect(infer(changed) == infer(files(Self.lending)))
    }

    @Test("Leaving out an unrelated file renames nothing", arguments: lending.indices)
    func removed(index: Int) {
        var rest = Self.lending
        let gone = rest.remove(at: index)
        let (all, some) = (infer(files(Self.lending)), infer(files(rest)))
        let names = Dictionary(uniqueKeysWithValues: all.operations.map { ($0.endpoint, $0.id) })
        // Two operations have the name `listLoans`. If one is left out, the other may use it.
        for operation in some.operations where !gone.path.hasSuffix("loans/") {
            #expect(operation.id == names[operation.endpoint])
        }
        #expect(Set(some.models.map(\.name)).isSubset(of: all.models.map(\.name)))
    }
}
