import Dispatch

/// Lets go of a value that is not needed any more, on another thread: to free a million small things takes as long as to make
/// them.
package func discard(_ value: some Sendable) {
    DispatchQueue.global().async { withExtendedLifetime(value) {} }
}
