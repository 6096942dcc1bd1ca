import SpecimenJSON

/// Fuzzes JSON text. Accepted text is written and read again as the same value. Other text has an error at a position
/// within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = input(data, count)
    do {
        let document = try JSONDocument(parsing: bytes)
        check(document)
        checkPart(bytes, fails: nil)
    } catch {
        check(error, in: bytes)
        checkPart(bytes, fails: error)
    }
    return 0
}

private func check(_ error: JSONSyntaxError, in bytes: [UInt8]) {
    demand((0...bytes.count).contains(error.offset), "the error is at \(error.offset) of \(bytes.count) bytes")
    let position = TextPosition(offset: error.offset, in: bytes)
    demand(error.position == position, "the position of an error is not that of its offset")
    demand(error.position.line >= 1 && error.position.column >= 1, "the error is at \(error.position)")
    demand(isPlainLine(error.message), "the message of an error is not one line")
}

/// Checks that the same text within a larger one is read the same, so that no byte outside its range is read.
private func checkPart(_ bytes: [UInt8], fails expected: JSONSyntaxError?) {
    for (before, after) in [(" \n", "0"), ("\"[", "\"]\u{10FFFF}")] {
        let whole = Array(before.utf8) + bytes + Array(after.utf8)
        let start = before.utf8.count
        do {
            let document = try JSONDocument(parsing: whole, in: start..<start + bytes.count)
            demand(expected == nil, "the text is valid only within a larger text")
            let last = document.position(at: whole.count)
            demand(last == TextPosition(offset: whole.count, in: whole), "the end has another position")
        } catch {
            demand(error.offset - start == expected?.offset, "the error within a larger text has another offset")
            demand(error.message.utf8.count > 0, "an error has no message")
        }
    }
}

private func check(_ document: JSONDocument) {
    check(document.root, before: document.bytes.count)
    let value = document.root.value
    for text in [value.jsonText, value.prettyPrinted()] {
        guard let again = try? JSONValue(parsing: text) else {
            demand(false, "the written text is not JSON: \(text)")
            continue
        }
        demand(again == value, "the written text has another value: \(text)")
        demand(again.hashValue == value.hashValue, "equal values have different hashes")
        demand(again.jsonText == value.jsonText, "the text changes when it is written again")
    }
}

/// Visits all parts of a node. They must lie within its bounds and in order.
private func check(_ node: JSONNode, before end: Int) {
    let bytes = node.document.bytes
    demand(node.offset < node.endOffset && node.endOffset <= end, "a value is outside of its container")
    // Positions are counted from the beginning, which takes too long for every value of a long text.
    if bytes.count < 256 || node.offset % 64 == 0 {
        demand(node.position == TextPosition(offset: node.offset, in: bytes), "a value has another position")
    }
    switch node.kind {
    case .null, .bool: demand(node.isNull != (node.bool != nil), "a node of kind `bool` or `null` has the wrong value")
    case .number: checkNumber(node)
    case .string: checkString(node)
    case .array:
        var last = node.offset
        for (index, element) in node.elements.enumerated() {
            demand(element.offset > last, "an element begins before the end of the previous one")
            if index < 8 { demand(node[index]?.offset == element.offset, "a subscript returns another element") }
            last = element.endOffset
            check(element, before: node.endOffset)
        }
    case .object:
        var last = node.offset
        var seen: Set<[UInt8]> = []
        for member in node.members {
            demand(member.keyOffset > last && member.value.offset > member.keyOffset, "a member is out of order")
            if seen.insert(Array(member.key.utf8)).inserted, seen.count < 8 {
                demand(node[member.key]?.offset == member.value.offset, "the first member with a key is not found")
            }
            last = member.value.endOffset
            check(member.value, before: node.endOffset)
        }
        demand(node.duplicateKeys.count == node.members.count - seen.count, "the number of repeated keys is wrong")
    }
}

private func checkNumber(_ node: JSONNode) {
    guard let number = node.number else { return demand(false, "a node of kind number has no number") }
    demand(number.lexeme == node.text, "a number has lost its digits")
    demand(JSONNumber(lexeme: number.lexeme) == number, "a number differs from the number of its digits")
    demand(!number.double.isNaN, "the double of a number is not a number")
    if let int = number.int {
        demand(number.isWhole, "an integer is not whole")
        demand(JSONNumber(int) == number, "an integer is another number")
        demand(JSONNumber(int).hashValue == number.hashValue, "equal numbers have different hashes")
    }
}

private func checkString(_ node: JSONNode) {
    guard let string = node.string else { return demand(false, "a node of kind `string` has no string") }
    _ = DateTimeText(string)
}
