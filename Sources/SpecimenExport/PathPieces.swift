import SpecimenInference

typealias Operation = APIModel.Operation

extension [Operation.PathPiece] {
    /// The path with empty names for all placeholders.
    var unnamed: Self {
        map { if case .literal = $0 { $0 } else { .parameter("") } }
    }

    /// The names of the placeholders.
    var parameterNames: [String] {
        compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }
}
