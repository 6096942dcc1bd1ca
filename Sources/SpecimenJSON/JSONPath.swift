extension JSONNode {
    /// Where the value is, from the root: `$.projects[2].slug`, with keys that are no identifiers as `$["a b"]`.
    ///
    /// Found by walking from the root, which takes time that grows with the members on the way: for errors, not for
    /// the normal course.
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

    /// What leads from an object to a member, for the end of a path: `.slug`, `["a b"]`.
    public static func step(to key: String) -> String { JSONPath.member(key) }
}

enum JSONPath {
    /// One step into an object.
    static func member(_ key: String) -> String {
        isIdentifier(key) ? ".\(key)" : "[\(key.jsonText)]"
    }

    private static func isIdentifier(_ key: String) -> Bool {
        guard let first = key.utf8.first, !ASCII.isDigit(first) else { return false }
        return key.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x5F }
    }
}
