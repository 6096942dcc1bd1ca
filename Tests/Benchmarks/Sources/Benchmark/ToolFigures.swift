import Foundation
import Measuring

/// Measures the clean debug build of the tool, which every user of the plugin waits for once.
struct ToolFigures {
    let workspace: Workspace

    func measured() throws -> [Figure] {
        let yardstick = try Yardstick(in: workspace)
        let medians = try interleavedMedians(
            runs: workspace.options.longRuns,
            warmsUp: false,
            [{ try workspace.cleanBuildTime() }, { try yardstick.compilation.run() }]
        )
        return [
            Figure(
                .tool,
                "clean debug build / (yardstick / 13)",
                Quantity(medians[0], .seconds),
                per: Quantity(medians[1] / Yardstick.usualSeconds, .seconds),
                .atMost(20)
            )
        ]
    }
}
