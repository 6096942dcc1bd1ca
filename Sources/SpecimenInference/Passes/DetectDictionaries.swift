import SpecimenDocs
import SpecimenJSON

extension TypeGraph {
    /// Makes dictionaries of the objects whose keys are data rather than names.
    ///
    /// One object whose keys have the form of data is enough: where some objects of a type look like a dictionary and
    /// others like a record, the keys are data all the same. Otherwise all samples of the type count, together with the
    /// name of the member that holds them and with the names elsewhere in the API. In doubt the type is a record, which
    /// keeps members that no example shows.
    ///
    /// Dictionaries are also made by ``applyOverrides(_:)`` for a declared `dictionary`, by ``alignForms(_:_:)`` for a
    /// record that merges with a dictionary, by `ShapeDecision.swift` for objects that are always empty, and by
    /// `DeclaredShape.swift` for a declared object without an example.
    mutating func detectDictionaries(_ api: DocumentedAPI) {
        var keys = ObjectKeysByBody(api)
        detectDictionaries { graph, type in keys.reason(type, graph) }
        let names = DictionaryNames(self, api)
        detectDictionaries { graph, type in names.reason(type, graph) }
        let known = names.ofDictionaries(in: self)
        detectDictionaries { graph, type in names.reason(type, graph, known: known) }
    }

    private mutating func detectDictionaries(_ reason: (TypeGraph, NodeID) -> DictionaryReason?) {
        for type in types {
            // A type may have become part of another type meanwhile.
            guard leader(of: type) == type, !self[type].isDictionary, !self[type].isFixedRecord,
                kinds(of: type).contains(.object),
                let reason = reason(self, type)
            else { continue }
            makeDictionary(type)
            self[type].dictionaryReason = reason
        }
    }
}
