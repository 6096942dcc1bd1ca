import SpecimenInference
import SpecimenJSON

/// Long descriptions of a parameter that several operations share. Only the first operation shows such a description in
/// full.
struct SharedDescriptions: Sendable {
    /// Shorter descriptions are repeated, so that the reader need not look them up.
    private static let leastBytes = 220

    private var first: [ExactString: (operation: Name, parameter: Name)] = [:]

    init(_ operations: [SwiftOperation]) {
        for operation in operations {
            for input in operation.inputs where input.source.description.utf8.count >= Self.leastBytes {
                let text = ExactString(input.source.description)
                if first[text] == nil { first[text] = (operation.methodName, input.name) }
            }
        }
    }

    /// The description, or its start with a reference to the rest.
    func description(of input: SwiftParameter, in operation: SwiftOperation) -> String {
        let text = input.source.description
        guard text.utf8.count >= Self.leastBytes, let first = first[ExactString(text)] else { return text }
        guard first.operation != operation.methodName || first.parameter != input.name else { return text }
        let parameter = first.parameter == input.name ? "" : "\(DocComment.code(first.parameter.plain)) of "
        return "\(Self.beginning(of: text)) See \(parameter)\(DocComment.code(first.operation.plain))."
    }

    /// The first sentence, if it ends on the first line.
    private static func beginning(of text: String) -> String {
        let line = text.firstLine
        guard let end = line.utf8.firstRange(of: ". ".utf8) else { return MethodDocumentation.sentence(String(line)) }
        return line[..<end.lowerBound] + "."
    }
}

extension String {
    /// The text before the first line break of any kind. Most texts are ASCII, where bytes can be compared.
    var firstLine: Substring {
        isASCII ? self[..<(utf8.firstIndex { (0x0A...0x0D).contains($0) } ?? endIndex)] : prefix { !$0.isNewline }
    }
}
