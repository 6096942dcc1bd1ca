import SpecimenDocs

/// A reader of one documentation format.
///
/// To add a format, write a conforming type in a folder of its own and add it to ``DescriptionReaders/all``. A reader
/// collects what it finds about an endpoint in an ``EndpointDraft``, which checks it.
protocol DescriptionReader: Sendable {
    /// Returns the endpoints that a file describes, or nil if the file is in another format.
    ///
    /// The format is recognized by the content of the file, never by its name. Anything in the file that cannot be read
    /// is reported to the log, and the rest is read nevertheless.
    func endpoints(in file: SourceFile, log: inout FileLog) -> [EndpointDescription]?
}
