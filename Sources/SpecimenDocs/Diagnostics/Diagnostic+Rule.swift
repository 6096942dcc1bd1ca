extension Diagnostic {
    /// What kind of problem a diagnostic is about: a name that stays when the words of the message change.
    ///
    /// `Diagnostics.md` in this module's documentation has a document for each, and what is said about it.
    public enum Rule: String, Sendable, Hashable, CaseIterable {
        /// JSON that is none, or none that is accepted: RFC 8259 and the limits of depth and size.
        case brokenJSON = "broken-json"
        case brokenPath = "broken-path"
        /// An example message that is no HTTP message, or whose body is not what it is said to be.
        case brokenExample = "broken-example"
        case curlCommand = "curl-command"
        case emptyFile = "empty-file"
        case emptyName = "empty-name"
        case missingKey = "missing-key"
        case missingType = "missing-type"
        case noDescription = "no-description"
        case notAPage = "not-a-page"
        /// Two folders that would be generated into one file, or one that no file can be called after.
        case fileName = "file-name"
        case repeatedKey = "repeated-key"
        case repeatedParameter = "repeated-parameter"
        case secondExample = "second-example"
        case unclosedFrontMatter = "unclosed-front-matter"
        case unknownKey = "unknown-key"
        case unknownMethod = "unknown-method"
        case unknownType = "unknown-type"
        /// A body without a content type that begins like JSON and is none.
        case missingContentType = "missing-content-type"
        case unnamedEndpoint = "unnamed-endpoint"
        case unrecognizedText = "unrecognized-text"
        case unreadablePage = "unreadable-page"
        /// A boolean where a text belongs, a list where an object belongs.
        case wrongKind = "wrong-kind"

        case tooLarge = "too-large"
        case tooLong = "too-long"
        /// More files, descriptions, elements, header lines or problems than are read or listed.
        case tooMany = "too-many"
        /// A file of the docs folder that is not read, such as a link that leads out of it.
        case skippedFile = "skipped-file"

        case contradictoryItems = "contradictory-items"
        case conflictingDescriptions = "conflicting-descriptions"
        /// A status that the answer's method or body belies.
        case exampleStatus = "example-status"
        case exampleMethod = "example-method"
        case examplePath = "example-path"
        /// A value of an example, a default or a choice that is not what the parameter's description allows.
        case exampleValue = "example-value"
        case undescribedPlaceholder = "undescribed-placeholder"
        case undescribedParameter = "undescribed-parameter"
        case unusedParameter = "unused-parameter"
        /// A parameter that is described and that no example request has.
        case parameterWithoutExample = "parameter-without-example"
        /// An endpoint whose examples are all of failure.
        case responseWithoutExample = "response-without-example"
        /// A body that the client will send in another format than the example.
        case unsupportedBody = "unsupported-body"
        case assumedStatus = "assumed-status"

        case invalidOverride = "invalid-override"
        case invalidValue = "invalid-value"
        case contradictedOverride = "contradicted-override"
        case nameConflict = "name-conflict"
        /// A model, property, operation or place that the configuration speaks of and that is not inferred.
        case unknownName = "unknown-name"
    }
}
