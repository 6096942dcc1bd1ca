import Foundation

/// Figures as JSON for other programs, with the ratio and whether it meets the bar.
public struct FigureJSON: Sendable, Encodable {
    private struct Row: Sendable, Encodable {
        var group: Figure.Group
        var figure: String
        var measured: Double
        var unit: Quantity.Unit
        var reference: Double
        var referenceUnit: Quantity.Unit
        var ratio: Double
        var atMost: Double?
        var atLeast: Double?
        var isMet: Bool?
    }

    private var figures: [Row]

    public init(_ figures: [Figure]) {
        self.figures = figures.map { figure in
            var row = Row(
                group: figure.group,
                figure: figure.name,
                measured: figure.measured.value,
                unit: figure.measured.unit,
                reference: figure.reference.value,
                referenceUnit: figure.reference.unit,
                ratio: figure.ratio,
                isMet: figure.isMet
            )
            switch figure.bar {
            case .atMost(let limit): row.atMost = limit
            case .atLeast(let limit): row.atLeast = limit
            case nil: break
            }
            return row
        }
    }

    public func data() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
