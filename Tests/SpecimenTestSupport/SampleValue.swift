import SpecimenInference

extension Shape {
    /// The Swift source of a value of this shape. The program that contains it must have a function `decoded()`.
    public var sampleSource: String {
        switch self {
        case .any: "\"x\""
        case .bool, .scalar(.numericFlag): "true"
        case .int, .double, .number, .scalar(.identifier): "1"
        case .string, .enumeration: "\"x\""
        case .scalar(let format) where format.swiftType == "Date": "Date()"
        case .scalar(.date): "CalendarDate(year: 2024, month: 1, day: 1)!"
        case .scalar(.url): "URL(string: \"https://x.example\")!"
        case .scalar: "UUID()"
        case .array(let element): "[\(element.sampleSource)]"
        case .dictionary, .model, .oneOf: "try decoded()"
        case .nullable: "nil"
        case .file: "FileUpload(name: \"x\", data: Data())"
        case .text, .lines, .events, .data: "Data()"
        case .nothing: "NoContent()"
        }
    }
}
