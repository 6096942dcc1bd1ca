extension Connection {
    /// Reacts to the differences between a response and the documentation as ``Connection/drift`` says.
    func report(_ drifts: [Drift], in raw: RawResponse, of prepared: PreparedRequest) throws {
        let redaction = Redaction(self, prepared.headers)
        let found = drifts.map { redaction($0) }
        switch drift {
        case .ignore: break
        case .report(let handler): for drift in found { handler(drift) }
        case .fail where found.isEmpty: break
        case .fail: throw error(.drift(found), of: prepared, response: raw)
        }
    }
}
