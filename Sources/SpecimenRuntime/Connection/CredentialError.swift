/// The error of a credential that has no value.
struct CredentialError: Error, CustomStringConvertible {
    let cause: any Error

    init(_ cause: any Error) {
        self.cause = cause
    }

    var description: String { APIError.text(of: cause) }
}
