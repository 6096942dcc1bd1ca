import SpecimenDocs
import SpecimenJSON

/// The texts that examples have for one value in a path, a query, a header or a form.
struct TextValues {
    let name: String
    /// Without placeholders.
    let texts: [String]

    /// The shape of a value that no description declares.
    var shape: Shape {
        if !texts.isEmpty, texts.allSatisfy({ $0 == "yes" || $0 == "no" }) { return .scalar(.wordFlag) }
        let kind = TextKind(of: texts, name: name)
        switch kind {
        case .bool: return .bool
        case .integer: return moment ?? .int
        case .number: return .double
        case .string:
            if isTime(texts, ScalarFormat.isCanonical) { return .scalar(.dateTime) }
            if isTime(texts, { CivilDay($0) != nil }) { return .scalar(.date) }
            let shape = document.map { Shape(texts: Array($0.root.elements)) } ?? .string
            return shape.isText ? shape : .string
        }
    }

    /// The shape of a value whose type a description declares. The examples win where they contradict it.
    func shape(declared: Shape) -> Shape {
        guard !texts.isEmpty, !declared.writes(texts) else { return declared }
        switch declared {
        case .bool, .scalar(.numericFlag), .scalar(.wordFlag), .scalar(.presenceFlag):
            return [.bool, .scalar(.numericFlag), .scalar(.wordFlag)].first { $0.writes(texts) } ?? .string
        case .scalar(.dateTime), .scalar(.verbatimDateTime), .scalar(.date), .scalar(.epochSeconds),
            .scalar(.wholeEpochSeconds), .scalar(.epochMilliseconds):
            return Self.dates.first { $0.writes(texts) } ?? moment(of: .any) ?? .string
        case .int where texts.allSatisfy { Double($0)?.isFinite == true }: return .double
        case .double, .number:
            // Trailing zeros make no difference.
            return texts.allSatisfy { JSONNumber(lexeme: $0) != nil } ? declared : shape
        default: return declared == .int ? shape : .string
        }
    }

    private static let dates: [Shape] = [.scalar(.dateTime), .scalar(.date)]

    private func isTime(_ texts: [String], _ isRecognized: (String) -> Bool) -> Bool {
        !texts.isEmpty && texts.allSatisfy(isRecognized)
    }

    /// The texts as an array of JSON strings.
    private var document: JSONDocument? {
        try? JSONDocument(parsing: JSONValue.array(texts.map(JSONValue.string)).jsonText)
    }
}

extension TextValues {
    private enum MomentName { case named, any }

    /// The shape of numbers that are seconds or milliseconds since 1970 according to the name and their size.
    private var moment: Shape? { moment(of: .named) }

    private func moment(of name: MomentName) -> Shape? {
        guard name == .any || Words(self.name).all.last.map(Self.momentWords.contains) == true else { return nil }
        let numbers = texts.compactMap { Int($0) }
        guard !numbers.isEmpty, numbers.count == texts.count else { return nil }
        if numbers.allSatisfy(ScalarFormat.wholeMoments.contains) { return .scalar(.wholeEpochSeconds) }
        let areMilliseconds = numbers.allSatisfy { ScalarFormat.wholeMoments.contains($0 / 1_000) }
        return areMilliseconds ? .scalar(.epochMilliseconds) : nil
    }

    /// The names of times in requests are shorter than those in responses.
    private static let momentWords: Set<String> = ScalarFormat.momentWords.union(
        Set.words("after before date end from since start to until")
    )
}

extension Shape {
    /// Creates the shape of texts that are one format in all examples.
    fileprivate init(texts: [JSONNode]) {
        self = ScalarFormat.common(to: texts, key: nil).map(Shape.scalar) ?? .string
    }

    /// A Boolean value that indicates whether a value is written as it is shown.
    fileprivate var isText: Bool { self == .scalar(.url) || self == .scalar(.uuid) }
}

extension Shape {
    /// Returns whether a value of the shape is sent as each of the texts.
    fileprivate func writes(_ texts: [String]) -> Bool { texts.allSatisfy { sends([$0]) } }
}
