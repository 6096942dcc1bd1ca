extension Session {
    /// The seconds of exposure through all filters.
    public var totalExposure: Double { (exposure ?? 0) * Double(filters?.count ?? 0) }
}
