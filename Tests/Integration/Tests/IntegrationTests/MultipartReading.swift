import Foundation

/// A part of a form, as read by Python, which is independent of Specimen.
struct FormPart: Decodable {
    var disposition: String
    var name: String
    var fileName: String?
    var contentType: String?
    /// The path of the file with the content.
    var path: String

    var content: Data { (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data() }
}

/// Reads a `multipart/form-data` body. The contents of its parts are written to files beside it.
func formParts(ofBodyIn file: URL, contentType: String) async throws -> [FormPart] {
    let result = file.appendingPathExtension("json")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path, contentType, result.path]
    let status = try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { process in continuation.resume(returning: process.terminationStatus) }
        do {
            try process.run()
        } catch {
            continuation.resume(throwing: error)
        }
    }
    guard status == 0 else { throw UnreadableForm() }
    return try JSONDecoder().decode([FormPart].self, from: Data(contentsOf: result))
}

struct UnreadableForm: Error {}

let isPythonInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
    FileManager.default.isExecutableFile(atPath: "\(folder)/python3")
}

private let script = """
    import email, json, sys

    body, content_type, result = sys.argv[1:]
    with open(body, "rb") as file:
        message = email.message_from_bytes(f"Content-Type: {content_type}\\r\\n\\r\\n".encode() + file.read())
    assert message.get_content_type() == "multipart/form-data"
    assert not message.defects, message.defects
    assert not message.preamble and not message.epilogue
    parts = []
    for number, part in enumerate(message.get_payload()):
        assert not part.defects, part.defects
        path = f"{body}.{number}"
        with open(path, "wb") as file:
            file.write(part.get_payload(decode=True))
        parts.append({
            "disposition": part.get_content_disposition(),
            "name": part.get_param("name", header="content-disposition"),
            "fileName": part.get_filename(),
            "contentType": part.get("Content-Type"),
            "path": path,
        })
    with open(result, "w") as file:
        json.dump(parts, file)
    """
