import Foundation

/// A program to be run, and what it used.
///
/// `Process` of Foundation does not tell how much memory a child took, and takes milliseconds of its own to notice its end.
struct ChildProcess {
    /// Looked up in `PATH` if it has no slash.
    var program: String
    var arguments: [String]
    var folder: String?
    /// The file for what it prints, errors too.
    var output = "/dev/null"

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// What the system says a child and its own children used.
    struct Usage {
        var seconds: Double
        /// Of all processors together.
        var processorSeconds: Double
        /// Of the largest of its processes. It begins where this process, from which it was split off, is at the time; for
        /// that reason nothing large is held in memory here.
        var peakBytes: Int
    }

    /// Throws where it cannot be started or does not exit with 0.
    @discardableResult
    func run() throws -> Usage {
        // The types differ between platforms: optional pointers here, structs there.
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

        // A child begins where its parent is; to tell it another place is not in Swift's view of Glibc.
        let before = FileManager.default.currentDirectoryPath
        if let folder, !FileManager.default.changeCurrentDirectoryPath(folder) {
            throw Failure(description: "there is no folder \(folder)")
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
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        let seconds = start.duration(to: .now) / .seconds(1)
        guard status == 0 else { throw Failure(description: failureText(status: status)) }
        #if canImport(Darwin)
            let unit = 1
        #else
            let unit = 1024
        #endif
        return Usage(
            seconds: seconds,
            processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakBytes: Int(usage.ru_maxrss) * unit
        )
    }

    private func failureText(status: Int32) -> String {
        let said = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
        return
            "\(program) \(arguments.prefix(4).joined(separator: " ")) … ended with status \(status)\n\(said.suffix(4000))"
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}

/// The texts as C has argument lists: pointers, then a null pointer.
private func withCStrings<Value>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
    let pointers = texts.map { text in strdup(text) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}
