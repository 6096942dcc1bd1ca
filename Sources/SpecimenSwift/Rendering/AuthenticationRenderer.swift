import SpecimenInference

/// Renders the credentials that the initializers of a client take.
struct AuthenticationRenderer {
    let scheme: AuthenticationScheme

    var parameters: [FunctionDeclaration.Parameter] {
        switch scheme {
        case .bearer:
            [FunctionDeclaration.Parameter(name: Name("token"), type: .optional(.type("String")), defaultValue: "nil")]
        }
    }

    /// The documentation of each parameter.
    var documentation: [String] {
        switch scheme {
        case .bearer: ["  - token: sent as `Authorization: Bearer` to this server only; nil sends none."]
        }
    }

    /// The arguments of `Connection`.
    var arguments: [Expression.Argument] {
        switch scheme {
        case .bearer: [Expression.Argument(label: Name("token"), "token")]
        }
    }
}
