/// Names that a generated type must not have, because it would shadow a type that users know or that generated code
/// uses.
enum ReservedNames {
    static let types = foundationTypes.union([
        // Swift
        "Actor", "Any", "AnyHashable", "AnyObject", "Array", "ArraySlice", "Binding", "Bool", "Character", "Clock",
        "Codable", "Collection", "Comparable", "Decodable", "Decoder", "Dictionary", "Double", "Duration", "Encodable",
        "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int", "Int8", "Int16", "Int32",
        "Int64", "Iterator", "Key", "KeyPath", "Mirror", "Never", "Observation", "Optional", "Protocol", "Range",
        "Result", "Self", "Sendable", "Sequence", "Set", "Slice", "StaticString", "String", "Substring", "Task",
        "TaskGroup", "Type", "UInt", "Unicode", "Void",
        // SwiftUI, which the users' files import beside the client
        "App", "Button", "Color", "Commands", "Environment", "Font", "Form", "Group", "Image", "Label", "Link", "List",
        "Menu", "Path", "Picker", "Scene", "Section", "Shape", "State", "Text", "Toggle", "Transaction", "View",
        "Window",
        // The type of a client with the headers of responses
        "Headers",
        // Types that the protocols of operations and enumerations declare
        "ExtendedGraphemeClusterLiteralType", "Output", "RawValue", "StringLiteralType", "UnicodeScalarLiteralType",
        // Modules, of which `Foundation.URL` is a part
        "Foundation", "SpecimenRuntime", "Swift",
        // The runtime
        "APIClient", "APIError", "APIOperation", "APIPath", "APIRequest", "APIResponse", "Authentication",
        "CalendarDate", "CallContext", "Connection", "Credential", "DateWireFormat", "DocumentedResponse",
        "DownloadProgress", "Drift", "DriftPolicy", "ElementPolicy", "EmptyResponseError", "EpochMilliseconds",
        "EpochSeconds", "FileUpload", "FormBody", "HTTPHeaders", "HTTPMethod", "Identifier", "Indirect",
        "JSONDecodable", "JSONDecodingError", "JSONDocument", "JSONEncodable", "JSONFields", "JSONLimits", "JSONLines",
        "JSONModel", "JSONNode", "JSONNumber", "JSONObject", "JSONPositions", "JSONReadingObserver", "JSONRecord",
        "JSONStorable", "JSONSyntaxError", "JSONTuple", "JSONUnion", "JSONValue", "JSONWriter", "ListStyle",
        "LoggingMiddleware", "Middleware", "MultipartForm", "NoContent", "NumericFlag", "OpenChoice", "OpenEnum",
        "OtherFields", "Page", "PagedSequence", "ParameterList", "ParameterValue", "PatchValue", "PresenceFlag",
        "RawResponse", "RefreshableCredential", "ReplayTransport", "RequestBody", "RequestFlag", "ResponseDecodable",
        "ResponseHeader",
        "ResponseStream", "RetryPolicy", "ServerSentEvent", "ServerSentEvents", "StreamedBody", "StreamSource",
        "TextPosition", "Transport", "TransportError", "URLSessionTransport", "Verbatim", "WebLink",
        "WholeEpochSeconds", "WireDate", "WordFlag",
    ])

    /// The types of Foundation that users know. A generated file that uses one of them imports Foundation.
    static let foundationTypes: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateInterval", "Decimal", "FileHandle", "FileManager",
        "Formatter", "Host", "IndexPath", "IndexSet", "Locale", "Measurement", "Notification", "Operation",
        "OperationQueue", "Port", "Process", "Progress", "Scanner", "Selector", "Stream", "Thread", "TimeZone", "Timer",
        "Unit", "URL", "URLRequest", "URLResponse", "URLSession", "UserDefaults", "UUID", "Zone",
    ]

    /// Names that properties and parameters must not have, because generated initializers and requests use them for
    /// variables, or because they have a meaning after a dot.
    static let members: Set<String> = [
        "form", "hashValue", "init", "json", "otherElements", "otherFields", "request", "self",
    ]

    /// Names that the stored properties of a client must not have, because the client or its initializers use them.
    static let clientMembers = members.union([
        "baseURL", "connection", "documentedResponses", "download", "pages", "response", "send", "stream", "transport",
        "with",
    ])

    /// Names that the cases of a union must not have.
    static let unionCases: Set<String> = ["encode", "hash", "hashValue", "init", "none", "other", "self", "some"]

    /// Names that the values of an enumeration must not have. `none` and `some` would mean the cases of Optional.
    static let enumerationValues: Set<String> = [
        "documentedValues", "hashValue", "init", "none", "rawValue", "self", "some",
    ]
}
