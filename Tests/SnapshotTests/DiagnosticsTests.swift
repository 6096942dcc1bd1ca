import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that the page about diagnostics shows the diagnostics of each of its documents.
struct DiagnosticsTests {
    private static let url = repository.appending(path: "Sources/SpecimenDocs/SpecimenDocs.docc/Diagnostics.md")

    @Test func everyDocumentHasTheDiagnosticsThatThePageShows() throws {
        let file = RecordedFile(Self.url, suite: "DiagnosticsTests")
        let actual = try DiagnosticsPage(contentsOf: Self.url).actual
        if let difference = try file.difference(from: actual.text) { Issue.record("\(difference)") }
    }

    /// Rules about the file system have other tests.
    @Test func everyRuleHasADocumentThatViolatesIt() throws {
        let examples = try DiagnosticsPage(contentsOf: Self.url).examples
        let violated = Set(examples.flatMap { $0.diagnostics.map(\.rule) })
        #expect(Set(Diagnostic.Rule.allCases).subtracting(violated) == [.skippedFile])
        for example in examples {
            #expect(example.diagnostics.map(\.rule.rawValue).contains(example.rule), "\(example.files.map(\.path))")
        }
    }

    @Test func everyDiagnosticHasALocationAndAdvice() throws {
        let examples = try DiagnosticsPage(contentsOf: Self.url).examples
        let rulesOfFolders: Set<Diagnostic.Rule> = [.fileName, .noDescription, .tooMany]
        for diagnostic in examples.flatMap(\.diagnostics) {
            #expect(diagnostic.location != nil || rulesOfFolders.contains(diagnostic.rule), "\(diagnostic)")
            let advises = diagnostic.advice != nil || diagnostic.message.contains("; ") || diagnostic.severity == .note
            #expect(advises, "\(diagnostic)")
        }
    }
}

/// The headings name rules. The blocks of code below them are the files of an example, then its diagnostics.
private struct DiagnosticsPage {
    struct Example {
        var rule: String
        var files: [SourceFile] = []
        var isPage = false
        var limits = DocumentationLimits.standard

        var diagnostics: [Diagnostic] {
            if isPage { return files.flatMap { ImportedFile(reading: $0, limits: limits).diagnostics } }
            let documentation = Documentation(reading: files, limits: limits)
            var diagnostics = documentation.diagnostics + documentation.gaps
            diagnostics += documentation.configuration.swiftNameDiagnostics
            if !documentation.hasErrors {
                let (model, found) = APIModel.inferred(from: documentation, module: "LampAPI")
                diagnostics += found + SwiftModel(model).diagnostics
            }
            return diagnostics.sorted()
        }
    }

    private(set) var examples: [Example] = []
    /// The page with the actual diagnostics.
    private(set) var actual: MarkdownPage

    init(contentsOf url: URL) throws {
        actual = MarkdownPage(try String(contentsOf: url, encoding: .utf8))
        var example = Example(rule: "")
        /// A file that belongs to every example of a section.
        var shared: SourceFile?
        for (index, element) in actual.elements.enumerated() {
            switch element {
            case .line(let line) where line.hasPrefix("## "):
                shared = nil
            case .line(let line) where line.hasPrefix("### "):
                example = Example(rule: line.dropFirst(4).trimmingCharacters(in: ["`"]))
            case .line:
                break
            case .code(var block) where block.language == "console":
                if let shared, !example.files.contains(where: { $0.path == shared.path }) {
                    example.files.append(shared)
                }
                block.lines = example.diagnostics.map(\.description)
                actual.elements[index] = .code(block)
                examples.append(example)
                example = Example(rule: example.rule)
            case .code(let block) where block.language == "limits":
                for setting in block.lines { try example.limits.set(setting) }
            case .code(let block):
                let file = SourceFile(path: block.file, text: block.text)
                if block.info.contains(" everywhere ") {
                    shared = file
                } else {
                    example.files.append(file)
                    example.isPage = block.info.contains(" page ")
                }
            }
        }
    }
}

extension DocumentationLimits {
    private enum Problem: Error {
        case unknown(String)
    }

    /// A bound such as `files = 1`.
    fileprivate mutating func set(_ setting: String) throws {
        let parts = setting.split(separator: " ")
        let bounds: [Substring: WritableKeyPath<DocumentationLimits, Int>] = [
            "fileBytes": \.fileBytes, "totalBytes": \.totalBytes, "files": \.files, "endpoints": \.endpoints,
            "parametersPerEndpoint": \.parametersPerEndpoint, "choices": \.choices, "pathBytes": \.pathBytes,
            "nameBytes": \.nameBytes, "valuesPerExample": \.valuesPerExample,
            "propertiesPerObject": \.propertiesPerObject,
            "headerFields": \.headerFields, "diagnosticsPerFile": \.diagnosticsPerFile,
        ]
        guard parts.count == 3, let bound = bounds[parts[0]], let value = Int(parts[2]) else {
            throw Problem.unknown(setting)
        }
        self[keyPath: bound] = value
    }
}
