// Generated code and its users import this module only.
@_exported import SpecimenJSON

// On Linux, `URLRequest` and `HTTPURLResponse`, which transports and middlewares receive, are not in Foundation.
#if canImport(FoundationNetworking)
    @_exported import FoundationNetworking
#endif
