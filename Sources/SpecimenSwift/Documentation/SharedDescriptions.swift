import SpecimenInference
import SpecimenJSON

/// Long descriptions that several operations give of a parameter: they stand in full with the first one.
struct SharedDescriptions: Sendable {
    /// Shorter ones are said again, because whoever reads has them at hand then.
    private static let leastBytes = 220

    private var first: [ExactString: (operation: Name, parameter: Name)] = [:]

    init(_ operations: [SwiftOperation] = []) {
        for operation in operations {
            for input in operation.inputs where input.source.description.utf8.count >= Self.leastBytes {
                let text = ExactString(input.source.description)
                if first[text] == nil { first[text] = (operation.methodName, input.name) }
            }
        }
    }

    /// The description, or its beginning and where to find the rest.
    func description(of input: SwiftParameter, in operation: SwiftOperation) -> String {
        let text = input.source.description
        guard text.utf8.count >= Self.leastBytes, let first = first[ExactString(text)] else { return text }
        guard first.operation != operation.methodName || first.parameter != input.name else { return text }
        let place = first.parameter == input.name ? "" : "\(DocComment.code(first.parameter.plain)) of "
        return "\(Self.beginning(of: text)) More at \(place)\(DocComment.code(first.operation.plain))."
    }

    /// The first sentence, where it is on the first line.
    private static func beginning(of text: String) -> String {
        let line = text.firstLine
        guard let end = line.firstPlace(of: ". ") else { return MethodDocumentation.sentence(String(line)) }
        return line[..<end.lowerBound] + "."
    }
}

extension String {
    /// What stands before the first line break of any kind; in ASCII, which most texts are, bytes tell.
    var firstLine: Substring {
        isASCII ? self[..<(utf8.firstIndex { (0x0A...0x0D).contains($0) } ?? endIndex)] : prefix { !$0.isNewline }
    }
}
