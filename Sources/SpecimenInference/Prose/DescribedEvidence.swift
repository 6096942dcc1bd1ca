import SpecimenJSON

extension Evidence {
    /// What the descriptions of body parameters tell of the members of what they hold.
    init(describing inputs: [DescribedInput], message: String) {
        self.init()
        for input in inputs where !input.members.isEmpty {
            let body = Site(message: message, ordinal: Site.described)
            let site = Site(.member(ExactString(input.parameter.name)), from: body)
            let isList = input.parameter.type.isArray
            var item = Evidence()
            item.tallies = Tallies(at: isList ? Site(.element, from: site) : site)
            item.described = Dictionary(
                input.members.map { ($0.name, $0.isRequired) },
                uniquingKeysWith: { $0 && $1 }
            )
            guard isList else {
                properties.fill([input.parameter.name], with: item)
                continue
            }
            var list = Evidence()
            list.tallies = Tallies(at: site)
            list.elements = [item]
            properties.fill([input.parameter.name], with: list)
        }
    }
}
