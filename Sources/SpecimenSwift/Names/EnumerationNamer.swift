import SpecimenInference

/// Names the enumerations that one operation or one model declares.
enum EnumerationNamer {
    /// A parameter or property.
    struct Member {
        var wireName: String
        var shape: Shape
        var name: String

        fileprivate var choices: [String]? {
            if case .enumeration(let choices) = shape.core { choices } else { nil }
        }

        /// The name of the type, for example `SortOrder` for `sort_order`.
        fileprivate var typeName: String {
            let name = Words(wireName).upperCamel
            return name.first?.isLetter == true ? name : "Choice" + name
        }
    }

    /// The names for the parameters of an operation; nil for each parameter that is no enumeration.
    ///
    /// Parameters with the same choices share a type if their names end in the same words: `summaryPeriod` and
    /// `healthPeriod` are both of type `Period`.
    static func parameterTypes(_ parameters: [Member], besides taken: Set<String>) -> [Name?] {
        var types = NameRegister(reserved: ReservedNames.types, taken: taken)
        let alike = Dictionary(grouping: parameters, by: \.choices)
        var shared: [[String]: String] = [:]
        return parameters.map { parameter in
            guard let choices = parameter.choices else { return nil }
            if let name = shared[choices] { return Name(name) }
            if let ending = commonEnding(of: alike[choices] ?? []), types.claim(ending) {
                shared[choices] = ending
                return Name(ending)
            }
            let own = Words(parameter.name).upperCamel
            return Name([parameter.typeName, own].first { types.claim($0) } ?? types.claim(own, endings: endings))
        }
    }

    /// The names for the properties of a model; nil for each property that is no enumeration.
    static func propertyTypes(_ properties: [Member], besides taken: Set<String>) -> [Name?] {
        var types = NameRegister(reserved: ReservedNames.types, taken: taken)
        return properties.map { property in
            guard property.choices != nil else { return nil }
            let name = property.typeName
            return Name(types.claim(name) ? name : types.claim(name, endings: endings))
        }
    }

    private static let endings = ["Option", "Choice"]

    private static func commonEnding(of parameters: [Member]) -> String? {
        guard parameters.count > 1 else { return nil }
        let ending = Words.commonEnding(of: parameters.map { Words($0.wireName) }).upperCamel
        return ending.first?.isLetter == true ? ending : nil
    }
}
