import SpecimenDocs
import SpecimenJSON

/// The bodies of the example requests of one endpoint.
struct BodyEvidence: Sendable {
    /// The earlier forms go before equally common later ones.
    enum Form: Sendable, Comparable {
        case json, form, multipart, lines, text, file
    }

    /// The form of most bodies; nil if no example shows a body.
    private(set) var form: Form?
    /// The `Content-Type` of most bodies of that form; nil without one.
    private(set) var contentType: String?
    /// The fields of forms and multipart forms, without files.
    private(set) var fields: [FieldEvidence] = []
    /// The parts of multipart forms that are files, and whether one request has several of a name.
    private(set) var files: [(name: String, areSeveral: Bool)] = []
    /// The JSON values: the bodies themselves, the lines of each body as an array, or the objects and lists in the
    /// fields of a form, each as a member of an object.
    private(set) var values: [JSONNode] = []
    /// A Boolean value that indicates whether some example sends no body.
    let isSometimesEmpty: Bool

    init(_ requests: [RequestExample], _ endpoint: EndpointDescription) {
        isSometimesEmpty = requests.contains(where: \.body.isEmpty)
        let bodies = requests.compactMap { RequestBody($0, hasDescription: !endpoint.bodyParameters.isEmpty) }
        guard let form = bodies.map(\.form).mostCommon?.element else { return }
        self.form = form
        let shown = bodies.filter { $0.form == form }
        contentType = Self.mostCommon(shown.compactMap(\.contentType), isSure: form == .file)
        let names = Set(endpoint.bodyParameters.map(\.name))
        switch form {
        case .json, .lines: values = shown.flatMap(\.values)
        case .form: fields = FieldEvidence.all(in: shown.map(\.fields), plainNames: names.contains)
        case .multipart:
            fields = FieldEvidence.all(in: shown.map(\.fields), plainNames: names.contains)
            files = Self.files(of: shown)
        case .text, .file: break
        }
        if form == .form || form == .multipart { values = fields.flatMap(\.members) }
    }

    /// - Parameter isSure: Whether several values are no evidence for one of them.
    private static func mostCommon(_ texts: [String], isSure: Bool) -> String? {
        isSure && Set(texts).count > 1 ? nil : texts.mostCommon?.element
    }

    private static func files(of bodies: [RequestBody]) -> [(name: String, areSeveral: Bool)] {
        var areSeveral: [String: Bool] = [:]
        for body in bodies {
            for (name, parts) in Dictionary(grouping: body.fileNames, by: { $0 }) {
                areSeveral[name] = areSeveral[name] == true || parts.count > 1 || name.hasSuffix("[]")
            }
        }
        return areSeveral.sorted { $0.key < $1.key }.map { (name: $0.key, areSeveral: $0.value) }
    }
}

/// The body of one example request.
private struct RequestBody {
    let form: BodyEvidence.Form
    let contentType: String?
    var fields: [RequestTarget.QueryItem] = []
    var fileNames: [String] = []
    var values: [JSONNode] = []

    /// Returns nil for a request without a body, and for a body that cannot be read.
    ///
    /// - Parameter hasDescription: Whether parameters of the body are described, so that text of no type is a body that
    ///   could not be read.
    init?(_ request: RequestExample, hasDescription: Bool) {
        contentType = request.headers["Content-Type"]
        switch request.body {
        case .empty: return nil
        case .lines(let lines):
            form = .lines
            values = [JSONNode.array(of: lines.values)].compactMap(\.self)
        case .json(let body) where request.headers.isJSONLines:
            form = .lines
            values = [JSONNode.array(of: [body])].compactMap(\.self)
        case .json(let body):
            // Some docs write a form as a JSON string.
            if body.root.kind == .string, hasDescription { return nil }
            form = request.headers.mediaType.map(MediaTypes.isBinary) == true ? .file : .json
            values = [body.root]
        case .text(let text):
            if let items = request.formFields {
                form = .form
                fields = items
            } else if request.headers.isMultipart {
                guard let parts = request.multipartParts else { return nil }
                form = .multipart
                fileNames = parts.filter(\.isFile).map(\.name)
                fields = parts.filter { !$0.isFile }.map {
                    RequestTarget.QueryItem(name: $0.name, value: trimmed($0.text))
                }
            } else if let mediaType = request.headers.mediaType {
                form = MediaTypes.isText(mediaType) ? .text : .file
            } else if Self.looksLikeForm(text) {
                form = .form
                fields = RequestTarget.items(of: text)
            } else {
                if hasDescription { return nil }
                form = .text
            }
        }
    }

    /// `name=Ann&age=3`
    private static func looksLikeForm(_ text: String) -> Bool {
        !text.contains(where: \.isWhitespace)
            && text.split(separator: "&", omittingEmptySubsequences: false).allSatisfy { field in
                let name = field.prefix { $0 != "=" }
                return !name.isEmpty && name.count < field.count
                    && name.allSatisfy { $0.isLetter || $0.isNumber || "_-.[]%".contains($0) }
            }
    }
}
