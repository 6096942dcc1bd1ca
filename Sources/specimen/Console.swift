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
        // With standard error gone there is nobody left to tell.
        _ = FileSystem.write(Array("\(line)\n".utf8), to: STDERR_FILENO)
    }
}
