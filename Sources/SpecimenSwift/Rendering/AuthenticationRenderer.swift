import SpecimenDocs

/// Renders the credentials that the initializers of a client take.
struct AuthenticationRenderer {
    let scheme: AuthenticationScheme

    var parameters: [Syntax] {
        switch scheme {
        default: [.pair("token:", "String? = nil")]
        }
    }

    /// The documentation of each parameter.
    var documentation: [String] {
        switch scheme {
        default: ["  - token: The bearer token, which is sent to this server only; nil to send no token."]
        }
    }

    /// The arguments of `Connection`.
    var arguments: [Syntax] {
        switch scheme {
        default: [.pair("token:", "token")]
        }
    }
}
