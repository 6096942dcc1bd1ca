/// Prints declarations in the style of `swift format`, so that its linter finds nothing.
struct DeclarationPrinter {
    static let width = 120
    private static let step = "    "

    private(set) var text = ""
    /// The indentation of each line.
    private var indentation = ""

    mutating func print(_ declaration: Declaration) {
        for content in declaration.documentation.lines { line(content.isEmpty ? "///" : "/// " + content) }
        if let short = short(declaration) { return line(short) }
        guard let body = declaration.body else { return print(declaration.head) }
        guard !body.isEmpty else { return print(declaration.head, trail: " {}") }
        print(declaration.head, trail: " {")
        indented { printer in
            switch body {
            case .members(let members): printer.print(members)
            case .statements(let statements): statements.forEach { printer.print($0) }
            }
        }
        line("}")
    }

    mutating func blankLine() {
        text += "\n"
    }

    private mutating func line(_ content: String) {
        text += content.isEmpty ? "\n" : indentation + content + "\n"
    }

    private mutating func indented(_ content: (inout DeclarationPrinter) -> Void) {
        let outside = indentation
        indentation += Self.step
        content(&self)
        indentation = outside
    }

    /// Counts scalars. The formatter may count fewer columns, but a line that is broken too early is never wrong.
    private func fits(_ content: String) -> Bool {
        let room = Self.width - indentation.utf8.count
        return content.utf8.count <= room || content.unicodeScalars.count <= room
    }
}

// MARK: - Members

extension DeclarationPrinter {
    private mutating func print(_ members: [Declaration]) {
        for (index, member) in members.enumerated() {
            if index > 0, !isAdjacent(members[index - 1], member) { blankLine() }
            print(member)
        }
    }

    /// Declarations without braces have no empty lines between them, and neither have the undocumented initializer
    /// after them and undocumented functions on one line. All other members have an empty line before them.
    private func isAdjacent(_ previous: Declaration, _ next: Declaration) -> Bool {
        if previous.body == nil, next.isInitializer { return next.documentation.lines.isEmpty }
        return isShort(previous) && isShort(next)
    }

    private func isShort(_ declaration: Declaration) -> Bool {
        guard declaration.body != nil else { return true }
        guard case .function = declaration.head else { return false }
        return declaration.documentation.lines.isEmpty && short(declaration) != nil
    }

    /// A declaration with one statement on one line; nil if it needs more lines.
    private func short(_ declaration: Declaration) -> String? {
        guard case .statements(let body) = declaration.body, body.count == 1, let statement = body[0].oneLine,
            let head = declaration.head.oneLine
        else { return nil }
        let line = "\(head) { \(statement) }"
        return fits(line) ? line : nil
    }
}

// MARK: - Syntax

extension DeclarationPrinter {
    /// Prints syntax on one line if it fits, otherwise broken.
    private mutating func print(_ syntax: Syntax, lead: String = "", trail: String = "") {
        if let oneLine = syntax.oneLine, fits(lead + oneLine + trail) { return line(lead + oneLine + trail) }
        switch syntax {
        case .pair(let first, let value):
            if fits(lead + first.text + " " + (value.opening ?? (value.oneLine ?? "") + trail)) {
                print(value, lead: lead + first.text + " ", trail: trail)
            } else {
                line(lead + first.text)
                indented { $0.print(value, trail: trail) }
            }
        case .type(let type, let defaultValue):
            print(type.text, defaultValue: defaultValue, trail: trail)
        case .call(let callee, let arguments) where !arguments.isEmpty:
            line(lead + callee.text + "(")
            print(arguments, closing: ")" + trail)
        case .list(let elements) where !elements.isEmpty:
            line(lead + "[")
            indented { $0.fill(elements, ending: elements.count > 1 ? "," : "") }
            line("]" + trail)
        case .function(let head, let parameters, let tail) where !parameters.isEmpty:
            line(head.text + "(")
            indented { $0.fill(parameters) }
            line(")" + tail.text + trail)
        case .text(let literal):
            line(lead + (literal.lines.first ?? ""))
            indented { printer in
                literal.lines.dropFirst().dropLast().forEach { printer.line($0) }
                printer.line((literal.lines.last ?? "") + trail)
            }
        case .members(let names):
            print(names)
        case .choice(let subject, let branches):
            line("switch \(subject.text) {")
            branches.forEach { print($0) }
            line("}")
        case .code, .call, .list, .function:
            line(lead + (syntax.oneLine ?? "") + trail)
        }
    }

    /// Prints as many items on a line as fit. An item that does not fit has its own lines.
    ///
    /// - Parameter ending: The text after the last item.
    private mutating func fill(_ items: [Syntax], ending: String = "") {
        var content = ""
        for (index, item) in items.enumerated() {
            let trail = index + 1 < items.count ? "," : ending
            let text = item.oneLine.map { $0 + trail }
            if let text, !content.isEmpty, fits(content + " " + text) {
                content += " " + text
                continue
            }
            if !content.isEmpty { line(content) }
            content = ""
            if let text, fits(text) {
                content = text
            } else {
                print(item, trail: trail)
            }
        }
        if !content.isEmpty { line(content) }
    }

    /// Prints the arguments of a call and its end. Like the formatter, breaks before the end if the last argument is
    /// too long for any line.
    private mutating func print(_ arguments: [Syntax], closing: String) {
        var isClosed = false
        indented { printer in
            isClosed = arguments.last.map { printer.hasRoom(for: closing, after: $0) } ?? false
            printer.fill(arguments, ending: isClosed ? closing : "")
        }
        if !isClosed { line(closing) }
    }

    private func hasRoom(for closing: String, after argument: Syntax) -> Bool {
        switch argument {
        case .code(let code): fits(code.text + closing)
        case .pair(let label, .code(let code)):
            fits("\(label.text) \(code.text)\(closing)") || fits(Self.step + code.text + closing)
        default: true
        }
    }

    /// Prints a type that is too long for any line. Like the formatter, breaks before a default value, otherwise before
    /// the last part of `Operation.Choice`.
    private mutating func print(_ type: String, defaultValue: Code?, trail: String) {
        if let value = defaultValue?.text, fits("\(type) =") {
            line("\(type) =")
            line(value + trail)
        } else {
            let inner = type.firstIndex(of: ".") ?? type.endIndex
            line(String(type[..<inner]))
            line(type[inner...] + (defaultValue.map { " = \($0.text)" } ?? "") + trail)
        }
    }

    /// Prints an assignment of a tuple to a tuple, with as many members on a line as fit.
    private mutating func print(_ members: [Name]) {
        var names = members[...]
        while let first = names.first {
            var count = 1
            while count < names.count, fits(Syntax.assignment(of: names.prefix(count + 1))) { count += 1 }
            if count > 1 {
                line(Syntax.assignment(of: names.prefix(count)))
            } else {
                print(.pair("self.\(first) =", "\(first)"))
            }
            names = names.dropFirst(count)
        }
    }

    /// Prints the statement after its pattern if it fits, otherwise below it.
    private mutating func print(_ branch: Syntax.Branch) {
        let pattern = branch.pattern.text + ":"
        if let oneLine = branch.statement.oneLine, fits("\(pattern) \(oneLine)") {
            line("\(pattern) \(oneLine)")
        } else {
            line(pattern)
            indented { $0.print(branch.statement) }
        }
    }
}
