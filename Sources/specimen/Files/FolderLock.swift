import Foundation

/// A lock that makes other runs wait while this run changes a folder. It is released at the latest with the process.
///
/// The lock is on the folder itself, so it leaves no file behind. File systems without locks are used without a lock.
final class FolderLock {
    private let descriptor: Int32

    init(_ folder: String) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    static func withLock<Value>(on folder: String, _ body: () throws -> Value) rethrows -> Value {
        let lock = FolderLock(folder)
        return try withExtendedLifetime(lock) { try body() }
    }
}
