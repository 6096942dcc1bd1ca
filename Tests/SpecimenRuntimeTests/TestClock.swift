import Foundation
import SpecimenRuntime

/// A clock that never waits. Sleeping advances it, and it records the length of each sleep.
final class TestClock: Clock, @unchecked Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration = .zero

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let lock = NSLock()
    // Only read and written while `lock` is held.
    private var time = Instant()
    private var slept: [Duration] = []
    private let onSleep: @Sendable () -> Void

    init(onSleep: @escaping @Sendable () -> Void = {}) {
        self.onSleep = onSleep
    }

    var now: Instant { lock.withLock { time } }
    var minimumResolution: Duration { .zero }
    var sleeps: [Duration] { lock.withLock { slept } }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        lock.withLock {
            slept.append(time.duration(to: deadline))
            time = max(time, deadline)
        }
        onSleep()
        try Task.checkCancellation()
    }
}
