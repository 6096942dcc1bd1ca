/// The part of an endpoint that a line of a page, or a piece of the line, was recognised as.
public struct Placement: Sendable, Hashable {
    public enum Part: String, Sendable, Hashable, CaseIterable {
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
        /// Not recognised, with a warning.
        case unplaced
    }

    /// Counted from 1.
    public var line: Int
    public var part: Part
    /// The endpoint as `GET /path/`, nil for parts of the page.
    public var endpoint: String?
    /// The parameter that the part belongs to.
    public var parameter: String?
    /// The whole line without white space at its ends.
    public var text: String
}

/// The parts that each line of a page was recognised as.
struct PlacementTable {
    private struct Entry {
        var part: Placement.Part
        var parameter: String?
        var endpoint: Int?
    }

    private var entries: [[Entry]]
    /// The endpoint that is being read.
    var endpoint: Int?

    init(lines: Int) {
        entries = Array(repeating: [], count: lines)
    }

    mutating func place(_ index: Int, as part: Placement.Part, of parameter: String? = nil) {
        guard !entries[index].contains(where: { $0.part == part && $0.parameter == parameter }) else { return }
        entries[index].append(Entry(part: part, parameter: parameter, endpoint: endpoint))
    }

    func isPlaced(_ index: Int) -> Bool { !entries[index].isEmpty }

    func isPlaced(_ index: Int, as part: Placement.Part) -> Bool {
        entries[index].contains { $0.part == part }
    }

    /// Returns the lines that were not recognised, adjacent lines together.
    func unplaced(in lines: [PageLine]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var end: Int?
        for index in lines.indices where !lines[index].isBlank {
            let isUnplaced = !isPlaced(index) || isPlaced(index, as: .unplaced)
            if isUnplaced, end == index, let last = ranges.popLast() {
                ranges.append(last.lowerBound..<(index + 1))
            } else if isUnplaced {
                ranges.append(index..<(index + 1))
            }
            end = isUnplaced ? index + 1 : nil
        }
        return ranges
    }

    /// - Parameter endpoints: The names of the endpoints, by the numbers they were recorded with.
    func placements(of lines: [PageLine], endpoints: [String?]) -> [Placement] {
        lines.indices.filter { !lines[$0].isBlank }.flatMap { index in
            let entries = entries[index].isEmpty ? [Entry(part: .unplaced)] : entries[index]
            return entries.map { entry in
                Placement(
                    line: lines[index].number,
                    part: entry.part,
                    endpoint: entry.endpoint.flatMap { endpoints.indices.contains($0) ? endpoints[$0] : nil },
                    parameter: entry.parameter,
                    text: lines[index].text
                )
            }
        }
    }
}
