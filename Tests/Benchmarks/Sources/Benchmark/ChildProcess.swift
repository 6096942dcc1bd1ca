import Foundation

/// A program to run, and the time it takes.
///
/// Foundation's `Process` notices the end of a child milliseconds late, which is as long as the shortest measurement.
struct ChildProcess {
    /// A path, or a name to look up in `PATH`.
    var program: String
    var arguments: [String]
    var folder: String?
    /// The file that receives the output and the errors.
    var output = "/dev/null"

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Returns the seconds that the program ran. Throws if it cannot start or does not exit with 0.
    @discardableResult
    func run() throws -> Double {
        // The type is an optional pointer on Apple systems and a structure elsewhere.
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)

        // A child inherits the current folder; the function that would set another one is not visible to Swift on
        // Linux.
        let before = FileManager.default.currentDirectoryPath
        if let folder, !FileManager.default.changeCurrentDirectoryPath(folder) {
            throw Failure(description: "the folder \(folder) does not exist")
        }
        defer { _ = FileManager.default.changeCurrentDirectoryPath(before) }

        let start = ContinuousClock.now
        var child = pid_t()
        let environment = ProcessInfo.processInfo.environment.map { name, value in "\(name)=\(value)" }
        let error = withCStrings([program] + arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawnp(&child, program, &actions, nil, arguments, environment)
            }
        }
        guard error == 0 else {
            throw Failure(description: "cannot run \(program): \(String(cString: strerror(error)))")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let seconds = start.duration(to: .now) / .seconds(1)
        guard status == 0 else { throw Failure(description: failureText(status: status)) }
        return seconds
    }

    private func failureText(status: Int32) -> String {
        let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
        let command = ([program] + arguments.prefix(4)).joined(separator: " ")
        return "\(command) … ended with status \(status)\n\(text.suffix(4000))"
    }
}

/// Calls `body` with the strings as a C argument list, which ends with a null pointer.
private func withCStrings<Value>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
    let pointers = strings.map { string in strdup(string) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}
