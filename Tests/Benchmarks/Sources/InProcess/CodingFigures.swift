import Foundation
import Measuring
import SentryAPI

/// Measures decoding and encoding with the runtime, relative to Foundation's coders.
struct CodingFigures {
    let examples: Examples
    let runs: Int

    func measured() throws -> [Figure] {
        let release = try examples.release
        return try figures("300 releases", examples.releaseList(count: 300), of: [Release].self, [CodableRelease].self)
            + figures("the largest example", release, of: Release.self, CodableRelease.self)
    }

    private func figures<Model: ResponseDecodable & JSONEncodable, Peer: Codable>(
        _ name: String,
        _ data: Data,
        of model: Model.Type,
        _ peer: Peer.Type
    ) throws -> [Figure] {
        let response = RawResponse(status: 200, headers: HTTPHeaders(), body: data)
        let decoder = FoundationCoding.decoder
        let encoder = FoundationCoding.encoder
        let value = try Model(response: response)
        let peerValue = try decoder.decode(Peer.self, from: data)
        let written = Data(value.jsonBytes)
        let peerWritten = try encoder.encode(peerValue)
        try checkEqual(value, peerValue, "decoding \(name)")
        try checkEqual(
            Model(response: RawResponse(status: 200, headers: HTTPHeaders(), body: peerWritten)),
            value,
            name
        )
        try checkEqual(decoder.decode(Peer.self, from: written), peerValue, "encoding \(name)")

        // A round must be long enough to measure.
        let rounds = max(1, (runs == 1 ? 100_000 : 4_000_000) / data.count)
        let medians = try interleavedMedians(
            runs: runs,
            [
                { try time(rounds) { _ = try Model(response: response) } },
                { try time(rounds) { _ = try decoder.decode(Peer.self, from: data) } },
                { try time(rounds) { _ = Data(value.jsonBytes) } },
                { try time(rounds) { _ = try encoder.encode(peerValue) } },
            ]
        )
        // The two encoders write nulls and fractions differently, so both speeds refer to the size of the document.
        let speeds = medians.map { seconds in Quantity(Double(data.count) / seconds, .bytesPerSecond) }
        return [
            Figure(.coding, "decoding \(name) / JSONDecoder", speeds[0], per: speeds[1], .atLeast(5)),
            Figure(.coding, "encoding \(name) / JSONEncoder", speeds[2], per: speeds[3], .atLeast(5)),
        ]
    }

    private func time(_ rounds: Int, _ work: () throws -> Void) throws -> Double {
        try seconds { for _ in 0..<rounds { try work() } } / Double(rounds)
    }

    private func checkEqual(_ one: Any, _ other: Any, _ what: String) throws {
        guard PlainValue(one) != PlainValue(other) else { return }
        throw InProcess.Problem(description: "\(what): the results differ")
    }
}
