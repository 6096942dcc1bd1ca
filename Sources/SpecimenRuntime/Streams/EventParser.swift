/// Puts the lines of an event stream together to events, as the HTML standard defines in "Interpreting an event
/// stream".
struct EventParser {
    /// An event whose data has not been decoded.
    struct Event: Equatable {
        var name: String
        var id: String?
        var retry: Duration?
        var data: [UInt8]
    }

    /// The error of an event whose data is longer than the limit.
    struct EventTooLong: Error {}

    private var name = ""
    private var data: [UInt8] = []
    private var hasData = false
    // These count for all later events too.
    private var id = ""
    private var retry: Duration?

    /// Takes a line, and returns the event that it completes.
    ///
    /// - Parameter limit: The maximum number of bytes of the data of an event.
    mutating func event(behind line: [UInt8], limit: Int) throws(EventTooLong) -> Event? {
        guard !line.isEmpty else { return takeEvent() }
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
        var value = line[(colon.map { $0 + 1 } ?? line.count)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<(colon ?? line.count)], as: UTF8.self) {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "data":
            if hasData { data.append(UInt8(ascii: "\n")) }
            hasData = true
            data += value
            guard data.count <= limit else { throw EventTooLong() }
        case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
        case "retry" where !value.isEmpty && value.allSatisfy { byte in (0x30...0x39).contains(byte) }:
            retry = Int32(String(decoding: value, as: UTF8.self)).map(Duration.milliseconds) ?? retry
        // A comment, or a field that the standard does not know.
        default: break
        }
        return nil
    }

    private mutating func takeEvent() -> Event? {
        defer {
            name = ""
            data = []
            hasData = false
        }
        guard hasData else { return nil }
        return Event(name: name.isEmpty ? "message" : name, id: id.isEmpty ? nil : id, retry: retry, data: data)
    }
}
