import SpecimenInference
import SpecimenJSON

/// Long descriptions that several operations give of a parameter: they stand in full with the first one.
struct SharedDescriptions: Sendable {
    /// Shorter ones are said again, because whoever reads has them at hand then.
    private static let leastBytes = 220

    private var first: [ExactString: (operation: String, parameter: String)] = [:]

    init(_ operations: [Operation] = []) {
        for operation in operations {
            for input in operation.inputs where input.description.utf8.count >= Self.leastBytes {
                let text = ExactString(input.description)
                if first[text] == nil { first[text] = (operation.id, input.name) }
            }
        }
    }

    /// The description, or its beginning and where to find the rest.
    func description(of input: Parameter, in operation: Operation) -> String {
        let text = input.description
        guard text.utf8.count >= Self.leastBytes, let first = first[ExactString(text)] else { return text }
        guard first.operation != operation.id || first.parameter != input.name else { return text }
        let place = first.parameter == input.name ? "" : "\(DocComment.code(Name(first.parameter).plain)) of "
        return "\(Self.beginning(of: text)) More at \(place)\(DocComment.code(Name(first.operation).plain))."
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
