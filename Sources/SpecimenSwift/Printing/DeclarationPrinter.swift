import SpecimenJSON

/// Prints declarations in the style of `swift format`, so that its linter finds nothing.
struct DeclarationPrinter {
    static let width = 120
    private static let step = 4

    private(set) var text = ""
    /// The indentation of each line.
    private var indentation = ""

    mutating func print(_ declaration: Declaration) {
        switch declaration {
        case .type(let type): print(type)
        case .property(let property): print(property)
        case .function(let function): print(function)
        case .enumCase(let declaration):
            print(declaration.documentation)
            line("case \(declaration.name.escaped)(\(declaration.value.text))")
        case .alias(let name, let type):
            printAssignment(to: "public typealias \(name.escaped)", marker: "", .code("\(type)"))
        }
    }

    mutating func blankLine() {
        text += "\n"
    }

    /// Prints a line without joining its parts first.
    private mutating func line(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
        if !(first.isEmpty && second.isEmpty && third.isEmpty && fourth.isEmpty) {
            text += indentation
            text += first
            text += second
            text += third
            text += fourth
        }
        text += "\n"
    }

    private mutating func indented(_ content: (inout DeclarationPrinter) -> Void) {
        let outside = indentation
        indentation += String(repeating: " ", count: Self.step)
        content(&self)
        indentation = outside
    }

    /// Counts scalars. The formatter may count fewer columns, but a line that is broken too early is never wrong.
    private func fits(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") -> Bool {
        let room = Self.width - indentation.utf8.count
        guard first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count > room else {
            return ![first, second, third, fourth].contains { $0.utf8.contains(UInt8(ascii: "\n")) }
        }
        if first.isASCII, second.isASCII, third.isASCII, fourth.isASCII { return false }
        let content = first + second + third + fourth
        var columns = 0
        for byte in content.utf8 {
            // A byte that continues a scalar has no column.
            if byte & 0xC0 != 0x80 { columns += 1 }
            if columns > room || byte == UInt8(ascii: "\n") { return false }
        }
        return true
    }

    private mutating func print(_ documentation: DocComment) {
        for content in documentation.lines {
            if content.isEmpty { line("///") } else { line("/// ", content) }
        }
    }

    private mutating func print(_ type: TypeDeclaration) {
        print(type.documentation)
        printHead(of: type, opening: type.members.isEmpty ? "{}" : "{")
        guard !type.members.isEmpty else { return }
        indented { printer in
            var previous: Declaration?
            for member in type.members {
                if let previous, !printer.standsClose(previous, member) { printer.blankLine() }
                printer.print(member)
                previous = member
            }
        }
        line("}")
    }

    /// Aliases, constants, properties and cases are printed without empty lines, and so are the functions of one line and the
    /// initializer of all of them that follow. All other members have an empty line before them.
    private func standsClose(_ previous: Declaration, _ next: Declaration) -> Bool {
        if previous.isValue, case .function(let function) = next, function.kind == .initializer {
            return function.documentation.lines.isEmpty
        }
        return isShort(previous) && isShort(next)
    }

    private func isShort(_ declaration: Declaration) -> Bool {
        guard case .function(let function) = declaration else { return declaration.isValue }
        return function.documentation.lines.isEmpty && short(function) != nil
    }

    private mutating func printHead(of type: TypeDeclaration, opening: String) {
        let name = type.name.escaped
        let head = type.conformance.map { ["\(name):", $0.text] } ?? [name]
        let oneLine = "\(type.keyword.rawValue) \(head.joined(separator: " ")) \(opening)"
        guard !fits(oneLine) else {
            line(oneLine)
            return
        }
        line(type.keyword.rawValue)
        indented { printer in
            printer.line(head[0])
            printer.indented { printer in head.dropFirst().forEach { printer.line($0) } }
        }
        line(opening)
    }

    private mutating func print(_ property: PropertyDeclaration) {
        print(property.documentation)
        let name = property.name.escaped
        let type = property.type?.text
        switch property.kind {
        case .stored(let wrapper):
            printLabelled((wrapper.map { "@\($0.escaped) " } ?? "") + "public var \(name)", type, trail: "")
        case .constant:
            printLabelled("public let \(name)", type, trail: "")
        case .static(let value):
            printAssignment(to: "public static let \(name)" + (type.map { ": \($0)" } ?? ""), marker: "", value)
        case .computed(let body):
            print("public var \(name)", type, body)
        case .staticComputed(let body, let isPublic):
            print("\(isPublic ? "public " : "")static var \(name)", type, body)
        }
    }

