import SpecimenInference

extension Shape {
    /// The Swift source of a value of this shape. The program that contains it must have a function `decoded()`.
    public var sampleSource: String {
        switch self {
        case .any: "\"x\""
        case .bool, .numericFlag: "true"
        case .int, .double, .number, .identifier: "1"
        case .string, .enumeration: "\"x\""
        case .dateTime, .epochSeconds: "Date()"
        case .date: "CalendarDate(year: 2024, month: 1, day: 1)!"
        case .url: "URL(string: \"https://x.example\")!"
        case .uuid: "UUID()"
        case .array(let element): "[\(element.sampleSource)]"
        case .map, .model: "try decoded()"
        case .nullable: "nil"
        case .file: "FileUpload(name: \"x\", data: Data())"
        case .data: "Data()"
        case .nothing: "NoContent()"
        }
    }
}
