extension Bool: JSONDecodable, JSONEncodable {
    /// Reads a boolean. The strings `"true"` and `"false"` and the numbers 1 and 0 are converted and reported to the
    /// observer of the document.
    public init(json: JSONNode) throws {
        self = try json.bool ?? json.converting(json.impliedBool, to: "a boolean")
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension Int: JSONDecodable, JSONEncodable {
    /// Reads a whole number that fits in an `Int`, however it is written (`3`, `3.0`, `1e2`). A string of digits is
    /// converted and reported to the observer of the document.
    public init(json: JSONNode) throws {
        self = try json.document.int(at: json.index) ?? json.converting(json.impliedInt, to: json.expectedInteger)
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension Double: JSONDecodable, JSONEncodable {
    /// Reads the nearest double. A string with a number is converted and reported to the observer of the document.
    /// Throws ``JSONDecodingError`` for a number beyond the range of `Double`.
    public init(json: JSONNode) throws {
        let value = try json.document.double(at: json.index) ?? json.converting(json.impliedDouble, to: "a number")
        guard value.isFinite else { throw JSONDecodingError(expected: "a number within the range of Double", at: json) }
        self = value
    }

    /// Infinities and not-a-number, which JSON cannot express, become null.
    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension JSONNumber: JSONDecodable, JSONEncodable {
    /// Reads a number. A string with a number is converted and reported to the observer of the document.
    public init(json: JSONNode) throws {
        self = try json.number ?? json.converting(json.string.flatMap(JSONNumber.init), to: "a number")
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension String: JSONDecodable, JSONEncodable {
    /// Reads a string. The digits of a number are converted and reported to the observer of the document.
    public init(json: JSONNode) throws {
        self = try json.string ?? json.converting(json.number?.lexeme, to: "a string")
    }

    public func encode(to json: inout JSONWriter) { json.append(self) }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    /// Reads an array. An element that cannot be read is left out if the document skips such elements; otherwise the
    /// error is thrown.
    public init(json: JSONNode) throws {
        guard json.kind == .array else { throw JSONDecodingError(expected: "an array", at: json) }
        // Several times as fast as the generic loop.
        if Element.self == Int.self, !json.document.skipsUnreadableElements,
            let integers = try json.integers() as Any as? [Element]
        {
            self = integers
            return
        }
        var elements = json.elements.makeIterator()
        // Unspecialized code looks up the element's type for each `append`, but only once here.
        try self.init(unsafeUninitializedCapacity: json.elements.count) { buffer, count in
            while count < buffer.count, let element = elements.next() {
                do {
                    buffer.initializeElement(at: count, to: try Element(json: element))
                    count += 1
                } catch {
                    try element.leaveOut(after: error)
                }
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
    /// Reads an object. If a key is repeated, its first value counts.
    ///
    /// A null is left out, unless the values can be null: a dictionary has nil for its key either way. Another value
    /// that cannot be read is left out if the document skips such elements; otherwise the error is thrown.
    public init(json: JSONNode) throws {
        guard json.kind == .object else { throw JSONDecodingError(expected: "an object", at: json) }
        self.init(minimumCapacity: json.members.count)
        for member in json.members {
            let key = member.key
            guard self[key] == nil else { continue }
            do {
                self[key] = try Value(json: member.value)
            } catch {
                try member.value.leaveOut(after: error, isHarmless: member.value.isNull)
            }
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
    /// Reads null as nil, for elements of arrays and values of dictionaries. An empty string is nil as well if it has
    /// no value of the format.
    public init(json: JSONNode) throws {
        self = json.isNull || json.isEmptyText(of: Wrapped.self) ? nil : try Wrapped(json: json)
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
