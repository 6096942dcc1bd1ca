import Foundation

extension Authentication {
    /// The header that carries the credential; nil for a query item.
    var headerName: String? {
        switch scheme {
        case .bearer, .basic: "Authorization"
        case .header(let name, _): name
        case .query: nil
        }
    }

    /// The query item that carries the credential; nil for a header.
    var queryName: String? {
        if case .query(let name) = scheme { name } else { nil }
    }

    /// Returns whether a request already has a credential, which it keeps.
    func isPresent(in request: URLRequest) -> Bool {
        if let headerName { return request.value(forHTTPHeaderField: headerName) != nil }
        return queryName.map { name in request.url?.hasQueryItem(name) == true } ?? false
    }

    /// Adds a value of the credential to a request. Throws `RequestProblem` for a value that the scheme cannot carry.
    func add(_ value: String, to request: inout URLRequest) throws(RequestProblem) {
        if let problem = problem(of: value) { throw problem }
        switch scheme {
        case .bearer:
            request.setValue("Bearer " + value, forHTTPHeaderField: "Authorization")
        case .basic(let username):
            request.setValue("Basic " + Self.base64(username, value), forHTTPHeaderField: "Authorization")
        case .header(let name, let prefix):
            guard !name.isEmpty, name.utf8.allSatisfy(isTokenCharacter) else {
                throw RequestProblem("\"\(APIError.oneLine(name, limit: 40))\" is not the name of a header")
            }
            guard prefix.utf8.allSatisfy({ HTTPHeaders.isValueCharacter($0) && $0 < 0x80 }) else {
                throw RequestProblem("the text before the key contains a character that a header cannot have")
            }
            let isQuoted = !prefix.count(where: { $0 == "\"" }).isMultiple(of: 2)
            request.setValue(prefix + value + (isQuoted ? "\"" : ""), forHTTPHeaderField: name)
        case .query(let name):
            request.url = request.url?.adding(APIRequest.QueryItem(name: name, value: value))
        }
    }

    private func problem(of value: String) -> RequestProblem? {
        let isVisible = value.utf8.allSatisfy { byte in byte > 0x20 && byte < 0x7F }
        let isText = value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        switch scheme {
        case .bearer:
            guard !value.isEmpty else { return RequestProblem("the token is empty") }
            return isVisible
                ? nil
                : RequestProblem(
                    "the token contains a space, a line break or another character that a token cannot have"
                )
        case .basic(let username):
            let isUsernameText = username.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            guard !username.isEmpty || !value.isEmpty else {
                return RequestProblem("the user name and the password are empty")
            }
            guard !username.contains(":") else { return RequestProblem("the user name contains a colon") }
            return isText && isUsernameText
                ? nil
                : RequestProblem("the user name or the password contains a line break or another control character")
        case .header, .query:
            guard !value.isEmpty else { return RequestProblem("the key is empty") }
            let isCarried = queryName == nil ? isText && value.utf8.allSatisfy { $0 < 0x80 } : isText
            return isCarried
                ? nil
                : RequestProblem("the key contains a line break or another character that a key cannot have")
        }
    }

    private static func base64(_ username: String, _ password: String) -> String {
        Data("\(username):\(password)".utf8).base64EncodedString()
    }

    /// Returns the texts that no description, log or error may contain.
    static func secretTexts(of value: String, _ scheme: Scheme) -> [String] {
        switch scheme {
        case .bearer, .header, .query: [value]
        // Some servers take a key as the user name, without a password.
        case .basic(let username): [base64(username, value), value.isEmpty ? username : value]
        }
    }
}
