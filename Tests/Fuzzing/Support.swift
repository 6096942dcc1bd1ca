/// What a fuzzer gave, in an allocation of just that size: the address sanitizer sees a read of the byte behind it.
func input(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: count))
}

/// Ends the process, so that the fuzzer keeps the input, unless the condition holds.
func demand(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
    if !condition() { fatalError(message()) }
}

/// Whether a text is one line that moves no terminal: neither control characters nor what ends a line or turns the
/// direction of reading.
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

/// Now and then repeats a piece of the input as often as fits, by which time that grows faster than the input is found;
/// else leaves it to the fuzzer.
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
