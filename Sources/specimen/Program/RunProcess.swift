import Foundation

/// Runs the tool with the arguments of the process and ends the process.
package func runProcess() -> Never {
    // A closed pipe and a file size limit become errors of the write instead of ending the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let console = StandardConsole()
    var status = Program(console: console).run(Array(CommandLine.arguments.dropFirst()))
    if let failure = console.failure {
        console.printDiagnostic("\(Program.name): error: \(failure)")
        status = .failure
    }
    exit(status.rawValue)
}
