import Foundation

/// The name of a file that is being written, for example `.Client.swift.4711-18446744073709551615.tmp`.
///
/// The name contains the number of the process, so that files of killed runs differ from files that a run will still finish.
struct TemporaryName {
    let text: String
    private let process: Int32

    init(for name: String) {
        process = ProcessInfo.processInfo.processIdentifier
        text = ".\(name).\(process)-\(UInt64.random(in: 0 ... .max)).tmp"
    }

    /// - Returns: Nil for any other name.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /\..*\.([0-9]+)-[0-9]+\.tmp/), let process = Int32(match.1), process > 0
        else { return nil }
        self.text = text
        self.process = process
    }

    /// Whether the process that wrote the file has ended.
    var isAbandoned: Bool { kill(process, 0) != 0 && errno == ESRCH }
}
