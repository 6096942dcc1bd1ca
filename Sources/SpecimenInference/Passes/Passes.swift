/// The passes of inference, in their order. Each has a file of its own in this folder, which names the other places
/// that decide something similar.
///
/// 1. Passes over the type graph decide which samples are of one type: ``TypeGraph/runPasses(_:)``.
/// 2. While the models are read off the graph, `DecideScalars.swift` decides the type of each scalar, and
///    `DecidePresence.swift` decides whether each property is required.
/// 3. Passes over the model decide what depends on the names and shapes of other types: ``APIModel/runPasses()``.
extension TypeGraph {
    /// Rewrites the graph. A pass reads the documentation only for what is no sample: paths, descriptions,
    /// configuration.
    ///
    /// - Parameter taken: The names that other types have.
    mutating func runPasses(_ api: DocumentedAPI, besides taken: Set<String> = []) {
        detectDictionaries(api)
        applyOverrides(api)
        repeatUntilStable { graph in
            graph.detectTuples()
            graph.repeatUntilStable { graph in
                graph.mergeTypes(api)
                graph.splitVariants()
            }
            // The configuration calls models by their inferred names.
            if !api.documentation.configuration.models.isEmpty { graph.nameTypes(api, besides: taken) }
            graph.applyOverrides(api)
        }
        nameTypes(api, besides: taken)
    }

    /// More rounds than the documentation of any API needs: unions within unions take one round for each level.
    private static let mostRounds = 50

    /// Repeats passes as long as one of them changes the structure of the graph.
    private mutating func repeatUntilStable(_ passes: (inout TypeGraph) -> Void) {
        for _ in 0..<Self.mostRounds {
            let before = revision
            passes(&self)
            if revision == before { break }
        }
    }
}

extension APIModel {
    mutating func runPasses() {
        widenNumbers()
        borrowTypes()
        loosenTextFormats()
        findRecursion()
        shareUnionProperties()
        markPatches()
    }
}
