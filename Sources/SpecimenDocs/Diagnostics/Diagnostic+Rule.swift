extension Diagnostic {
    /// The kind of problem, whose name stays the same when the words of the message change.
    ///
    /// To add a rule, add a case here, an example to `Diagnostics.md` in this module's documentation, and its check:
    /// - `SpecimenReaders/Checks` compares descriptions with examples: contradictions, gaps and repeated keys.
    ///   `DescriptionReaders` calls the checks of every run, and `Documentation.gaps` the checks on request.
    /// - `OverrideCheck` of `SpecimenInference` compares the configuration with the inferred model.
    /// - `AuthenticationRecognition` of `SpecimenInference` reports authentication that no client can send.
    /// - `CheckConfiguredNames` of `SpecimenSwift` compares configured names with Swift declarations.
    ///
    /// Each reader reports text that it cannot read.
    public enum Rule: String, Sendable, Hashable, CaseIterable {
        // The text of files and examples.
        case brokenJSON = "broken-json"
        case brokenPath = "broken-path"
        /// An example that is not an HTTP message, or whose body is not what its content type says.
        case brokenExample = "broken-example"
        case curlCommand = "curl-command"
        case missingContentType = "missing-content-type"
        /// A part of a path whose meaning is not certain, such as `*` or an optional part.
        case pathForm = "path-form"
        case secondExample = "second-example"
        case unclosedFrontMatter = "unclosed-front-matter"

        // The form of files and records.
        case emptyFile = "empty-file"
        case emptyName = "empty-name"
        case missingKey = "missing-key"
        case missingType = "missing-type"
        case noDescription = "no-description"
        case notAPage = "not-a-page"
        case repeatedKey = "repeated-key"
        case repeatedParameter = "repeated-parameter"
        case unknownKey = "unknown-key"
        case unknownMethod = "unknown-method"
        case unknownType = "unknown-type"
        case unnamedEndpoint = "unnamed-endpoint"
        case unreadablePage = "unreadable-page"
        case unrecognizedText = "unrecognized-text"
        /// A value of another kind than expected, such as a list in place of an object.
        case wrongKind = "wrong-kind"

        // The docs folder and its limits.
        /// Two folders that would be generated into one file, or a folder whose name cannot be the name of a file.
        case fileName = "file-name"
        /// A file of the docs folder that is not read, such as a link that leads out of it.
        case skippedFile = "skipped-file"
        case tooLarge = "too-large"
        case tooLong = "too-long"
        /// More files, descriptions, elements, header lines or problems than are read or listed.
        case tooMany = "too-many"

        // Contradictions.
        /// Examples that go to several servers, or to a server with several paths.
        case baseURL = "base-url"
        case conflictingDescriptions = "conflicting-descriptions"
        case contradictoryItems = "contradictory-items"
        /// A part of an example request that the generated method does not send in the same way.
        case differentRequest = "different-request"
        /// A list whose elements have a separator that no style has.
        case listSeparator = "list-separator"
        case exampleMethod = "example-method"
        case examplePath = "example-path"
        /// A status that contradicts the method or the body.
        case exampleStatus = "example-status"
        /// An example value, a default or a choice that contradicts the description of the parameter.
        case exampleValue = "example-value"
        /// A parameter that is described for another part of the request than the one that has it.
        case misplacedParameter = "misplaced-parameter"
        case undescribedPlaceholder = "undescribed-placeholder"
        /// Authentication that is another for each request, such as a signature.
        case unsupportedAuthentication = "unsupported-authentication"
        case unusedParameter = "unused-parameter"

        // Documentation gaps.
        case assumedStatus = "assumed-status"
        /// A path parameter that most endpoints have, which the client could hold.
        case clientParameter = "client-parameter"
        /// A parameter that is described and in no example request.
        case parameterWithoutExample = "parameter-without-example"
        /// An example body with placeholders in place of values.
        case placeholderInExample = "placeholder-in-example"
        /// An endpoint without an example of a successful response.
        case responseWithoutExample = "response-without-example"
        case undescribedParameter = "undescribed-parameter"

        // The configuration.
        case contradictedOverride = "contradicted-override"
        case invalidOverride = "invalid-override"
        case invalidValue = "invalid-value"
        case nameConflict = "name-conflict"
        /// A model, property, operation or JSON path in the configuration that is not inferred.
        case unknownName = "unknown-name"
    }
}
