/// Figures as a table with aligned columns.
public struct FigureTable: Sendable, CustomStringConvertible {
    public var figures: [Figure]

    public init(_ figures: [Figure]) {
        self.figures = figures
    }

    private static let heads = ["figure", "measured", "reference", "ratio", "bar", "met"]

    public var description: String {
        let rows = [Self.heads] + figures.map(cells)
        let widths = Self.heads.indices.map { column in rows.map { row in row[column].count }.max() ?? 0 }
        return rows.map { row in
            let padded = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }
            return padded.joined(separator: "  ") + "\n"
        }.joined()
    }

    private func cells(_ figure: Figure) -> [String] {
        let bar =
            switch figure.bar {
            case .atMost(let limit): "<= " + threeDigits(limit)
            case .atLeast(let limit): ">= " + threeDigits(limit)
            case nil: "-"
            }
        let met =
            switch figure.isMet {
            case true?: "yes"
            case false?: "NO"
            case nil: "-"
            }
        return [
            "\(figure.group.rawValue): \(figure.name)", figure.measured.description, figure.reference.description,
            threeDigits(figure.ratio), bar, met,
        ]
    }
}
