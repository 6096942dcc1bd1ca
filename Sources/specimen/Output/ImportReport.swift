import SpecimenDocs
import SpecimenJSON
import SpecimenReaders

/// The report of `specimen import`.
struct ImportReport {
    var pages: [ImportedFile]
    var plan: ImportPlan
    var isForced: Bool

    /// The changes of files that differ, a line for each endpoint, and a summary.
    var text: String {
        var text = plan.items.filter { $0.state == .differing }.map(plan.diff).joined()
        for item in plan.items {
            text += "\(item.endpoint): \(item.change.path) (\(outcome(of: item)))\n"
        }
        let differing = plan.count(.differing)
        let written = counted(plan.count(.new) + (isForced ? differing : 0), "file")
        let rest = isForced || differing == 0 ? "" : ", \(differing) not overwritten"
        return text + "\(counted(pages.count, "page")): \(counted(plan.items.count, "endpoint")); "
            + "\(written) written, \(plan.count(.unchanged)) unchanged\(rest)\n"
    }

    /// The endpoints, and the part that each line of each page was read as.
    var json: String {
        printable(["pages": .array(pages.enumerated().map { index, page in value(of: page, at: index) })])
    }

    private func outcome(of item: ImportPlan.Item) -> String {
        switch item.state {
        case .new: "written"
        case .unchanged: "unchanged"
        case .differing: isForced ? "overwritten" : "differs, not overwritten"
        }
    }

    private func value(of page: ImportedFile, at index: Int) -> JSONValue {
        [
            "page": .string(page.path),
            "endpoints": .array(plan.items.filter { $0.page == index }.map(value)),
            "lines": .array(page.placements.map(value)),
            "diagnostics": .array(page.diagnostics.map { .string($0.description) }),
        ]
    }

    private func value(of item: ImportPlan.Item) -> JSONValue {
        var fields: JSONFields = [
            "endpoint": .string(item.endpoint), "file": .string(item.change.path),
            "outcome": .string(outcome(of: item)),
        ]
        if item.state == .differing { fields["diff"] = .string(plan.diff(of: item)) }
        return .object(fields)
    }

    private func value(of placement: Placement) -> JSONValue {
        var fields: JSONFields = [
            "line": .number(JSONNumber(placement.line)), "part": .string(placement.part.rawValue),
        ]
        fields["endpoint"] = placement.endpoint.map(JSONValue.string)
        fields["parameter"] = placement.parameter.map(JSONValue.string)
        fields["text"] = .string(placement.text)
        return .object(fields)
    }
}
