import Foundation
import SpecimenExport

/// A file with text that a test expects, for example generated Swift.
///
/// A test compares the file with the actual text. With `RECORD=1` in the environment, the comparison writes the actual
/// text into the file instead. It still reports a difference, so that a run that records never passes.
public struct RecordedFile {
    private let url: URL
    private let suite: String
    private let mode: RecordingMode

    /// - Parameters:
    ///   - suite: The test suite that compares the file.
    ///   - mode: Whether to record. The environment decides unless a test of this type sets it.
    public init(_ url: URL, suite: String, mode: RecordingMode = RecordingMode()) {
        self.url = url
        self.suite = suite
        self.mode = mode
    }

    /// Compares the file with the actual text byte by byte, or records the actual text.
    ///
    /// - Parameter actual: Nil if there should be no file.
    /// - Returns: The difference, or that it was recorded; nil if the file is up to date.
    public func difference(from actual: String?) throws -> String? {
        let root = repository.path + "/"
        let path = url.path.hasPrefix(root) ? String(url.path.dropFirst(root.count)) : url.path
        if mode == .refused { return "\(path) was not recorded: RECORD is not allowed where CI is set; unset RECORD" }

        let exists = FileManager.default.fileExists(atPath: url.path)
        let expected = exists ? String(decoding: try Data(contentsOf: url), as: UTF8.self) : nil
        guard expected.map({ Array($0.utf8) }) != actual.map({ Array($0.utf8) }) else { return nil }
        let diff = unifiedDiff(
            from: expected ?? "",
            to: actual ?? "",
            oldName: expected == nil ? "/dev/null" : "expected/\(path)",
            newName: actual == nil ? "/dev/null" : "actual/\(path)"
        )
        guard mode == .recording else {
            return "\(path) differs; to accept the difference, run: RECORD=1 swift test --filter \(suite)\n\(diff)"
        }
        if let actual {
            try Data(actual.utf8).write(to: url, options: .atomic)
        } else {
            try FileManager.default.removeItem(at: url)
        }
        return "\(path) was recorded; review the difference and run the tests again without RECORD\n\(diff)"
    }
}

/// Whether tests compare or record the files that they expect.
public enum RecordingMode: Equatable, Sendable {
    case comparing
    case recording
    /// Recording is requested on a CI server, where it would hide failures.
    case refused

    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let isRequested = environment["RECORD"] == "1"
        self = !isRequested ? .comparing : environment["CI"] == nil ? .recording : .refused
    }
}
