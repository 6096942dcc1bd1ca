/// The documentation of one parameter of a path, a query, a header or a body.
public struct ParameterDescription: Sendable, Equatable {
    public var name: String
    public var type: ParameterType
    public var description: String?
    /// A Boolean value that indicates whether the parameter is required; nil if the docs do not say.
    public var isRequired: Bool?
    /// The listed values as text; empty if the docs list none.
    public var choices: [String] = []
    /// The stated default as text: `false`, `100`, `date`.
    public var defaultText: String?
    /// The form in which a value is sent, if its type does not determine it.
    public var wireFormat = WireFormat.plain
    /// The way in which a list or an object is sent; nil if the docs do not say.
    public var style: ParameterStyle?
    /// The members of the object, or of the objects in the list, that the parameter holds.
    public var members: [DescribedMember] = []
    /// The facts that were read from the words of the description.
    public var describedFacts: [DescribedFact] = []
    /// The location of the description, or of the path if the docs name the parameter only there.
    public var location: SourceLocation
    /// A Boolean value that indicates whether the docs name the parameter only as a placeholder of the path. Such a
    /// parameter does not count in a merge.
    package var isUndescribed = false
    /// The warning that the docs do not give the type; nil if they do. It does not apply if another description of the
    /// endpoint gives the type.
    package var missingType: Diagnostic?

    /// The form in which a value is sent. The raw values are the words of the configuration.
    public enum WireFormat: String, Sendable, Equatable, CaseIterable {
        /// The form of the type.
        case plain
        case epochSeconds = "epoch-seconds"
        case wholeEpochSeconds = "whole-epoch-seconds"
        case epochMilliseconds = "epoch-milliseconds"
        /// A flag that is sent as `1` or `0`.
        case numericFlag = "1-or-0"
        /// A flag that is sent as `yes` or `no`.
        case wordFlag = "yes-or-no"
        /// A flag whose name alone is sent: `?verbose`.
        case presenceFlag = "name-alone"
    }

    public init(name: String, type: ParameterType, location: SourceLocation) {
        self.name = name
        self.type = type
        self.location = location
    }

    /// Creates a parameter that the docs name only as a placeholder of the path.
    package init(undescribed name: String, location: SourceLocation) {
        self.init(name: name, type: .string, location: location)
        isUndescribed = true
    }
}
