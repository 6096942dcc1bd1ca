/// Whether a property may be missing or null. An example is evidence, not a contract: against an API's own schema, three
/// in four of the properties that every sample has are always there, and more samples say little more. What says more
/// is the kind of value: flags and numbers are there nine times in ten, and so is what a thing is known by; dates,
/// lists, other objects and other texts little more often than not.
enum Presence {
    /// Keys of what a thing is known by.
    static let identifying: Set<String> = ["id", "slug", "name", "title", "key", "type", "version"]

    static func isOptional(_ key: String, _ evidence: Evidence, objects: Int) -> Bool {
        let total = evidence.total
        guard total.values == objects, total.nulls == 0 else { return true }
        if total.bools + total.numbers == total.values { return false }
        return !(identifying.contains(key) && total.strings + total.numbers == total.values)
    }
}
