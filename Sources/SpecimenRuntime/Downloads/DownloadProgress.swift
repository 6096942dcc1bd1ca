/// The progress of a download.
public struct DownloadProgress: Sendable, Hashable {
    /// The number of bytes that were received and decompressed.
    public var receivedBytes: Int64
    /// The number of bytes of the whole content; nil if the server does not say it, or sends the content compressed.
    public var totalBytes: Int64?

    public init(receivedBytes: Int64, totalBytes: Int64? = nil) {
        self.receivedBytes = receivedBytes
        self.totalBytes = totalBytes
    }

    /// The part of the content that was received, from 0 to 1; nil if the total is unknown.
    public var fraction: Double? {
        totalBytes.map { total in total > 0 ? min(Double(receivedBytes) / Double(total), 1) : 1 }
    }
}
