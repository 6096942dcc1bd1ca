import Foundation

/// The example responses in the endpoint descriptions of this repository.
struct Examples {
    let folder: URL

    /// The largest example: a release with all its parts.
    var release: Data { get throws { try body(of: "retrieve-organization-release.json") } }

    /// A list of releases that have few properties.
    var listedReleases: Data { get throws { try body(of: "list-organization-releases.json") } }

    /// Returns a list of releases with different names and numbers, without whitespace, as a server sends it.
    func releaseList(count: Int) throws -> Data {
        guard let release = try JSONSerialization.jsonObject(with: release) as? [String: Any] else {
            throw InProcess.Problem(description: "the example of a release is not an object")
        }
        let list = (0..<count).map { number in
            release.merging(["id": 1_122_684_517 + number, "version": "control@\(number)"]) { _, new in new }
        }
        return try JSONSerialization.data(withJSONObject: list, options: [.sortedKeys, .withoutEscapingSlashes])
    }

    private func body(of file: String) throws -> Data {
        struct Description: Decodable {
            var example_response: String
        }

        let data = try Data(contentsOf: folder.appendingPathComponent(file))
        let message = try JSONDecoder().decode(Description.self, from: data).example_response
        guard let head = message.range(of: "\n\n") else {
            throw InProcess.Problem(description: "\(file) has no example with a body")
        }
        return Data(message[head.upperBound...].utf8)
    }
}
