import SpecimenDocs
import SpecimenJSON

extension AuthenticationScheme {
    /// The security scheme object of OpenAPI.
    var openAPI: JSONValue {
        switch self {
        case .bearer: ["type": "http", "scheme": "bearer"]
        case .basic: ["type": "http", "scheme": "basic"]
        case .header(let name, _): ["type": "apiKey", "in": "header", "name": .string(name)]
        case .query(let name): ["type": "apiKey", "in": "query", "name": .string(name)]
        }
    }
}
