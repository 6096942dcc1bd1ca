import Foundation

extension APIClient {
    /// Saves the content of a response in a file, without holding it in memory.
    ///
    /// ```swift
    /// try await client.download(GetFile(id: 1), to: file) { progress in print(progress.receivedBytes) }
    /// ```
    ///
    /// The content goes to a temporary file in the folder of `file`, which gets its name when it is complete. After an
    /// error or a cancellation there is no new file. A download whose connection is lost begins again under the rules
    /// of ``Connection/retries``. The size of the content is not limited.
    ///
    /// Throws ``APIError``, or `CancellationError` if the task is cancelled.
    ///
    /// - Parameters:
    ///   - operation: The operation whose response is saved.
    ///   - file: The file to create. Its folder must exist.
    ///   - replacesFile: Whether a file that exists already is replaced. Otherwise such a call throws.
    ///   - progress: Called when the response begins and after each piece of its content, in order. Begins again with
    ///     0 bytes if the download begins again.
    /// - Returns: The response with empty content.
    @discardableResult
    public func download<Operation: APIOperation>(
        _ operation: Operation,
        to file: URL,
        replacesFile: Bool = false,
        progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws -> RawResponse where Operation.Output == Data {
        try await connection.download(operation, to: file, replacesFile: replacesFile, progress: progress)
    }

    /// Saves a text in a file, in the encoding of the server, as the function for `Data` does.
    @discardableResult
    public func download<Operation: APIOperation>(
        _ operation: Operation,
        to file: URL,
        replacesFile: Bool = false,
        progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws -> RawResponse where Operation.Output == String {
        try await connection.download(operation, to: file, replacesFile: replacesFile, progress: progress)
    }
}

extension Connection {
    fileprivate func download<Operation: APIOperation>(
        _ operation: Operation,
        to file: URL,
        replacesFile: Bool,
        progress: @escaping @Sendable (DownloadProgress) -> Void
    ) async throws -> RawResponse {
        let prepared = try prepare(
            operation.request,
            operation: Operation.id,
            accept: Operation.Output.acceptedMediaType
        )
        let target: DownloadTarget
        do {
            target = try DownloadTarget(file, replacesFile: replacesFile)
        } catch {
            throw self.error(.invalidRequest(error.description), of: prepared)
        }
        defer { target.discard() }
        do {
            var response = try await send(prepared) { body, request, response in
                try await target.write(body, of: response, to: request, progress: progress)
            }
            // A middleware may have responded itself.
            if !response.body.isEmpty { try await target.write(StreamedBody(response.body), progress) }
            response.body = Data()
            try target.moveIntoPlace()
            return response
        } catch let error as DownloadTarget.FileError {
            throw self.error(.file(error.cause), of: prepared)
        } catch var error as APIError {
            if case .transport(let cause as DownloadTarget.FileError) = error.reason {
                error.reason = .file(cause.cause)
            }
            throw error
        }
    }
}
