import Foundation
import Measuring

/// What `Tests/Benchmarks/run` was started with.
struct Options: Sendable, Hashable {
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    /// How much is measured.
    enum Extent: Sendable, Hashable {
        case full
        case quick
        /// Enough to see that the benchmark works.
        case smoke
    }

    /// The folder of the repository.
    var root = "."
    var extent = Extent.full
    var groups = Set(Figure.Group.allCases)
    /// The file that gets the figures as JSON.
    var json: String?

    /// How often what takes moments is measured.
    var runs: Int {
        switch extent {
        case .full: 5
        case .quick: 3
        case .smoke: 1
        }
    }

    /// How often what takes minutes is measured.
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
                    throw Problem(description: "there are no figures \(name); there are \(names)")
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
            // Building the tool from nothing is what takes longest, and the other figures need it built anyhow.
            groups.remove(.tool)
        }
    }
}
