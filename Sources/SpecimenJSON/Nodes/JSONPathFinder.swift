/// Finds the JSON paths of many values of a document.
///
/// ``JSONNode/path`` walks from the root each time, which takes quadratic time for the elements of a long array. A
/// finder continues from the value that it found last, which takes linear time for values in the order of the text.
package struct JSONPathFinder {
    /// The number of a pattern. A pattern is a JSON path without the positions in arrays: `$[].author`.
    package typealias Pattern = Int

    /// A container on the way from the root to the value, and the child through which the way goes.
    private struct Step {
        /// Indices of the tape.
        var container: Int
        var child: Int
        var position = 0
        /// The pattern of the child; nil beyond the limit.
        var pattern: Pattern?
    }

    /// A member of an object, or any element of an array if the key is nil.
    private struct Child: Hashable {
        var container: Pattern
        var key: ExactString?
    }

    private let mostPatterns: Int
    private var patterns: [Child: Pattern] = [:]
    private var document: JSONDocument?
    private var steps: [Step] = []

    /// - Parameter mostPatterns: The number of patterns after which further patterns have no number. It limits the
    ///   memory for objects with many keys.
    package init(mostPatterns: Int) {
        self.mostPatterns = mostPatterns
    }

    private static let rootPattern = 0

    /// Finds a value, and returns the pattern of its JSON path; nil if there are too many patterns.
    package mutating func find(_ node: JSONNode) -> Pattern? {
        if document !== node.document {
            document = node.document
            steps = []
        }
        move(to: node.index, in: node.document)
        return patternOfLast
    }

    /// Returns the pattern of a member that the found object does not have.
    package mutating func pattern(ofAbsent key: String) -> Pattern? {
        pattern(ExactString(key), in: patternOfLast)
    }

    /// The JSON path of the value that was found last. It ends where it is longer than a limit.
    package func path(limit: Int) -> String {
        var path = "$"
        guard let document else { return path }
        for step in steps where path.utf8.count <= limit {
            let isObject = document.tape[step.container].code == TapeEntry.Code.object
            path += isObject ? JSONPath.member(document.key(ofValueAt: step.child, limit: limit)) : "[\(step.position)]"
        }
        return path
    }

    private var patternOfLast: Pattern? { steps.isEmpty ? Self.rootPattern : steps[steps.count - 1].pattern }

    private mutating func pattern(_ key: ExactString?, in container: Pattern?) -> Pattern? {
        guard let container else { return nil }
        let child = Child(container: container, key: key)
        if let known = patterns[child] { return known }
        guard patterns.count < mostPatterns else { return nil }
        let new = patterns.count + 1
        patterns[child] = new
        return new
    }

    private mutating func move(to index: Int, in document: JSONDocument) {
        while let step = steps.last, index <= step.container || index >= Int(document.tape[step.container].next) {
            steps.removeLast()
        }
        if var step = steps.popLast() {
            if index < step.child { step = firstStep(into: step.container, of: document) }
            append(step, movedTo: index, in: document)
        }
        while index != steps.last?.child ?? 0 {
            append(firstStep(into: steps.last?.child ?? 0, of: document), movedTo: index, in: document)
        }
    }

    private func firstStep(into container: Int, of document: JSONDocument) -> Step {
        let isObject = document.tape[container].code == TapeEntry.Code.object
        return Step(container: container, child: container + (isObject ? 2 : 1))
    }

    /// Moves a step to the child that is or contains the value at an index.
    private mutating func append(_ first: Step, movedTo index: Int, in document: JSONDocument) {
        var step = first
        let isObject = document.tape[step.container].code == TapeEntry.Code.object
        while Int(document.tape[step.child].next) <= index {
            step.child = Int(document.tape[step.child].next) + (isObject ? 1 : 0)
            step.position += 1
        }
        // All elements of an array have one pattern.
        if step.pattern == nil || isObject && step.child != first.child {
            let key = isObject ? ExactString(document.key(ofValueAt: step.child)) : nil
            step.pattern = pattern(key, in: patternOfLast)
        }
        steps.append(step)
    }
}

extension JSONDocument {
    /// The key of the member whose value is at an index of the tape.
    fileprivate func key(ofValueAt index: Int) -> String { string(tape[index - 1]) }

    /// The start of the key if it is longer than a number of bytes.
    fileprivate func key(ofValueAt index: Int, limit: Int) -> String {
        let entry = tape[index - 1]
        let start = Int(entry.start) + 1
        return Int(entry.end) - start > limit ? text(from: start, to: start + limit) : string(entry)
    }
}
