extension JSONNode {
    /// The value and everything in it as a ``JSONValue``. Made without recursion, so that depth does not matter.
    public var value: JSONValue {
        var builder = ValueBuilder()
        var index = index
        let end = Int(entry.next)
        while index < end {
            builder.closeContainers(endingAt: index)
            if builder.expectsKey {
                builder.key(document.string(document.tape[index]))
                index += 1
            }
            let node = JSONNode(document: document, index: index)
            switch node.kind {
            case .null: builder.add(.null)
            case .bool: builder.add(.bool(node.bool ?? false))
            case .number: builder.add(.number(JSONNumber(validLexeme: node.text)))
            case .string: builder.add(.string(document.string(node.entry)))
            case .array: builder.open(.array(node.entry.count), end: Int(node.entry.next))
            case .object: builder.open(.object(node.entry.count), end: Int(node.entry.next))
            }
            index += 1
        }
        builder.closeContainers(endingAt: end)
        return builder.result
    }
}

/// A stack of the arrays and objects that are not complete yet.
private struct ValueBuilder {
    enum Opening {
        case array(Int)
        case object(Int)
    }

    private struct Frame {
        var isObject: Bool
        var end: Int
        var elements: [JSONValue] = []
        var fields = JSONFields()
        /// The key of the next value.
        var key = ""
    }

    private var frames: [Frame] = []
    private(set) var result = JSONValue.null

    var expectsKey: Bool { frames.last?.isObject ?? false }

    mutating func key(_ key: String) {
        frames[frames.count - 1].key = key
    }

    mutating func add(_ value: JSONValue) {
        let last = frames.count - 1
        if last < 0 {
            result = value
        } else if frames[last].isObject {
            frames[last].fields.append(frames[last].key, value)
        } else {
            frames[last].elements.append(value)
        }
    }

    mutating func open(_ opening: Opening, end: Int) {
        switch opening {
        case .array(let count):
            frames.append(Frame(isObject: false, end: end))
            frames[frames.count - 1].elements.reserveCapacity(count)
        case .object(let count):
            frames.append(Frame(isObject: true, end: end))
            frames[frames.count - 1].fields.reserveCapacity(count)
        }
    }

    mutating func closeContainers(endingAt index: Int) {
        while let frame = frames.last, frame.end <= index {
            frames.removeLast()
            add(frame.isObject ? .object(frame.fields) : .array(frame.elements))
        }
    }
}
