import Dispatch

/// Lets go of a value that is not needed any more, on another thread: to free a million small things takes as long as to make
/// them.
///
/// - Parameter delay: how long it is kept nevertheless. A process that ends before is spared the work.
package func discard(_ value: consuming some Sendable, after delay: DispatchTimeInterval = .seconds(0)) {
    // Whoever lets go last frees it, so that nothing may be kept here.
    DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [value = consume value] in
        withExtendedLifetime(value) {}
    }
}
