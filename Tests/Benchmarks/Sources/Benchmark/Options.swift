import Foundation
import Measuring

/// The arguments of `Tests/Benchmarks/run`.
struct Options: Sendable, Hashable {
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    /// The amount of measuring.
    enum Extent: Sendable, Hashable {
        case full
        case quick
        /// Just enough to show that the benchmark works.
        case smoke
    }

    /// The folder of the repository.
    var root = "."
    var extent = Extent.full
    var groups = Set(Figure.Group.allCases)
    /// The file to write the figures to as JSON.
    var json: String?

    /// The number of runs of a measurement that takes seconds.
    var runs: Int {
        switch extent {
        case .full: 5
        case .quick: 3
        case .smoke: 1
        }
    }

    /// The number of runs of a measurement that takes minutes.
    var longRuns: Int { extent == .full ? 5 : 1 }

    init(_ arguments: [String]) throws {
        var only: Set<Figure.Group> = []
        var rest = arguments[...]
        func value(of option: String) throws -> String {
            guard let value = rest.popFirst() else { throw Problem(description: "\(option) needs a value") }
            return value
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--root": root = try value(of: argument)
            case "--quick": extent = .quick
            case "--smoke": extent = .smoke
            case "--json": json = try value(of: argument)
            case "--only":
                let name = try value(of: argument)
                guard let group = Figure.Group(rawValue: name) else {
                    let names = Figure.Group.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Problem(description: "`\(name)` is not a group of figures; use one of \(names)")
                }
                only.insert(group)
            default:
                throw Problem(
                    description:
                        "usage: run [--quick | --smoke] [--only generator|tool|code|coding|client]... [--json FILE]"
                )
            }
        }
        if !only.isEmpty {
            groups = only
        } else if extent == .smoke {
            // A clean build of the tool takes longest, and the other figures show that the tool builds.
            groups.remove(.tool)
        }
    }
}
