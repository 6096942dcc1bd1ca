import Foundation
import SentryAPI

/// Returns a release with its required properties.
func releaseJSON(_ version: String) -> String {
    #"{"version":"\#(version)","commitCount":7,"deployCount":0,"newGroups":0}"#
}

/// An operation like those that are generated for uploads.
struct UploadFile: APIOperation {
    typealias Output = NoContent
    static let id = "uploadFile"
    var name: String
    var headers: [String]
    var file: FileUpload

    var request: APIRequest {
        var request = APIRequest(.post, "/files/")
        var form = MultipartForm()
        form.append("name", name)
        form.append("header", headers)
        form.append("file", file: file)
        request.body = .multipart(form)
        return request
    }
}

/// An operation whose body is the contents of a file.
struct ReplaceFile: APIOperation {
    typealias Output = NoContent
    static let id = "replaceFile"
    var file: URL

    var request: APIRequest {
        var request = APIRequest(.put, "/files/1/")
        request.body = .file(file, contentType: "application/x-map")
        return request
    }
}

struct DownloadFile: APIOperation {
    typealias Output = Data
    static let id = "downloadFile"

    var request: APIRequest { APIRequest(.get, "/files/1/") }
}

struct CheckFile: APIOperation {
    typealias Output = NoContent
    static let id = "checkFile"

    var request: APIRequest { APIRequest(.head, "/files/1/") }
}

/// Calls `body` with a new folder, and removes the folder afterwards.
func withTemporaryFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
}
