import SpecimenDocs

extension Configuration {
    /// Errors about names in the configuration that Swift does not accept.
    ///
    /// The reader of the configuration has checked that they are identifiers. Names of properties may be keywords: the
    /// generated code writes them in backticks.
    package var swiftNameDiagnostics: [Diagnostic] {
        let module = ("module", module, moduleLocation, "write a Swift identifier such as \"SentryAPI\"")
        let advice = "write the name of a Swift type such as"
        let types =
            [("client", client, clientLocation, "\(advice) \"SentryClient\"")]
            + models.map { ("name", $0.name, $0.nameLocation, "\(advice) \"Release\"") }
        return Self.invalid([module], SwiftName.moduleProblem) + Self.invalid(types, Self.typeProblem) + clientConflict
    }

    /// - Parameter problem: Returns the end of a sentence that begins with a name, or nil if Swift accepts the name.
    private static func invalid(
        _ names: [(key: String, name: String?, location: SourceLocation?, advice: String)],
        _ problem: (String) -> String?
    ) -> [Diagnostic] {
        names.compactMap { key, name, location, advice in
            guard let name, let problem = problem(name) else { return nil }
            let message = "`\(key)`: \(quoted(name)) \(problem)"
            return Diagnostic(.invalidValue, .error, at: location, message, advice: advice)
        }
    }

    private var clientConflict: [Diagnostic] {
        guard let client, client == module else { return [] }
        return [
            Diagnostic(
                .nameConflict,
                .error,
                at: clientLocation,
                "`client`: \(quoted(client)) is the name of the module, which the client would hide",
                advice: "name it \"\(client)Client\""
            )
        ]
    }

    private static func typeProblem(_ name: String) -> String? {
        if SwiftName.reserved.contains(name) { return "is a reserved word of Swift" }
        return name.first?.isUppercase == true ? nil : "does not begin with a capital letter"
    }
}