    private mutating func print(_ name: String, _ type: String?, _ body: [Statement]) {
        if body.count == 1, let statement = body[0].oneLine {
            let short = name + (type.map { ": \($0)" } ?? "") + " { \(statement) }"
            guard !fits(short) else {
                line(short)
                return
            }
        }
        printLabelled(name, type, trail: " {")
        indented { printer in body.forEach { printer.print($0) } }
        line("}")
    }

    private mutating func print(_ function: FunctionDeclaration) {
        print(function.documentation)
        if let short = short(function) {
            line(short)
            return
        }
        let head = function.head
        let tail = function.tail
        let oneLine = function.oneLine
        let opening = function.body.isEmpty ? " {}" : " {"
        if function.parameters.isEmpty || fits(oneLine, opening) {
            line(oneLine, opening)
        } else {
            line("\(head)(")
            indented { printer in
                printer.fill(function.parameters, text: \.oneLine) { printer, parameter, trail in
                    printer.print(parameter, trail: trail)
                }
            }
            line(")\(tail)\(opening)")
        }
        guard !function.body.isEmpty else { return }
        indented { printer in function.body.forEach { printer.print($0) } }
        line("}")
    }

    /// A function with one statement on one line; nil if it needs more lines.
    private func short(_ function: FunctionDeclaration) -> String? {
        guard function.body.count == 1, function.parameters.reduce(0, { $0 + $1.oneLine.utf8.count }) < Self.width,
            let statement = function.body[0].oneLine
        else { return nil }
        let line = "\(function.oneLine) { \(statement) }"
        return fits(line) ? line : nil
    }

    /// Prints as many items on a line as fit. An item that does not fit has its own lines, as `broken` breaks it.
    ///
    /// - Parameter ending: The text after the last item.
    private mutating func fill<Item>(
        _ items: [Item],
        ending: String = "",
        text: (Item) -> String,
        broken: (inout DeclarationPrinter, Item, _ trail: String) -> Void
    ) {
        var content = ""
        for index in items.indices {
            let trail = index + 1 < items.count ? "," : ending
            let item = text(items[index])
            if !content.isEmpty, fits(content, " ", item, trail) {
                content += " "
            } else {
                if !content.isEmpty { line(content) }
                content = ""
                guard fits(item, trail) else {
                    broken(&self, items[index], trail)
                    continue
                }
            }
            content += item
            content += trail
        }
        if !content.isEmpty { line(content) }
    }

    /// `name: Type` or `label: value`, on two lines if it does not fit on one.
    private mutating func printLabelled(_ name: String, _ content: String?, trail: String) {
        guard let content else { return line(name, trail) }
        guard !fits(name, ": ", content, trail) else { return line(name, ": ", content, trail) }
        line("\(name):")
        indented { $0.line(content, trail) }
    }

    private mutating func print(_ parameter: FunctionDeclaration.Parameter, trail: String) {
        guard !fits(parameter.oneLine, trail) else { return line(parameter.oneLine, trail) }
        let (type, initial) = (parameter.typeText, parameter.initialText)
        line("\(parameter.lead):")
        indented { printer in
            // Like the formatter, breaks before a default value, otherwise before the last part of `Operation.Choice`.
            if printer.fits(type + initial + trail) {
                printer.line(type + initial + trail)
            } else if let value = parameter.defaultValue?.text, printer.fits("\(type) =") {
                printer.line("\(type) =")
                printer.line(value + trail)
            } else {
                let inner = type.firstIndex(of: ".") ?? type.endIndex
                printer.line(String(type[..<inner]))
                printer.line(type[inner...] + initial + trail)
            }
        }
    }

    private mutating func print(_ statement: Statement) {
        switch statement {
        case .single(let target, let marker, let value):
            let marker = marker.map { "\($0.text) " } ?? ""
            if let target = target?.text {
                printAssignment(to: target, marker: marker, value)
            } else {
                print(value, lead: marker, trail: "")
            }
        case .members(let names):
            printMembers(names)
        case .choice(let subject, let branches):
            line("switch \(subject.text) {")
            for branch in branches { print(branch) }
            line("}")
        }
    }

    /// Prints an assignment of a tuple to a tuple, with as many members on a line as fit.
    private mutating func printMembers(_ names: [Name]) {
        var names = names[...]
        while let first = names.first {
            var count = 1
            while count < names.count, fits(Statement.assignment(of: names.prefix(count + 1))) { count += 1 }
            if count > 1 {
                line(Statement.assignment(of: names.prefix(count)))
            } else {
                printAssignment(to: "self.\(first.escaped)", marker: "", .code("\(first)"))
            }
            names = names.dropFirst(count)
        }
    }

