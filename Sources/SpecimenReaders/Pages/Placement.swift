import SpecimenDocs

/// The part of an endpoint that a line of a page, or a piece of the line, was recognized as.
public struct Placement: Sendable, Equatable {
    public enum Part: String, Sendable, CaseIterable {
        /// Navigation, buttons and the like, which every page of a site has.
        case furniture
        /// A mark without words, such as a code fence.
        case markup
        /// Text before the first endpoint, which is left out.
        case introduction
        case title
        /// The method, the path or both.
        case endpoint
        case description
        /// The heading of a section, or words that introduce what follows.
        case heading
        case name, type, required, choice
        case parameterDescription = "parameter description"
        case scope, request, status, response, note
        /// Not recognized, with a warning.
        case unplaced
    }

    /// The number of the line, counted from 1.
    public var line: Int
    public var part: Part
    /// The endpoint as `GET /path/`, nil for parts of the page.
    public var endpoint: String?
    /// The parameter that the part belongs to.
    public var parameter: String?
    /// The whole line without whitespace at its ends.
    public var text: String
}

/// The parts that each line of a page was recognized as.
struct PlacementTable {
    private let lines: [PageLine]
    private var placements: [[Placement]]

    init(_ lines: [PageLine]) {
        self.lines = lines
        placements = Array(repeating: [], count: lines.count)
    }

    mutating func place(_ index: Int, as part: Placement.Part, of parameter: String? = nil) {
        guard !placements[index].contains(where: { $0.part == part && $0.parameter == parameter }) else { return }
        let line = lines[index]
        placements[index].append(Placement(line: line.number, part: part, parameter: parameter, text: line.text))
    }

    /// Assigns the parts in a range of lines to an endpoint.
    mutating func assign(_ range: Range<Int>, to endpoint: String?) {
        for index in range {
            for position in placements[index].indices { placements[index][position].endpoint = endpoint }
        }
    }

    func isPlaced(_ index: Int, as part: Placement.Part? = nil) -> Bool {
        placements[index].contains { part == nil || $0.part == part }
    }

    /// The ranges of adjacent lines that were not recognized.
    var unplaced: [Range<Int>] {
        let indices = lines.indices.filter { index in
            lines[index].isContent && (!isPlaced(index) || isPlaced(index, as: .unplaced))
        }
        return indices.reduce(into: []) { ranges, index in
            let isAdjacent = ranges.last?.upperBound == index
            let start = isAdjacent ? ranges.removeLast().lowerBound : index
            ranges.append(start..<index + 1)
        }
    }

    /// The parts of all lines that are not blank.
    var all: [Placement] {
        zip(lines, placements).filter { !$0.0.isBlank }.flatMap { line, placements in
            guard placements.isEmpty else { return placements }
            let part: Placement.Part = line.isMarkup ? .markup : line.isFurniture ? .furniture : .unplaced
            return [Placement(line: line.number, part: part, text: line.text)]
        }
    }
}
