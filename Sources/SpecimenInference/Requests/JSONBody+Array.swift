import SpecimenDocs
import SpecimenJSON

extension JSONNode {
    /// Returns the values of lines as one array; nil if there are none.
    static func array(of lines: [JSONBody]) -> JSONNode? {
        guard !lines.isEmpty else { return nil }
        return try? JSONDocument(parsing: "[\(lines.map(\.root.text).joined(separator: ","))]").root
    }
}
