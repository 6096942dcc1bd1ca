import SpecimenDocs
import SpecimenJSON

extension JSONBody {
    /// Warnings about keys that an object of the body has more than once.
    var repeatedKeys: [Diagnostic] { repeatedKeys(in: root) }

    private func repeatedKeys(in node: JSONNode) -> [Diagnostic] {
        let own = node.duplicateKeys.map { member in
            Diagnostic(
                .repeatedKey,
                .warning,
                at: location(at: member.keyOffset),
                "the key \(quoted(member.key)) is repeated in one object, and only its first value is used",
                advice: "keep one of the two"
            )
        }
        let values = node.kind == .array ? Array(node.elements) : node.members.map(\.value)
        return own + values.flatMap(repeatedKeys)
    }
}
