/// The reaction to an element of a list that cannot be read: an element of another type, or an object without a
/// required property.
///
/// The policy counts for all lists of a response: the response itself, the content of an envelope, lists within lists,
/// and each page. A dictionary treats its values like elements, except that it always leaves out a null.
public enum ElementPolicy: Sendable {
    /// The list cannot be read either. An optional property with the list is nil; otherwise the call throws
    /// ``APIError``.
    case fail
    /// The list is read without the element. ``Drift`` reports the JSON path of the element.
    ///
    /// In nested lists, the innermost list loses the element. Elements of tuples are never skipped, because the
    /// position of an element is its meaning.
    case skip
}
