import SpecimenDocs
import Testing

@testable import SpecimenInference

/// Models that would contain themselves, or a large model, by value.
@Suite("Find recursion")
struct FindRecursionTests {
    @Test("A model that holds itself does so behind a reference, once in each circle")
    func recursion() throws {
        let reply = #"{"id": 2, "text": "b"}"#
        let model = try infer([
            Call("GET", "/comments/{id}", #"{"id": 1, "text": "a", "comment": \#(reply), "comments": [\#(reply)]}"#)
        ])
        let comment = try model.requiredModel("Comment")
        #expect(comment.properties.filter { $0.shape.words == "Comment" }.map(\.name) == ["comment"])
        #expect(comment.properties.filter(\.isIndirect).map(\.name) == ["comment"])
    }

    @Test("A circle of two models is broken at the later one by name")
    func longCircle() throws {
        let model = try infer([
            Call("GET", "/authors/{id}", #"{"id": 1, "born": 1775, "book": {"id": 7, "pages": 474}}"#),
            Call("GET", "/books/{id}", #"{"id": 7, "pages": 474, "author": {"id": 1, "born": 1775}}"#),
        ])
        let indirect = model.models.flatMap { model in
            model.properties.filter(\.isIndirect).map { "\(model.name).\($0.name)" }
        }
        #expect(indirect == ["Book.author"])
    }

    @Test(
        "A model of eight properties or more is kept behind a reference where it may be missing, and then counts as one"
    )
    func largeModels() throws {
        let large = (1...8).map { #""p\#($0)x": "a""# }.joined(separator: ", ")
        let small = (1...7).map { #""q\#($0)x": "a""# }.joined(separator: ", ")
        let model = try infer([
            Call("GET", "/trips/{id}", #"{"id": 1, "vessel": {\#(large)}, "port": {\#(small)}, "all": [{\#(large)}]}"#)
        ])
        let indirect = model.models.flatMap { model in
            model.properties.filter(\.isIndirect).map { "\(model.name).\($0.name)" }
        }
        #expect(indirect == ["Trip.vessel"])
    }
}
