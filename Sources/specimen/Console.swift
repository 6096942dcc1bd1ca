#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a command's words go: results to one side, what is to be said about them to the other.
protocol Console {
    func printResult(_ text: String)
    func printDiagnostic(_ line: String)
    /// Shows a line that the next one replaces; nil takes it away. Nothing unless people are watching.
    func showProgress(_ text: String?)
}

/// Standard output and standard error.
final class StandardConsole: Console {
    /// Why standard output could not be written, as the system's error number.
    ///
    /// A reader that has gone (`specimen inspect | head`) has what it wanted, and counts as no failure.
    private(set) var failure: Int32?
    private var isClosed = false

    init() {
        // A closed pipe is then an error number like any other, and not the end of the process amidst its work.
        signal(SIGPIPE, SIG_IGN)
    }

    func printResult(_ text: String) {
        guard !isClosed, let code = FileSystem.write(Array(text.utf8), to: STDOUT_FILENO) else { return }
        isClosed = true
        failure = code == EPIPE ? nil : code
    }

    func printDiagnostic(_ line: String) {
        showProgress(nil)
        // With standard error gone there is nobody left to tell.
        _ = FileSystem.write(Array("\(line)\n".utf8), to: STDERR_FILENO)
    }

    func showProgress(_ text: String?) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        // Back to the first column, and the rest of the line away (ECMA-48: CR, EL).
        _ = FileSystem.write(Array("\r\u{1B}[K\(text ?? "")".utf8), to: STDERR_FILENO)
    }
}
