/// A rewriting of the type graph.
///
/// A pass reads the documentation only for what is no sample: paths of endpoints, descriptions, and the configuration.
struct Pass: Sendable {
    let name: String
    let run: @Sendable (inout TypeGraph, DocumentedAPI) -> Void
}

/// When passes run.
enum Schedule: Sendable {
    case once(Pass)
    /// Runs the passes again as long as one of them changes the structure of the graph.
    case untilStable([Schedule])
}

extension Schedule {
    /// All passes over the type graph, in their order.
    static let all: [Schedule] = [
        .once(.detectDictionaries),
        .once(.applyOverrides),
        .untilStable([
            .once(.detectTuples),
            .untilStable([.once(.mergeTypes), .once(.splitVariants)]),
            // The configuration calls models by their inferred names.
            .once(.nameTypes),
            .once(.applyOverrides),
        ]),
        .once(.nameTypes),
    ]
}

extension Refinement {
    /// All passes over the model, in their order.
    static let all: [Refinement] = [
        .widenNumbers, .borrowTypes, .findRecursion, .shareUnionProperties,
    ]
}

/// A rewriting of the model, where a decision needs the names and shapes of other types.
struct Refinement: Sendable {
    let name: String
    let run: @Sendable (inout APIModel) -> Void
}

extension TypeGraph {
    /// More rounds than the documentation of any API needs: unions within unions take one round for each level.
    private static let mostRounds = 50

    mutating func run(_ schedules: [Schedule], _ api: DocumentedAPI) {
        for schedule in schedules {
            switch schedule {
            case .once(let pass): pass.run(&self, api)
            case .untilStable(let inner):
                for _ in 0..<Self.mostRounds {
                    let before = revision
                    run(inner, api)
                    if revision == before { break }
                }
            }
        }
    }
}
