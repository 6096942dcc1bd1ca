/// An error that consists of its description.
struct DescribedError: Error, CustomStringConvertible {
    let description: String
}
