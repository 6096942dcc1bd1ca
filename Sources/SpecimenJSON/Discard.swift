import Dispatch

/// Lets go of a value that is not needed any more, on another thread: to free a million small things takes as long as to make
/// them.
package func discard(_ value: consuming some Sendable) {
    // Whoever lets go last frees it, so that nothing may be kept here.
    DispatchQueue.global().async { [value = consume value] in withExtendedLifetime(value) {} }
}
