/// The fields of an `application/x-www-form-urlencoded` body in the order they were added.
///
/// ```swift
/// var form = FormBody()
/// form.append("grant_type", "client_credentials")
/// form.append("scope", ["read", "write"], style: .space)
/// form.append("metadata", object: ["team": "web"])    // metadata[team]=web
/// request.body = .form(form)
/// ```
public struct FormBody: Sendable {
    /// The fields without percent-encoding.
    public private(set) var items: [APIRequest.QueryItem] = []

    public init() {}

    /// Adds a field. Nil adds nothing; an array repeats the name for each element.
    public mutating func append(_ name: String, _ value: (some ParameterList)?) {
        items.append(name, value?.parameterTexts ?? [])
    }

    /// Adds a list in a style. Nil and an empty list add nothing.
    public mutating func append(_ name: String, _ value: (some ParameterList)?, style: ListStyle) {
        items.append(name, value?.parameterTexts ?? [], style: style)
    }

    /// Adds a field for each scalar of an object: `metadata[team]=web&metadata[tags][]=x`. Nil adds nothing.
    ///
    /// A JSON null becomes an empty value. Objects in lists have indices, `items[0][id]=1`, unless `lists` is
    /// `.repeated` or `.emptyBrackets`.
    public mutating func append(_ name: String, object value: (some JSONEncodable)?, lists: ListStyle? = nil) {
        if let value { items.append(name, object: value, lists: lists) }
    }
}
