/// Tells what is being done, once it has taken long enough for people to ask.
struct Progress {
    private static let patience: Duration = .milliseconds(500)

    /// Nil where nothing is to be said.
    private let console: (any Console)?
    private let start = ContinuousClock.now
    private var isShown = false

    init(_ console: (any Console)?) {
        self.console = console
    }

    /// A phase begins, and the one before ends.
    mutating func enter(_ phase: String) {
        guard start.duration(to: .now) > Self.patience else { return }
        isShown = true
        console?.showProgress("\(phase) …")
    }

    mutating func end() {
        if isShown { console?.showProgress(nil) }
        isShown = false
    }
}
