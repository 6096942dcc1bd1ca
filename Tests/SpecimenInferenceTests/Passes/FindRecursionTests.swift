import SpecimenDocs
import Testing

@testable import SpecimenInference

/// Models that contain themselves.
@Suite("Find recursion")
struct FindRecursionTests {
    @Test("One property closes each cycle")
    func recursion() throws {
        let reply = #"{"id": 2, "text": "b"}"#
        let model = try infer([
            Call("GET", "/comments/{id}", #"{"id": 1, "text": "a", "comment": \#(reply), "comments": [\#(reply)]}"#)
        ])
        let comment = try model.requiredModel("Comment")
        #expect(comment.properties.filter { $0.shape.words == "Comment" }.map(\.name) == ["comment"])
        #expect(comment.properties.filter(\.isRecursive).map(\.name) == ["comment"])
    }

    @Test("A cycle of two models is broken at the model whose name comes later")
    func longCircle() throws {
        let model = try infer([
            Call("GET", "/authors/{id}", #"{"id": 1, "born": 1775, "book": {"id": 7, "pages": 474}}"#),
            Call("GET", "/books/{id}", #"{"id": 7, "pages": 474, "author": {"id": 1, "born": 1775}}"#),
        ])
        let recursive = model.models.flatMap { model in
            model.properties.filter(\.isRecursive).map { "\(model.name).\($0.name)" }
        }
        #expect(recursive == ["Book.author"])
    }
}
