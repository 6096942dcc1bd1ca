extension APIModel {
    /// Makes sure that no required property of a response refuses a text because of its format.
    ///
    /// Examples show that texts are dates or UUIDs, but a server may send another text, and the whole response would be
    /// lost. A property that identifies the object becomes a plain string, lists and dictionaries get plain strings,
    /// and any other property becomes optional. A property stays as it is if the configuration or a description demands
    /// the format or the presence.
    mutating func loosenTextFormats() {
        for index in models.indices where !models[index].isInput {
            for position in models[index].properties.indices {
                models[index].properties[position].loosenTextFormat()
            }
        }
    }
}

extension Property {
    fileprivate mutating func loosenTextFormat() {
        guard case .scalar(let format) = shape.core, format.refusesOtherTexts, !isOptional, !isTypeSettled else {
            return
        }
        switch presence {
        case .configured, .described: return
        case _ where shape != shape.core: shape = shape.replacingCore { _ in .string } ?? shape
        case .identity, .discriminator: (shape, presence) = (.string, .identityOfAnyText)
        default: presence = .textFormat
        }
    }
}
