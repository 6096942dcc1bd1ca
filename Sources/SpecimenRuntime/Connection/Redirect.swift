import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// The request that a redirect asks for; nil when the response is none, or leads to another origin, where the token must not go.
    ///
    /// Done here and not left to transports because they differ: Apple's takes the token from every redirected request, FoundationNetworking
    /// takes it along to any server, and drops the body that 307 and 308 ask to send again.
    func redirected(by response: HTTPURLResponse) -> URLRequest? {
        guard [301, 302, 303, 307, 308].contains(response.statusCode), let url else { return nil }
        guard let location = response.value(forHTTPHeaderField: "Location"), hasOnlyURLCharacters(location),
            let target = URL(string: location, relativeTo: url)?.absoluteURL,
            let origin = Origin(url), Origin(target) == origin
        else { return nil }
        var redirected = self
        redirected.url = target
        // As browsers do (Fetch standard, "HTTP-redirect fetch"): these become a GET.
        let becomesGet =
            response.statusCode == 303
            ? httpMethod != "GET" && httpMethod != "HEAD"
            : (response.statusCode == 301 || response.statusCode == 302) && httpMethod == "POST"
        if becomesGet {
            redirected.httpMethod = "GET"
            redirected.httpBody = nil
            redirected.setValue(nil, forHTTPHeaderField: "Content-Type")
        }
        return redirected
    }
}
