import SpecimenInference

extension Model {
    /// The operations with samples, after the rest of the documentation.
    func documentation(after text: String = "") -> DocComment {
        let words = isInput ? "Sent by" : "Seen in"
        let lead = "\(text)\(words): "
        let count =
            switch samples {
            case 0: "described, without a sample"
            case 1: "1 sample"
            default: "\(samples) samples"
            }
        let room = DeclarationPrinter.width - 4 - lead.count - " and 99 more (\(count)).".count
        return DocComment("\(lead)\(operations(within: room)) (\(count)).")
    }

    /// As many operations as fit on a line, and the number of the others.
    private func operations(within room: Int) -> String {
        var (text, shown) = ("", 0)
        for operation in seenIn {
            let next = shown == 0 ? operation : "\(text), \(operation)"
            guard shown == 0 || next.utf8.count <= room else { break }
            (text, shown) = (next, shown + 1)
        }
        return shown < seenIn.count ? "\(text) and \(seenIn.count - shown) more" : text
    }
}
