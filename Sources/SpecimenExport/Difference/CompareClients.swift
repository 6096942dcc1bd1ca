import SpecimenInference

/// The client itself: what it is called, and whom it calls.
struct ClientComparison {
    let old: APIModel.Client
    let new: APIModel.Client

    init(_ old: APIModel.Client, _ new: APIModel.Client) {
        self.old = old
        self.new = new
    }

    func differences(modules: (old: String, new: String)) -> [Difference] {
        let subject = Difference.Subject.client(new.name)
        var differences: [Difference] = []
        if modules.old != modules.new {
            differences.append(
                Difference(.breaking, .client(modules.new), .renamed, old: modules.old, new: modules.new)
            )
        }
        if old.name != new.name {
            differences.append(Difference(.breaking, subject, .renamed, old: old.name, new: new.name))
        }
        if old.server != new.server {
            // Without a server of its own the client takes one from whoever makes it.
            let level = old.server == nil ? Difference.Level.additive : .breaking
            differences.append(Difference(level, subject, .serverChanged, old: old.server, new: new.server))
        }
        for (old, new, usual) in [
            (old.cursorParameter, new.cursorParameter, "cursor"),
            (old.pageSizeParameter, new.pageSizeParameter, "per_page"),
        ] where old ?? usual != new ?? usual {
            differences.append(
                Difference(.breaking, subject, .pagingChanged, old: old ?? usual, new: new ?? usual)
            )
        }
        return differences
    }
}
