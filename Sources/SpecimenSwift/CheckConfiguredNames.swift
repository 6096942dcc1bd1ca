import SpecimenDocs

extension Configuration {
    /// Errors about names in the configuration that Swift does not accept.
    ///
    /// The reader of the configuration has checked that they are identifiers. Names of properties may be keywords: the
    /// generated code writes them in backticks.
    package var swiftNameDiagnostics: [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let module, let problem = Self.moduleProblem(module) {
            diagnostics.append(
                Diagnostic(
                    .invalidValue,
                    .error,
                    at: moduleLocation,
                    "`module`: \(quoted(module)) \(problem)",
                    advice: "write a Swift identifier such as \"SentryAPI\""
                )
            )
        }
        if let client, client == module {
            diagnostics.append(
                Diagnostic(
                    .nameConflict,
                    .error,
                    at: clientLocation,
                    "`client`: \(quoted(client)) is the name of the module, which the client would hide",
                    advice: "name it \"\(client)Client\""
                )
            )
        }
        let types =
            [("client", client, clientLocation, "SentryClient")]
            + models.map { ("name", $0.name, $0.nameLocation, "Release") }
        for (key, name, location, example) in types {
            guard let name, let problem = Self.typeProblem(name) else { continue }
            diagnostics.append(
                Diagnostic(
                    .invalidValue,
                    .error,
                    at: location,
                    "`\(key)`: \(quoted(name)) \(problem)",
                    advice: "write the name of a Swift type such as \"\(example)\""
                )
            )
        }
        return diagnostics
    }

    private static func moduleProblem(_ name: String) -> String? {
        if SwiftName.reserved.contains(name) { return "is a reserved word of Swift" }
        return SwiftName.modulesInUse.contains(name) ? "is the name of a module that the generated code uses" : nil
    }

    private static func typeProblem(_ name: String) -> String? {
        if SwiftName.reserved.contains(name) { return "is a reserved word of Swift" }
        return name.first?.isUppercase == true ? nil : "does not begin with a capital letter"
    }
}
