import SpecimenDocs

/// The tool without its process: arguments go in, text and an exit status come out.
struct Program {
    static let name = "specimen"
    static let version = "0.1.0"
    static let summary = "Turns endpoint descriptions into a typed Swift client library."

    var console: any Console

    func run(_ arguments: [String]) -> ProgramStatus {
        do {
            switch try Invocation(arguments) {
            case .help(nil):
                console.printResult(Help.program)
            case .help(let command?):
                console.printResult(Help.command(command.syntax))
            case .version:
                console.printResult("\(Self.name) \(Self.version)\n")
            case .run(let command):
                return try command.run(console)
            }
            return .success
        } catch let error as UsageError {
            fail(error.description)
            let command = Commands.names.filter { $0 == arguments.first }
            console.printDiagnostic("See `\(([Self.name] + command).joined(separator: " ")) --help`.")
            return .usage
        } catch let error as FileError {
            fail(error.description)
            return .failure
        } catch is InvalidDocs {
            fail("the docs have errors, so there is no output")
            return .failure
        } catch {
            fail("\(error); this is an internal error of Specimen, please report it")
            return .internalError
        }
    }

    private func fail(_ message: String) {
        // Paths and arguments may contain characters that control a terminal.
        console.printDiagnostic("\(Self.name): error: \(printable(message))")
    }
}

/// The exit status of the process.
enum ProgramStatus: Int32, Sendable {
    case success = 0
    /// The docs or other files have errors, or a check failed.
    case failure = 1
    /// `EX_USAGE` of `sysexits.h`.
    case usage = 64
    /// `EX_SOFTWARE` of `sysexits.h`.
    case internalError = 70
}

/// A state that no input should lead to.
struct InternalError: Error, Sendable, Equatable, CustomStringConvertible {
    var description: String
}
