extension Unicode.Scalar {
    /// A Boolean value that indicates whether the scalar is visible, by itself or on the scalar before. Invisible are
    /// controls, format characters (such as those of writing direction), line and paragraph separators, spaces except
    /// the plain one, fillers, and private or unassigned scalars.
    var isVisible: Bool {
        // A fast path for most scalars, because properties of scalars are slow.
        if isASCII { return value >= 0x20 && value != 0x7F }
        guard !properties.isDefaultIgnorableCodePoint else { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
        case .spaceSeparator: return self == " "
        default: return true
        }
    }

    /// A Boolean value that indicates whether the scalar is visible and does not change the scalar before it, so that a
    /// literal may contain it.
    var isIndependent: Bool { isVisible && !isMark }

    /// A Boolean value that indicates whether the scalar changes or joins the scalar before it, such as an accent, a
    /// vowel sign or the skin tone of an emoji.
    var isMark: Bool {
        if isASCII { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: properties.isGraphemeExtend || properties.isEmojiModifier
        }
    }

    /// A Boolean value that indicates whether the scalar decides how its neighbors join (emoji, Persian, Indic scripts)
    /// or which form a sign has. Such texts need it.
    var isJoiner: Bool {
        switch self {
        case "\u{200C}", "\u{200D}", "\u{FE0E}", "\u{FE0F}": true
        default: false
        }
    }

    /// A Boolean value that indicates whether Swift accepts the scalar as `\u{…}`. It does not accept a few
    /// noncharacters, which are printed as they are.
    var hasEscape: Bool { !(0xFDD0...0xFDEF).contains(value) }
}
