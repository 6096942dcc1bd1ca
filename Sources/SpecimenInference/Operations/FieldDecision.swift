import SpecimenDocs

/// Decides the shape and the style of one value in a query, a form or the headers.
///
/// Example requests go before the description, because they work.
struct FieldDecision {
    let name: String
    let evidence: FieldEvidence?
    /// The shape of the objects that examples show.
    let structure: Shape?
    /// A Boolean value that indicates whether a text with commas can be a list.
    var splitsTexts = true

    typealias Result = (shape: Shape, style: ParameterStyle)

    /// The shape and the style of a value that no description declares.
    var undeclared: Result {
        guard let evidence else { return (.string, .repeated) }
        if let structure, let style = evidence.style { return (structure, style) }
        if evidence.isList { return (.array(values(evidence.texts).shape), evidence.style ?? .repeated) }
        if evidence.isBare { return (.scalar(.presenceFlag), .repeated) }
        if splitsTexts, let style = Self.separated(evidence.texts, name) {
            return (.array(values(style.parts(of: evidence.texts)).shape), style)
        }
        return (values(evidence.texts).shape, .repeated)
    }

    /// The shape and the style of a value with a description.
    ///
    /// - Parameter declared: The declared shape, in which objects are dictionaries.
    func declared(_ declared: Shape, style: ParameterStyle?) -> Result {
        let isObject = style == .brackets || style == .json
        let flat = isObject && declared.isDictionary ? declared : declared.flattened
        guard let evidence else { return (flat, style ?? .repeated) }
        if let structure, let shown = evidence.style { return (structure, shown) }
        if case .array(let element) = flat {
            let shown = evidence.style ?? shownSeparator(in: evidence.texts, stated: style) ?? style ?? .repeated
            let texts = shown.separator == nil ? evidence.texts : shown.parts(of: evidence.texts)
            return (.array(values(texts).shape(declared: element)), shown)
        }
        // A declared single value gives way to a list.
        if evidence.isList, let shown = evidence.style {
            return (.array(values(evidence.texts).shape(declared: flat)), shown)
        }
        if evidence.isBare { return (.scalar(.presenceFlag), .repeated) }
        let shape = values(evidence.texts).shape(declared: flat)
        let parts = ParameterStyle.comma.parts(of: evidence.texts)
        if splitsTexts, parts.count > evidence.texts.count, flat.refuses(evidence.texts), !flat.refuses(parts) {
            return (.array(flat), .comma)
        }
        return (shape, style ?? .repeated)
    }

    private func values(_ texts: [String]) -> TextValues { TextValues(name: name, texts: texts) }
}

extension FieldDecision {
    /// The separator that a declared list has in the examples.
    private func shownSeparator(in texts: [String], stated: ParameterStyle?) -> ParameterStyle? {
        let styles: [ParameterStyle] = [stated, .comma, .pipe].compactMap(\.self)
        return styles.first { style in
            style.separator.map { separator in texts.contains { $0.contains(separator) } } == true
        }
    }

    /// The separator of texts that are lists although no description says so; nil for plain texts.
    private static func separated(_ texts: [String], _ name: String) -> ParameterStyle? {
        let words = Words(name)
        guard words.all.last.map(freeTexts.contains) != true else { return nil }
        let isNamedList = words.isPlural || words.all.last == "scope"
        return [ParameterStyle.comma, .pipe, .space].first { style in
            let parts = style.parts(of: texts)
            return parts.count > texts.count && (style != .space || isNamedList) && parts.allSatisfy(isItem)
        }
    }

    private static func isItem(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_.:@+/-".contains($0) }
    }

    /// Words for texts in which people write commas.
    private static let freeTexts: Set<String> = .words(
        "address city comment description location message name place q query search sentence term text title"
    )
}

extension ParameterStyle {
    /// The elements of lists in this style.
    fileprivate func parts(of texts: [String]) -> [String] {
        guard let separator else { return texts }
        return texts.flatMap { $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init) }
    }
}

extension Shape {
    /// The shape of a value that is a plain text on the wire.
    var flattened: Shape {
        switch self {
        case .any, .dictionary, .file: .string
        case .array(let element): .array(element.flattened)
        default: self
        }
    }

    fileprivate var isDictionary: Bool {
        if case .dictionary = self { true } else { false }
    }

    /// Returns whether a list of choices or numbers does not have some of the texts.
    fileprivate func refuses(_ texts: [String]) -> Bool {
        if case .enumeration(let values) = self { return !Set(values).isSuperset(of: texts) }
        return self != .string && TextValues(name: "", texts: texts).shape(declared: self) != self
    }
}
