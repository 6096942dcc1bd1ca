import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// The page that lists every diagnostic says of each document what is really said of it.
struct DiagnosticsTests {
    private static let page = repository.appending(path: "Sources/SpecimenDocs/SpecimenDocs.docc/Diagnostics.md")
    private static let recording = "RECORD_DIAGNOSTICS"

    @Test func everyDocumentIsAnsweredAsThePageSays() throws {
        let committed = try String(contentsOf: Self.page, encoding: .utf8)
        let actual = try DiagnosticsPage(committed).answered
        if ProcessInfo.processInfo.environment[Self.recording] != nil {
            try Data(actual.utf8).write(to: Self.page)
        }
        let diff = unifiedDiff(from: committed, to: actual, oldName: "a/Diagnostics.md", newName: "b/Diagnostics.md")
        let remedy =
            "if the difference is meant, record it with: \(Self.recording)=1 swift test --filter DiagnosticsTests"
        #expect(committed == actual, "\(remedy)\n\(diff)")
    }

    /// Rules about the file system have other tests.
    @Test func everyRuleHasADocumentThatBreaksIt() throws {
        let examples = try DiagnosticsPage(String(contentsOf: Self.page, encoding: .utf8)).examples
        let provoked = Set(examples.flatMap { $0.diagnostics.map(\.rule) })
        #expect(Set(Diagnostic.Rule.allCases).subtracting(provoked) == [.skippedFile])
        for example in examples {
            #expect(example.diagnostics.map(\.rule.rawValue).contains(example.rule), "\(example.files.map(\.path))")
        }
    }

    @Test func everyDiagnosticTellsWhereAndWhatToDo() throws {
        let examples = try DiagnosticsPage(String(contentsOf: Self.page, encoding: .utf8)).examples
        let ofTheFolder: Set<Diagnostic.Rule> = [.fileName, .noDescription, .tooMany]
        for diagnostic in examples.flatMap(\.diagnostics) {
            #expect(diagnostic.location != nil || ofTheFolder.contains(diagnostic.rule), "\(diagnostic)")
            let tells = diagnostic.advice != nil || diagnostic.message.contains("; ") || diagnostic.severity == .note
            #expect(tells, "\(diagnostic)")
        }
    }
}

/// Headings name a rule; below each, blocks of code hold the files of an example, and a last one what is said of them.
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
    /// The page with what is really said.
    private(set) var answered = ""

    init(_ text: String) throws {
        var rule = ""
        var example = Example(rule: rule)
        /// The file that describes the API where an example shows none.
        var everywhere: SourceFile?
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        var output: [String] = []
        while let line = lines.popFirst() {
            output.append(line)
            if line.hasPrefix("## ") { everywhere = nil }
            if line.hasPrefix("### ") {
                rule = line.dropFirst(4).trimmingCharacters(in: ["`"])
                example = Example(rule: rule)
            }
            guard line.hasPrefix("```") else { continue }
            let content = lines.prefix { $0 != "```" }
            lines = lines.dropFirst(content.count + 1)
            let words = line.dropFirst(3).split(separator: " ").map(String.init)
            switch words.first {
            case "console":
                if let everywhere, !example.files.contains(where: { $0.path == everywhere.path }) {
                    example.files.append(everywhere)
                }
                output += example.diagnostics.map(\.description)
                examples.append(example)
                example = Example(rule: rule)
            case "limits":
                for setting in content { try example.limits.set(setting) }
                output += content
            default:
                let file = SourceFile(path: words.last ?? "", text: content.joined(separator: "\n"))
                if words.contains("everywhere") {
                    everywhere = file
                } else {
                    example.files.append(file)
                    example.isPage = words.contains("page")
                }
                output += content
            }
            output.append("```")
        }
        answered = output.joined(separator: "\n")
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
