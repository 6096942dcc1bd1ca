/// Watches how a document is read, to learn what in it the types that read it have no place for.
///
/// Called on the thread that reads. Types that are no ``JSONObject`` and read a ``JSONNode`` by themselves are not watched.
public protocol JSONReadingObserver: AnyObject, Sendable {
    /// A property was looked for: a member by its key, or an element by its position.
    func looked(for key: String, in container: JSONNode)
    /// All properties of an object or of a tuple's array have been looked for.
    func finished(_ container: JSONNode)
    /// An optional property was there but not what its type expects, and was therefore read as nil.
    func passed(over error: JSONDecodingError)
    /// A value is none of those that its type knows, and was kept as it is.
    func met(unknown value: JSONNode)
}

extension JSONNode {
    /// Tells whoever watches that tolerance passes over an error.
    public func pass(over error: any Error) {
        guard let observer = document.observer, let error = error as? JSONDecodingError else { return }
        observer.passed(over: error)
    }
}
