/// The input of a fuzzer in an allocation of exactly its size, so that the address sanitizer notices a read behind it.
func input(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: count))
}

/// Ends the process if the condition is false, so that the fuzzer keeps the input.
func demand(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
    if !condition() { fatalError(message()) }
}

/// Returns whether a text is one line without characters that control a terminal or change the direction of text.
func isPlainLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateAsUsual(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int) -> Int

/// Sometimes repeats a piece of the input as often as fits, which finds functions whose time grows too fast. Otherwise
/// leaves the mutation to the fuzzer.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32) -> Int {
    guard seed % 128 == 0, size > 0, maximum > size else { return mutateAsUsual(data, size, maximum) }
    let start = Int(seed >> 7 & 0xFFF) % size
    let length = min(Int(seed >> 19 & 0x3F) % 24 + 1, size - start)
    let end = start + length
    let count = min((maximum - size) / length, 1 << Int(seed >> 25 & 0xF))
    let rest = Array(UnsafeBufferPointer(start: data + end, count: size - end))
    for offset in 0..<count * length { data[end + offset] = data[start + offset % length] }
    for (offset, byte) in rest.enumerated() { data[end + count * length + offset] = byte }
    return size + count * length
}
