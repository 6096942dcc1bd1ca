extension JSONNode {
    /// The JSON path of the value from the root: `$.projects[2].slug`, or `$["a b"]` for a key that is not an
    /// identifier.
    ///
    /// The path is found by walking from the root, so it is meant for error messages.
    public var path: String {
        var path = "$"
        var container = 0
        let tape = document.tape
        while container < index {
            let isObject = tape[container].code == TapeEntry.Code.object
            var child = container + (isObject ? 2 : 1)
            var position = 0
            while Int(tape[child].next) <= index {
                child = Int(tape[child].next) + (isObject ? 1 : 0)
                position += 1
            }
            path += isObject ? JSONPath.member(document.string(tape[child - 1])) : "[\(position)]"
            container = child
        }
        return path
    }

    /// The step of a JSON path from an object to a member: `.slug` or `["a b"]`.
    public static func step(to key: String) -> String { JSONPath.member(key) }
}

enum JSONPath {
    static func member(_ key: String) -> String {
        isIdentifier(key) ? ".\(key)" : "[\(key.jsonText)]"
    }

    private static func isIdentifier(_ key: String) -> Bool {
        guard let first = key.utf8.first, !ASCII.isDigit(first) else { return false }
        return key.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x5F }
    }
}
