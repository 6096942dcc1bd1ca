#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a file is called while it is written: `.Client.swift.4711-18446744073709551615.tmp`, with the process that writes it, so
/// that what a killed one left can be told from what another is about to finish.
struct TemporaryName {
    let text: String
    private let process: Int32

    init(for name: String) {
        process = getpid()
        text = ".\(name).\(process)-\(UInt64.random(in: 0 ... .max)).tmp"
    }

    /// Nil for any other name.
    init?(_ text: String) {
        guard text.hasPrefix("."), text.hasSuffix(".tmp"), let stem = text.dropLast(4).split(separator: ".").last else {
            return nil
        }
        let numbers = stem.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2, let process = Int32(numbers[0]), process > 0, UInt64(numbers[1]) != nil else {
            return nil
        }
        self.text = text
        self.process = process
    }

    /// The process that was to finish the file is no more.
    var isAbandoned: Bool {
        kill(process, 0) != 0 && errno == ESRCH
    }
}
