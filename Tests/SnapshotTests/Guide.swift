import Foundation
import SpecimenTestSupport
import Testing

/// A Markdown page that explains Specimen: the README or an article.
struct Guide: Sendable, CustomTestStringConvertible {
    var url: URL
    var name: String
    var text: String

    var testDescription: String { name }

    static let readme = Guide(repository.appending(path: "README.md"))

    static let articles: [Guide] = {
        let catalog = repository.appending(path: "Sources/SpecimenDocs/SpecimenDocs.docc")
        let files = try? FileManager.default.contentsOfDirectory(at: catalog, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "md" }.map(Guide.init).sorted { $0.name < $1.name }
    }()

    private init(_ file: URL) {
        url = file
        name = file.deletingPathExtension().lastPathComponent
        text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    static func article(_ name: String) throws -> Guide {
        try #require(articles.first { $0.name == name })
    }

    func blocks(_ language: String) -> [String] { codeBlocks(of: text, in: language) }

    var commands: [String] {
        text.components(separatedBy: "\n")
            .filter { $0.hasPrefix("    swift ") || $0.hasPrefix("    Tests/") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

/// Returns the code blocks of a language in a Markdown text, in order.
func codeBlocks(of text: String, in language: String) -> [String] {
    MarkdownPage(text).codeBlocks.filter { $0.info == language }.map(\.text)
}
