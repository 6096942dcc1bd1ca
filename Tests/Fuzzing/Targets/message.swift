import SpecimenDocs
import SpecimenJSON

@testable import SpecimenReaders

/// Fuzzes raw HTTP messages, alone and as the example of a record.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = input(data, count)
    do throws(HTTPMessageError) {
        if let message = try HTTPMessage(bytes, maximumFields: 20) { check(message) }
    } catch {
        check(error, in: bytes)
    }
    let text = JSONValue.string(String(decoding: bytes, as: UTF8.self))
    let record: JSONValue = [
        "api_path": "/a/{b}", "method": "GET", "example_request": text, "example_response": text,
        "path_parameters": [["name": "b", "type": "int"]], "query_parameters": [["name": "q", "type": "array[int]"]],
        "parameters": [["name": "p", "type": "boolean"]],
    ]
    checkedDocumentation(of: [SourceFile(path: "a.md", text: record.jsonText)])
    return 0
}

private func check(_ message: HTTPMessage) {
    let whole = message.bytes.indices
    demand(!message.startLine.isEmpty && message.startLine.clamped(to: whole) == message.startLine, "no first line")
    demand(message.body.upperBound == whole.upperBound, "the body ends before the message")
    demand(message.body.lowerBound >= message.startLine.upperBound, "the body begins within the first line")
    for field in message.headers.fields {
        demand(!field.name.isEmpty && field.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a header has no name")
        demand(!field.value.utf8.contains(0x0A), "a header has two lines")
        demand(message.headers[field.name] != nil, "a header is not found")
    }
    _ = message.headers.isJSON
    do throws(HTTPMessageError) {
        let line = try message.requestLine()
        demand(!line.target.isEmpty, "a request has no target")
        demand(message.startLine.contains(line.targetOffset), "the target of a request is not on its line")
        demand(RequestTarget(line.target).path.utf8.count > 0, "the target of a request has no path")
    } catch {
        check(error, in: message.bytes)
    }
    do throws(HTTPMessageError) {
        let status = try message.statusLine().status
        demand((100...999).contains(status), "a status does not have three digits")
    } catch {
        check(error, in: message.bytes)
    }
}

private func check(_ error: HTTPMessageError, in bytes: [UInt8]) {
    demand((0...bytes.count).contains(error.offset), "the error is at \(error.offset) of \(bytes.count) bytes")
    demand(!error.message.isEmpty && !error.advice.isEmpty, "an error has no message or advice")
}
