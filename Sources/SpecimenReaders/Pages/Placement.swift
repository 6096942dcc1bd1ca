import SpecimenDocs

/// What a line of a page, or a piece of one, was taken for.
public struct Placement: Sendable, Hashable {
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// What every page of a site has: navigation, buttons.
        case furniture
        /// A mark without words, such as a code fence.
        case markup
        /// What is said before the first endpoint; it belongs to the page and goes nowhere.
        case introduction
        case title
        /// The method, the path, or both.
        case endpoint
        case description
        /// The heading of a section, or words that only lead to what follows.
        case heading
        case name, type, required, choice
        case parameterDescription = "parameter description"
        case scope, request, status, response, note
        /// Nothing; a warning says so.
        case unplaced
    }

    /// Counted from 1.
    public var line: Int
    public var part: Part
    /// The endpoint, as `GET /path/`; nil for what belongs to the page.
    public var endpoint: String?
    /// The parameter the part belongs to.
    public var parameter: String?
    /// The whole line, without blanks at its ends.
    public var text: String
}

/// Keeps what each line was taken for. A line may hold several parts.
struct PlacementTable {
    private struct Place {
        var part: Placement.Part
        var parameter: String?
        var endpoint: Int?
    }

    private var places: [[Place]]
    /// The endpoint that is being read.
    var endpoint: Int?

    init(lines: Int) {
        places = Array(repeating: [], count: lines)
    }

    mutating func place(_ index: Int, as part: Placement.Part, of parameter: String? = nil) {
        guard !places[index].contains(where: { $0.part == part && $0.parameter == parameter }) else { return }
        places[index].append(Place(part: part, parameter: parameter, endpoint: endpoint))
    }

    func isPlaced(_ index: Int) -> Bool { !places[index].isEmpty }

    func isDescription(_ index: Int) -> Bool {
        places[index].contains { $0.part == .description }
    }

    /// The lines that hold something and were taken for nothing, adjacent ones together.
    func unplaced(in lines: [PageLine]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var end: Int?
        for index in lines.indices where !lines[index].isBlank {
            let isUnplaced = places[index].isEmpty || places[index].contains { $0.part == .unplaced }
            if isUnplaced, end == index, let last = ranges.popLast() {
                ranges.append(last.lowerBound..<(index + 1))
            } else if isUnplaced {
                ranges.append(index..<(index + 1))
            }
            end = isUnplaced ? index + 1 : nil
        }
        return ranges
    }

    func placements(of lines: [PageLine], endpoints: [String?]) -> [Placement] {
        lines.indices.filter { !lines[$0].isBlank }.flatMap { index in
            let places = places[index].isEmpty ? [Place(part: .unplaced)] : places[index]
            return places.map { place in
                Placement(
                    line: lines[index].number,
                    part: place.part,
                    endpoint: place.endpoint.flatMap { endpoints.indices.contains($0) ? endpoints[$0] : nil },
                    parameter: place.parameter,
                    text: lines[index].text
                )
            }
        }
    }
}
