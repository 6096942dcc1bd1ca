import Foundation
import Measuring

/// How long who uses the plugin waits for the tool at first: its debug build from nothing.
struct ToolFigures {
    let workspace: Workspace

    func measured() throws -> [Figure] {
        let yardstick = try Yardstick(in: workspace)
        let medians = try interleavedMedians(
            runs: workspace.options.longRuns,
            warmsUp: false,
            [{ try workspace.cleanBuildTime() }, { try yardstick.compilation.run().seconds }]
        )
        return [
            Figure(
                .tool,
                "clean debug build / (yardstick / 13)",
                Quantity(medians[0], .seconds),
                per: Quantity(medians[1] / Yardstick.usualSeconds, .seconds),
                .atMost(25)
            )
        ]
    }
}
