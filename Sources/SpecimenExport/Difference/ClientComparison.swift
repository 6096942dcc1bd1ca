import SpecimenInference

/// Compares the modules, the names of the clients, and the servers that the clients call.
struct ClientComparison {
    let old: APIModel
    let new: APIModel

    init(_ old: APIModel, _ new: APIModel) {
        self.old = old
        self.new = new
    }

    var differences: [Difference] {
        let subject = Difference.Subject.client(new.client.name)
        let (before, after) = (old.client, new.client)
        var differences: [Difference] = []
        if old.module != new.module {
            differences.append(
                Difference(.breaking, .client(new.module), .renamed, old: old.module, new: new.module)
            )
        }
        if before.name != after.name {
            differences.append(Difference(.breaking, subject, .renamed, old: before.name, new: after.name))
        }
        if before.server != after.server {
            // A client without a server is made with a server, and still can be.
            let level: Difference.Level = before.server == nil ? .additive : .breaking
            differences.append(Difference(level, subject, .serverChanged, old: before.server, new: after.server))
        }
        for (old, new, usual) in [
            (before.cursorParameter, after.cursorParameter, "cursor"),
            (before.pageSizeParameter, after.pageSizeParameter, "per_page"),
        ] where old ?? usual != new ?? usual {
            differences.append(Difference(.breaking, subject, .pagingChanged, old: old ?? usual, new: new ?? usual))
        }
        return differences
    }
}
