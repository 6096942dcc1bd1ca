import SpecimenDocs
import Testing

@testable import SpecimenInference

/// Things within things of the same type, and envelopes around elements with the same key.
@Suite("Nesting")
struct NestingTests {
    @Test(
        "A thing within a thing of its type has the same model, however deep the documentation shows it",
        arguments: [
            (
                "/comments/{id}",
                #"{"id": 1, "text": "a", "replies": [{"id": 2, "text": "b", "replies": [{"id": 3, "text": "c"}]}]}"#,
                ["Comment: id: Int, replies: [Comment]?, text: String?"]
            ),
            (
                "/comments/{id}", #"{"id": 1, "text": "a", "reply_to": {"id": 2, "text": "b"}}"#,
                ["Comment: id: Int, replyTo: Comment?, text: String?"]
            ),
            (
                "/notes/{id}", #"{"id": 1, "text": "a", "parent": {"id": 2, "text": "b", "parent": null}}"#,
                ["Note: id: Int, parent: Note?, text: String?"]
            ),
            (
                "/tasks/{id}", #"{"id": 1, "text": "a", "subtasks": [{"id": 2, "text": "b"}]}"#,
                ["Task: id: Int, subtasks: [Task]?, text: String?"]
            ),
            (
                "/tasks/{id}", #"{"id": 1, "text": "a", "blockedTask": {"id": 2, "text": "b"}}"#,
                ["Task: id: Int, blockedTask: Task?, text: String?"]
            ),
            (
                "/tree", #"{"name": "root", "children": [{"name": "a", "children": []}]}"#,
                ["Tree: name: String, children: [Tree]?"]
            ),
            (
                "/tree", #"{"name": "root", "children": [{"name": "a", "size": 1, "children": []}]}"#,
                ["Tree: name: String, children: [Tree]?, size: Int?"]
            ),
            (
                "/tree", #"{"name": "r", "children": {"x-1": {"name": "a", "children": {"x-2": {"name": "b"}}}}}"#,
                ["Tree: name: String, children: {Tree}?"]
            ),
            (
                "/grid", #"{"size": "l", "cells": [[{"size": "m", "cells": [[{"size": "s", "cells": []}]]}]]}"#,
                ["Grid: cells: [[Grid]]?, size: String?"]
            ),
            (
                "/users/{id}", #"{"id": 1, "name": "a", "manager": {"id": 2, "name": "b", "manager": null}}"#,
                ["User: id: Int, name: String, manager: User?"]
            ),
            (
                "/posts/{id}",
                #"{"id": 1, "text": "a", "thread": {"total": 1, "data": [{"id": 2, "text": "b", "thread": null}]}}"#,
                ["Post: id: Int, text: String?, thread: Thread?", "Thread: data: [Post]?, total: Int?"]
            ),
        ]
    )
    func nested(path: String, response: String, models: [String]) throws {
        #expect(try describe(path, response) == models)
    }

    @Test(
        "An envelope is no element, and a part is not the whole because both have common keys",
        arguments: [
            (
                "/menu", #"{"items": [{"title": "a", "url": "/a", "items": [{"title": "b", "url": "/b"}]}]}"#,
                ["Menu: items: [MenuItem]", "MenuItem: title: String, items: [MenuItem]?, url: String"]
            ),
            (
                "/menu", #"{"items": [{"title": "a", "items": []}], "total": 1}"#,
                ["Menu: items: [MenuItem], total: Int?", "MenuItem: title: String, items: [MenuItem]?"]
            ),
            (
                "/menus", #"{"items": [{"title": "a", "items": [{"title": "b"}]}]}"#,
                ["Menu: title: String, items: [Menu]?", "Menus: items: [Menu]"]
            ),
            (
                "/outline", #"{"children": [{"label": "a", "children": [{"label": "b"}]}]}"#,
                ["Child: children: [Child]?, label: String?", "Outline: children: [Child]?"]
            ),
            (
                "/orders/{id}", #"{"id": 1, "items": [{"id": 2, "price": 3, "items": []}]}"#,
                ["Order: id: Int, items: [OrderItem]?", "OrderItem: id: Int?, items: [OrderItem]?, price: Double?"]
            ),
            (
                "/files/{id}", #"{"id": 1, "name": "a", "size": "l", "parent": {"id": 2, "name": "b"}}"#,
                [
                    "File: id: Int, name: String, parent: FileParent?, size: String?",
                    "FileParent: id: Int, name: String",
                ]
            ),
            (
                "/books/{id}", #"{"id": 1, "name": "a", "author": {"id": 2, "name": "b"}}"#,
                ["Author: id: Int, name: String", "Book: id: Int, name: String, author: Author?"]
            ),
            (
                "/feed",
                #"{"kind": "t", "data": {"text": "a", "more": {"kind": "l", "data": {"all": [{"text": "b", "more": ""}]}}}}"#,
                [
                    "All: more: String?, text: String?", "Feed: data: FeedData?, kind: String?",
                    "FeedData: more: More?, text: String?", "More: data: MoreData?, kind: String?",
                    "MoreData: all: [All]?",
                ]
            ),
            (
                "/notes/{id}", #"{"id": 1, "text": "a", "parent": {"id": 2, "text": {"raw": "b"}}}"#,
                [
                    "Note: id: Int, parent: NoteParent?, text: String?", "NoteParent: id: Int?, text: Text?",
                    "Text: raw: String?",
                ]
            ),
        ]
    )
    func apart(path: String, response: String, models: [String]) throws {
        #expect(try describe(path, response) == models)
    }

    @Test("Things of different types stay apart, though their children look alike")
    func alikeChildren() throws {
        let tree = #"{"id": 1, "name": "a", "children": [{"id": 2, "name": "b", "children": []}]}"#
        let model = try infer([Call("GET", "/folders/{id}", tree), Call("GET", "/categories/{id}", tree)])
        #expect(
            model.models.map { "\($0.name): \($0.members)" } == [
                "Category: id: Int, name: String, children: [Category]?",
                "Folder: id: Int, name: String, children: [Folder]?",
            ]
        )
    }

    @Test("Unions within their variants are one union")
    func unions() throws {
        let text = #"{"type": "text", "text": "a", "lang": "en"}"#
        let group = #"{"type": "group", "title": "b", "level": 2, "blocks": [\#(text)]}"#
        let image = #"{"type": "image", "url": "/a", "alt": "b"}"#
        let model = try infer([
            Call(
                "GET",
                "/blocks",
                #"[\#(text), {"type": "group", "title": "a", "level": 1, "blocks": [\#(text), \#(group), \#(image)]}]"#
            )
        ])
        #expect(model.models.map(\.name) == ["Block", "GroupBlock", "ImageBlock", "TextBlock"])
        #expect(try model.requiredModel("GroupBlock").members.contains("blocks: [Block]?"))
    }

    @Test("`inspect` shows the reason")
    func reason() throws {
        let model = try infer([
            Call("GET", "/notes/{id}", #"{"id": 1, "text": "a", "likes": 2, "parent": {"id": 2, "text": "b"}}"#)
        ])
        #expect(try model.requiredModel("Note").reasons == ["They have the same name and share 2 of 3 properties."])
    }

    private func describe(_ path: String, _ response: String) throws -> [String] {
        try infer([Call("GET", path, response)]).models.map { "\($0.name): \($0.members)" }
    }
}
