import SpecimenDocs
import SpecimenJSON

extension RequestExample {
    var formItems: [RequestTarget.QueryItem]? {
        guard headers.isForm, case .text(let text) = body else { return nil }
        return RequestTarget.items(of: text)
    }

    var bodyText: String {
        switch body {
        case .empty: ""
        case .text(let text): text
        case .json(let body): body.root.text
        }
    }

    var bodyLines: [JSONValue]? {
        let lines = bodyText.split(whereSeparator: \.isNewline)
        let values = lines.compactMap { try? JSONValue(parsing: String($0)) }
        return values.count == lines.count ? values : nil
    }
}
