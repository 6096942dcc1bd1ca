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

/// Returns data with every byte, all kinds of line breaks, and text that resembles the boundary of a form.
func awkwardBytes(megabytes: Int) -> Data {
    let all = Data((0...255).map { byte in UInt8(byte) })
    let piece = all + Data("\r\n--specimen-\r\n\n\r--specimen-0--\r\n".utf8)
    var data = Data()
    var number = UInt64(0)
    while data.count < megabytes << 20 {
        data.append(piece)
        // A number makes the pieces different, so that a lost or swapped piece is noticed.
        withUnsafeBytes(of: number.bigEndian) { bytes in data.append(contentsOf: bytes) }
        number += 1
    }
    return data
}
