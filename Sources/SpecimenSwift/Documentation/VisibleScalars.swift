extension Unicode.Scalar {
    /// Shows on its own or on the scalar before. Not so controls, format characters (those of writing direction among
    /// them), line and paragraph separators, spaces but the plain one, fillers, and what is private or unassigned.
    var isVisible: Bool {
        // Most scalars are these, and asking for their properties takes its time.
        if isASCII { return value >= 0x20 && value != 0x7F }
        guard !properties.isDefaultIgnorableCodePoint else { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
        case .spaceSeparator: return self == " "
        default: return true
        }
    }

    /// Can be seen, and leaves the scalar before it as it is: legible in a literal.
    var standsForItself: Bool { isVisible && !isMark }

    /// Changes or joins the scalar before it: an accent, a vowel sign, an emoji's skin tone.
    var isMark: Bool {
        if isASCII { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: properties.isGraphemeExtend || properties.isEmojiModifier
        }
    }

    /// Says how its neighbours join (emoji, Persian, Indic scripts) or which form of a sign is meant; no text without it.
    var isJoiner: Bool {
        switch self {
        case "\u{200C}", "\u{200D}", "\u{FE0E}", "\u{FE0F}": true
        default: false
        }
    }

    /// Whether Swift takes it by its number, as `\u{…}`: of all scalars, these few noncharacters it does not, and they have to
    /// stand as they are.
    var hasEscape: Bool { !(0xFDD0...0xFDEF).contains(value) }
}
