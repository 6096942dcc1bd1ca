import SpecimenDocs
import SpecimenReaders
import SpecimenJSON

/// The report of `specimen import`.
struct ImportReport {
    var pages: [ImportedFile]
    var plan: ImportPlan
    var isForced: Bool

    /// The changes of files that differ, a line for each endpoint, and a summary.
    var text: String {
        var text = plan.items.filter { $0.state == .differing }.map(plan.diff).joined()
        for item in plan.items {
            text += "\(item.endpoint): \(item.file) (\(word(for: item)))\n"
        }
        let written = plan.created + (isForced ? plan.differing : 0)
        let differing = isForced || plan.differing == 0 ? "" : ", \(plan.differing) left alone"
        text += "\(counted(pages.count, "page")): \(counted(plan.items.count, "endpoint")); "
        return text + "\(counted(written, "file")) written, \(plan.unchanged) unchanged\(differing)\n"
    }

    /// The endpoints, and the part that each line of each page was read as.
    var json: String {
        let report: JSONValue = [
            "pages": .array(pages.enumerated().map { index, page in value(of: page, at: index) })
        ]
        return printable(report)
    }

    private func word(for item: ImportPlan.Item) -> String {
        switch item.state {
        case .new: "written"
        case .unchanged: "unchanged"
        case .differing: isForced ? "overwritten" : "differs, left alone"
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
            "endpoint": .string(item.endpoint),
            "file": .string(item.file),
            "outcome": .string(word(for: item)),
        ]
        if item.state == .differing { fields.append("diff", .string(plan.diff(of: item))) }
        return .object(fields)
    }

    private func value(of placement: Placement) -> JSONValue {
        var fields: JSONFields = [
            "line": .number(JSONNumber(placement.line)),
            "part": .string(placement.part.rawValue),
        ]
        if let endpoint = placement.endpoint { fields.append("endpoint", .string(endpoint)) }
        if let parameter = placement.parameter { fields.append("parameter", .string(parameter)) }
        fields.append("text", .string(placement.text))
        return .object(fields)
    }
}
