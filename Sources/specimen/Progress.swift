import Foundation

/// Tells what is being done, once it has taken long enough for people to ask.
final class Progress: @unchecked Sendable {
    private static let patience = 0.5

    private let console: any Console
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var phase: String?
    private var isShown = false

    init(_ console: any Console) {
        self.console = console
    }

    /// A phase begins, and the one before ends.
    func enter(_ phase: String) {
        let isFirst = lock.withLock {
            defer { self.phase = phase }
            if isShown { console.showProgress("\(phase) …") }
            return self.phase == nil
        }
        guard isFirst else { return }
        Thread.detachNewThread { [self] in
            Thread.sleep(forTimeInterval: Self.patience)
            lock.withLock {
                guard let phase = self.phase else { return }
                isShown = true
                console.showProgress("\(phase) …")
            }
        }
    }

    func end() {
        lock.withLock {
            if isShown { console.showProgress(nil) }
            isShown = false
            phase = nil
        }
    }
}
