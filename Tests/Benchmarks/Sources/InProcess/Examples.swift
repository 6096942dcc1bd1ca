import Foundation

/// What the endpoint descriptions of this repository show as answers.
struct Examples {
    let folder: URL

    /// The largest example there is: a release with all its parts.
    var release: Data { get throws { try body(of: "retrieve-organization-release.json") } }

    /// The releases of a list, with little in them.
    var listedReleases: Data { get throws { try body(of: "list-organization-releases.json") } }

    /// A list as a server sends it: releases of different names and numbers, without white space.
    func releaseList(count: Int) throws -> Data {
        guard let release = try JSONSerialization.jsonObject(with: release) as? [String: Any] else {
            throw InProcess.Problem(description: "the example of a release is no object")
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
            throw InProcess.Problem(description: "\(file) has no example of a body")
        }
        return Data(message[head.upperBound...].utf8)
    }
}
