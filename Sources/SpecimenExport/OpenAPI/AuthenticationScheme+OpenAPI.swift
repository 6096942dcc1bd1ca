import SpecimenInference
import SpecimenJSON

extension AuthenticationScheme {
    /// The security scheme object of OpenAPI.
    var openAPI: JSONValue {
        switch self {
        case .bearer: ["type": "http", "scheme": "bearer"]
        }
    }
}
