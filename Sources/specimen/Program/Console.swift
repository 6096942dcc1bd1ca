import Foundation

/// The output of a command: results on one side, diagnostics on the other.
protocol Console {
    func printResult(_ text: String)
    func printDiagnostic(_ line: String)
    /// Shows a line on a terminal until the next line replaces it; nil removes the line.
    func showProgress(_ text: String?)
}

/// Standard output and standard error.
final class StandardConsole: Console {
    /// The reason why results could not be written.
    ///
    /// A closed pipe is no failure: `specimen inspect | head` has printed what the user wanted.
    private(set) var failure: FileError?
    private var isClosed = false

    func printResult(_ text: String) {
        guard !isClosed else { return }
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            isClosed = true
            let code = FileError.systemCode(of: error)
            failure = code == EPIPE ? nil : FileError(path: "standard output", error: error)
        }
    }

    func printDiagnostic(_ line: String) {
        showProgress(nil)
        printError("\(line)\n")
    }

    func showProgress(_ text: String?) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        // Return to the first column and erase the line (ECMA-48: CR, EL).
        printError("\r\u{1B}[K\(text ?? "")")
    }

    private func printError(_ text: String) {
        // If standard error is closed, the failure cannot be reported.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
