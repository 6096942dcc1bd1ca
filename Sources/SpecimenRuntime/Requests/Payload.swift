import Foundation

/// The body of a call, made once for all attempts.
enum Payload: Sendable {
    case none
    case bytes(Data)
    case file(URL)
    /// A temporary file, which is removed after the call.
    case temporary(URL)

    /// Prepares a body for sending. Throws if a file cannot be read or the temporary file cannot be written.
    init(_ content: RequestBody.Content?) async throws {
        switch content {
        case nil: self = .none
        case .bytes(let data): self = .bytes(data)
        case .file(let url):
            try Self.checkFile(url)
            self = .file(url)
        case .multipart(let form, let boundary):
            let files = form.filesOnDisk
            guard files.isEmpty else {
                for file in files { try Self.checkFile(file) }
                self = .temporary(try await Self.spool(form, boundary))
                return
            }
            var body = Data()
            try await form.write(boundary: boundary) { piece in body.append(piece) }
            self = .bytes(body)
        }
    }

    /// Checks a file. Throws unless the URL is a regular file that can be read. A transport would report a missing file
    /// as a lost connection, and would wait for the content of a pipe without end.
    private static func checkFile(_ url: URL) throws {
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw RequestProblem("there is no file \(url.path)")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
        let isFile = attributes?[.type] as? FileAttributeType == .typeRegular
        guard isFile, FileManager.default.isReadableFile(atPath: url.path) else {
            throw RequestProblem("\(url.path) is not a readable file")
        }
    }

    private static func spool(_ form: MultipartForm, _ boundary: String) async throws -> URL {
        // Not named after the boundary, because calls that send the same body at the same time share it.
        let url = temporaryFolder.appendingPathComponent("\(UUID().uuidString).form")
        guard
            FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path]) }
        do {
            let handle = try FileHandle(forWritingTo: url)
            defer { try? handle.close() }
            try await form.write(boundary: boundary) { piece in try handle.write(contentsOf: piece) }
            return url
        } catch {
            try? FileManager.default.removeItem(at: url)
            throw error
        }
    }

    /// Prefers `/var/tmp` on Linux, where `/tmp` is often in memory (Filesystem Hierarchy Standard, 5.15).
    static var temporaryFolder: URL {
        #if os(Linux)
            let isChosen = ProcessInfo.processInfo.environment["TMPDIR"] != nil
            if !isChosen, FileManager.default.isWritableFile(atPath: "/var/tmp") {
                return URL(fileURLWithPath: "/var/tmp", isDirectory: true)
            }
        #endif
        return FileManager.default.temporaryDirectory
    }

    func discard() {
        guard case .temporary(let url) = self else { return }
        try? FileManager.default.removeItem(at: url)
    }

    /// Sends a request with this body.
    func send(_ request: URLRequest, over transport: any Transport) async throws -> (Data, HTTPURLResponse) {
        switch self {
        case .none, .bytes: try await transport.send(request)
        case .file(let url), .temporary(let url): try await transport.upload(request, fromFile: url)
        }
    }
}
