import Foundation

extension URLRequest {
    /// The request to which a response redirects. Nil if the response is not a redirect, or leads to another origin, to
    /// which the credentials must not go.
    ///
    /// Transports do not follow redirects, because they differ: `URLSession` on Apple platforms removes `Authorization`
    /// from every redirected request. FoundationNetworking sends it to any server, and drops the body that 307 and 308
    /// require.
    func redirected(by response: HTTPURLResponse) -> URLRequest? {
        guard [301, 302, 303, 307, 308].contains(response.statusCode), let url else { return nil }
        guard let location = response.value(forHTTPHeaderField: "Location"), hasOnlyURLCharacters(location),
            let target = URL(string: location, relativeTo: url)?.absoluteURL,
            let origin = Origin(url), Origin(target) == origin
        else { return nil }
        var redirected = self
        redirected.url = target
        // Like browsers (Fetch standard, "HTTP-redirect fetch").
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
