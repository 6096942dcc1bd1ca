extension Evidence {
    /// What the descriptions of body parameters tell of the members of what they hold.
    init(describing inputs: [DescribedInput], message: String) {
        self.init()
        for input in inputs where !input.members.isEmpty {
            let pattern = Site.member(input.parameter.name, of: "$")
            let isList = input.parameter.type.isArray
            var item = Evidence()
            item.tallies.put(
                Tally(),
                at: Site(described: isList ? Site.step("[]", from: pattern) : pattern, in: message)
            )
            item.described = Dictionary(
                input.members.map { ($0.name, $0.isRequired) },
                uniquingKeysWith: { $0 && $1 }
            )
            guard isList else {
                properties[input.parameter.name] = item
                continue
            }
            var list = Evidence()
            list.tallies.put(Tally(), at: Site(described: pattern, in: message))
            list.elements = [item]
            properties[input.parameter.name] = list
        }
    }
}

extension Site {
    fileprivate init(described pattern: String, in message: String) {
        self.init(message: message, ordinal: Self.described, pattern: pattern)
    }
}
