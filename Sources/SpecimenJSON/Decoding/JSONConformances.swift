extension Bool: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        guard let value = json.bool else { throw JSONDecodingError(expected: "a boolean", at: json) }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension Int: JSONDecodable, JSONEncodable {
    /// Reads a whole number that fits in an `Int`, however it is written (`3`, `3.0`, `1e2`).
    public init(json: JSONNode) throws {
        guard let value = json.document.int(at: json.index) else {
            let isWhole = json.number?.isWhole ?? false
            let expected = isWhole ? "an integer that fits in \(Int.bitWidth) bits" : "an integer"
            throw JSONDecodingError(expected: expected, at: json)
        }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension Double: JSONDecodable, JSONEncodable {
    /// Reads the nearest double. Throws ``JSONDecodingError`` for a number beyond the range of `Double`.
    public init(json: JSONNode) throws {
        guard let value = json.document.double(at: json.index) else {
            throw JSONDecodingError(expected: "a number", at: json)
        }
        guard value.isFinite else { throw JSONDecodingError(expected: "a number within the range of Double", at: json) }
        self = value
    }

    /// Infinities and not-a-number, which JSON cannot express, become null.
    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension JSONNumber: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        guard let value = json.number else { throw JSONDecodingError(expected: "a number", at: json) }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension String: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        guard let value = json.string else { throw JSONDecodingError(expected: "a string", at: json) }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    public init(json: JSONNode) throws {
        guard json.kind == .array else { throw JSONDecodingError(expected: "an array", at: json) }
        // Several times as fast as the generic loop.
        if Element.self == Int.self, let integers = try json.integers() as Any as? [Element] {
            self = integers
            return
        }
        var elements = json.elements.makeIterator()
        // Unspecialized code looks up the element's type for each `append`, but only once here.
        try self.init(unsafeUninitializedCapacity: json.elements.count) { buffer, count in
            while count < buffer.count, let element = elements.next() {
                buffer.initializeElement(at: count, to: try Element(json: element))
                count += 1
            }
        }
    }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.array { json in
            for index in 0..<count { json.element(self[index]) }
        }
    }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
    /// If a key is repeated, its first value counts.
    public init(json: JSONNode) throws {
        guard json.kind == .object else { throw JSONDecodingError(expected: "an object", at: json) }
        self.init(minimumCapacity: json.members.count)
        for member in json.members {
            let key = member.key
            if self[key] == nil { self[key] = try Value(json: member.value) }
        }
    }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Writes the keys in ascending order, so that equal dictionaries give equal bytes.
    public func encode(to json: inout JSONWriter) {
        json.object { json in
            for (key, value) in self.sorted(by: { $0.key < $1.key }) { json.write(key, value) }
        }
    }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
    /// Reads null as nil, for elements of arrays and values of dictionaries.
    public init(json: JSONNode) throws {
        self = json.isNull ? nil : try Wrapped(json: json)
    }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        if let self { self.encode(to: &json) } else { json.appendNull() }
    }
}

extension JSONValue: JSONDecodable, JSONEncodable, CustomStringConvertible {
    public init(json: JSONNode) {
        self = json.value
    }

    public func encode(to json: inout JSONWriter) {
        switch self {
        case .null: json.appendNull()
        case .bool(let value): json.append(value)
        case .number(let value): json.append(value)
        case .string(let value): json.append(value)
        case .array(let elements): json.array(elements)
        case .object(let fields): fields.encode(to: &json)
        }
    }

    /// Compact JSON.
    public var description: String { jsonText }
}

extension JSONFields: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.object { json in
            for (key, value) in self { json.member(key) { value.encode(to: &$0) } }
        }
    }
}
