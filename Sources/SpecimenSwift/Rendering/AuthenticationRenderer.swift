import SpecimenInference

/// Renders the credentials that the initializers of a client take.
struct AuthenticationRenderer {
    let scheme: AuthenticationScheme

    var parameters: [Syntax] {
        switch scheme {
        case .bearer: [.pair("token:", "String? = nil")]
        }
    }

    /// The documentation of each parameter.
    var documentation: [String] {
        switch scheme {
        case .bearer: ["  - token: sent as `Authorization: Bearer` to this server only; nil sends none."]
        }
    }

    /// The arguments of `Connection`.
    var arguments: [Syntax] {
        switch scheme {
        case .bearer: [.pair("token:", "token")]
        }
    }
}
