/// The tool without its process: arguments in, words and an exit status out.
struct Program {
    static let name = "specimen"
    static let version = "0.1.0"
    static let summary = "Turns endpoint descriptions into a typed Swift client library."

    var console: any Console

    func run(_ arguments: [String]) -> ProgramStatus {
        do {
            return try run(Invocation(arguments))
        } catch let error as UsageError {
            fail(error.description)
            console.printDiagnostic(
                "See `\(([Self.name, error.command].compactMap(\.self)).joined(separator: " ")) --help`."
            )
            return .usage
        } catch let error as FileError {
            fail(error.description)
            return .fault
        } catch is DocsAtFault {
            fail("the docs have errors, so there is no output")
            return .fault
        } catch let defect as Defect {
            fail("\(defect.message); this is a defect of Specimen, please report it")
            return .defect
        } catch {
            fail("\(error); this is a defect of Specimen, please report it")
            return .defect
        }
    }

    private func run(_ invocation: Invocation) throws -> ProgramStatus {
        switch invocation {
        case .help(nil):
            let commands = Command.all.map(\.syntax)
            console.printResult(Help.program(name: Self.name, summary: Self.summary, commands: commands))
        case .help(let name?):
            console.printResult(Help.command(try Command.named(name).syntax, program: Self.name))
        case .version:
            console.printResult("\(Self.name) \(Self.version)\n")
        case .generate(let command):
            return try command.run(console)
        case .importing(let command):
            return try command.run(console)
        case .inspect(let command):
            return try command.run(console)
        case .export(let command):
            return try command.run(console)
        case .diff(let command):
            return try command.run(console)
        case .schema(let command):
            return command.run(console)
        case .initialize(let command):
            return try command.run(console)
        }
        return .done
    }

    private func fail(_ message: String) {
        // One line whatever a path or an argument holds: it may end up in a terminal.
        let line = message.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        console.printDiagnostic("\(Self.name): error: \(line.joined())")
    }
}

/// What the process tells its caller.
enum ProgramStatus: Int32, Sendable {
    case done = 0
    /// The docs, or the files of the user's, are at fault; or a check failed.
    case fault = 1
    /// The number that `sysexits.h` has for wrong usage.
    case usage = 64
    /// The number that `sysexits.h` has for a defect of the program's own.
    case defect = 70
}
