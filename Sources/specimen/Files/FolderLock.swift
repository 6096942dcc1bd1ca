import Foundation

/// Runs a function while other runs wait before they change the folder. A lock ends at the latest with its process.
///
/// The lock is on the folder itself, so it leaves no file behind. File systems without locks are used without a lock.
func withFolderLock<Value>(_ folder: String, _ body: () throws -> Value) rethrows -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer {
        if descriptor >= 0 { close(descriptor) }
    }
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
}
