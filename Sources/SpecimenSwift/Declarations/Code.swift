/// A piece of Swift source that is safe to print.
///
/// It consists of literals of this program, and of names, types, string literals, numbers and other code, which escape
/// their text. A plain string cannot be inserted, so no text of a document can become code.
struct Code: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The source, which is one line unless it is a template.
    let text: String

    init(stringLiteral value: StaticString) {
        text = value.description
    }

    init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        mutating func appendInterpolation(_ name: Name) { text += name.escaped }
        mutating func appendInterpolation(_ type: TypeReference) { text += type.text }
        mutating func appendInterpolation(_ literal: StringLiteral) { text += literal.text }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ code: Code) { text += code.text }
        /// The name as an argument label in a call.
        mutating func appendInterpolation(label name: Name) { text += name.label }
    }
}

extension Sequence<Code> {
    func joined(separator: StaticString) -> Code {
        var interpolation = Code.Interpolation(literalCapacity: 0, interpolationCount: 0)
        for (index, code) in enumerated() {
            if index > 0 { interpolation.appendLiteral(separator) }
            interpolation.appendInterpolation(code)
        }
        return Code(stringInterpolation: interpolation)
    }
}
