/// Shows the current phase of a run that takes longer than users expect.
struct Progress {
    private static let delay: Duration = .milliseconds(500)

    /// The console for the progress; nil if nothing is shown.
    let console: (any Console)?
    private let start = ContinuousClock.now

    init(_ console: (any Console)?) {
        self.console = console
    }

    func enter(_ phase: String) {
        if start.duration(to: .now) > Self.delay { console?.showProgress("\(phase) …") }
    }

    func end() {
        console?.showProgress(nil)
    }
}
