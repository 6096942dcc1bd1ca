import Foundation
import SpecimenRuntime

/// Prints a report about each recorded response of a file, one line of JSON for each line of the file.
@main
struct Main {
    static func main() async throws {
        for line in try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n") {
            let recorded = try JSONValue(parsing: String(line))
            guard let method = recorded["method"]?.stringValue, let path = recorded["path"]?.stringValue,
                let status = recorded["status"]?.intValue, let body = recorded["body"]
            else { throw Problem.notARecordedResponse(String(line.prefix(100))) }
            guard let reader = responseReader(of: "\(method) \(path)") else { throw Problem.unknown(method, path) }
            let report = try await reader.report(status: status, body: body.jsonText)
            print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
        }
    }

    enum Problem: Error {
        case notARecordedResponse(String)
        case unknown(_ method: String, _ path: String)
    }
}
