#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#elseif canImport(Darwin)
    import Darwin
#endif

/// The whole life of the tool's process: its arguments are run, and it ends with the status that came of them.
package func runProcess() -> Never {
    // A file that may grow no further is an error like a full disk, and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    let console = StandardConsole()
    var status = Program(console: console).run(Array(CommandLine.arguments.dropFirst()))
    if let code = console.failure {
        console.printDiagnostic("specimen: error: \(FileError(path: "standard output", code: code))")
        status = .fault
    }
    exit(status.rawValue)
}