    /// Prints a case on one line if it fits, otherwise with the statement below its pattern.
    private mutating func print(_ branch: Statement.Branch) {
        let head = "\(branch.pattern.text):"
        if let oneLine = branch.statement.oneLine, fits(head, " ", oneLine) {
            line(head, " ", oneLine)
        } else {
            line(head)
            indented { $0.print(branch.statement) }
        }
    }

    /// Prints a value after its target. A call that does not fit is broken, and another value is moved to the next line.
    private mutating func printAssignment(to target: String, marker: String, _ value: Expression) {
        let lead = "\(target) = \(marker)"
        let fitsBehind = value.opening.map { fits(lead, $0) } ?? fits(lead, value.oneLine)
        if fitsBehind {
            print(value, lead: lead, trail: "")
        } else {
            line("\(target) =")
            indented { $0.print(value, lead: marker, trail: "") }
        }
    }

    private mutating func print(_ expression: Expression, lead: String, trail: String) {
        switch expression.kind {
        case .text(let literal):
            line(lead + (literal.lines.first ?? ""))
            indented { printer in
                literal.lines.dropFirst().dropLast().forEach { printer.line($0) }
                printer.line((literal.lines.last ?? "") + trail)
            }
        case .call(let callee, let arguments) where !arguments.isEmpty && !fits(lead, expression.oneLine, trail):
            line(lead, callee.text, "(")
            var closing: String?
            indented { printer in
                // The formatter breaks once more after a part that is too long for any line.
                let closesApart = arguments.last.map { !printer.hasRoom(behind: $0, for: ")" + trail) } ?? false
                printer.fill(arguments, ending: closesApart ? "" : ")" + trail, text: \.oneLine) {
                    printer, argument, trail in
                    printer.print(argument, trail: trail)
                }
                closing = closesApart ? ")" + trail : nil
            }
            if let closing { line(closing) }
        case .list(let elements) where !elements.isEmpty && !fits(lead, expression.oneLine, trail):
            line(lead, "[")
            indented { printer in
                printer.fill(elements, ending: elements.count > 1 ? "," : "", text: \.oneLine) {
                    printer, element, trail in
                    printer.print(element, lead: "", trail: trail)
                }
            }
            line("]\(trail)")
        case .code, .call, .list:
            line(lead, expression.oneLine, trail)
        }
    }

    private func hasRoom(behind argument: Expression.Argument, for trail: String) -> Bool {
        if fits(argument.oneLine, trail) { return true }
        // These values have their own line breaks and end a line.
        guard case .code(let code) = argument.value.kind else { return true }
        return argument.label != nil && fits(String(repeating: " ", count: Self.step) + code.text + trail)
    }

    private mutating func print(_ argument: Expression.Argument, trail: String) {
        if let label = argument.label, case .code(let code) = argument.value.kind {
            printLabelled(label.label, code.text, trail: trail)
        } else if let label = argument.label, let opening = argument.value.opening, !fits(argument.lead + opening) {
            line("\(label.label):")
            indented { $0.print(argument.value, lead: "", trail: trail) }
        } else {
            print(argument.value, lead: argument.lead, trail: trail)
        }
    }
}

extension Declaration {
    fileprivate var isValue: Bool {
        switch self {
        case .alias, .enumCase: true
        case .property(let property):
            switch property.kind {
            case .static, .stored, .constant: true
            case .computed, .staticComputed: false
            }
        case .type, .function: false
        }
    }
}

extension FunctionDeclaration {
    fileprivate var head: String {
        switch kind {
        case .function(let name): "public func \(name.escaped)"
        case .initializer: "public init"
        }
    }

    /// The text between the parameters and the body.
    fileprivate var tail: String {
        (effects.map { " \($0.text)" } ?? "") + (result.map { " -> \($0.text)" } ?? "")
    }

    fileprivate var oneLine: String {
        "\(head)(\(parameters.map(\.oneLine).joined(separator: ", ")))\(tail)"
    }
}

extension Expression {
    /// The text on the first line of a broken call; nil for a value that cannot be broken.
    fileprivate var opening: String? {
        switch kind {
        case .call(let callee, let arguments) where !arguments.isEmpty: "\(callee.text)("
        case .list(let elements) where !elements.isEmpty: "["
        case .text(let literal): literal.lines.first
        case .code, .call, .list: nil
        }
    }
}
