import Foundation

/// The names of files that are being written, for example `.Client.swift.4711-18446744073709551615.tmp`.
///
/// A name contains the number of the process, so that files of killed runs differ from files that a run will still
/// finish.
enum TemporaryName {
    static func make(for name: String) -> String {
        ".\(name).\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max)).tmp"
    }

    /// Returns whether a name is a temporary name and its process has ended.
    static func isAbandoned(_ name: String) -> Bool {
        guard let match = name.wholeMatch(of: /\..*\.([0-9]+)-[0-9]+\.tmp/), let process = Int32(match.1), process > 0
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
