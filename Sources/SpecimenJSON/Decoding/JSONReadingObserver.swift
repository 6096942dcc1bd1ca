/// An observer of the reading of a document, which finds the values that the reading types do not know.
///
/// It is called on the thread that reads. Reading through ``JSONObject`` and tuples is observed; types that read a
/// ``JSONNode`` themselves are not.
public protocol JSONReadingObserver: AnyObject, Sendable {
    /// A type looked for a member by its key, or for an element of a tuple by its position.
    func looked(for key: String, in container: JSONNode)
    /// A type has looked for all its properties in an object or in the array of a tuple.
    func finished(_ container: JSONNode)
    /// An optional property was read as nil because its value has another type.
    func passed(over error: JSONDecodingError)
    /// A value is not one of the values that its type knows, and was kept unchanged.
    func met(unknown value: JSONNode)
    /// A value has another type or format than expected, but it means a value of the expected type.
    func converted(_ difference: JSONDecodingError)
    /// An array or dictionary was read without an element that cannot be read.
    func leftOut(_ error: JSONDecodingError)
}

extension JSONNode {
    /// Returns nil for a value of another type, and reports it to the observer.
    package func tolerantValue<T: JSONDecodable>() -> T? {
        if isEmptyText(of: T.self) { return nil }
        do {
            return try T(json: self)
        } catch {
            if let observer = document.observer, let error = error as? JSONDecodingError {
                observer.passed(over: error)
            }
            return nil
        }
    }
}
