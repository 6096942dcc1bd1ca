extension OutputPlan {
    /// Makes the changes, or leaves the folder as it was.
    ///
    /// All new contents are on the disk before the first file is replaced, so a full disk changes nothing. If a file
    /// cannot be replaced, the files that were replaced before it are restored.
    func apply() throws(FileError) {
        var staged: [(temporary: String, change: Change)] = []
        var replaced: [Change] = []
        do {
            for change in changes {
                guard let new = change.new else { continue }
                staged.append((try FileSystem.stage(new, for: FileSystem.joined(folder, change.path)), change))
            }
            for file in staged {
                try FileSystem.move(file.temporary, to: FileSystem.joined(folder, file.change.path))
                replaced.append(file.change)
            }
        } catch {
            for file in staged.dropFirst(replaced.count) { try? FileSystem.remove(file.temporary) }
            for change in replaced { restore(change) }
            throw error
        }
        for path in changes.filter({ $0.new == nil }).map(\.path) + abandoned {
            try FileSystem.remove(FileSystem.joined(folder, path))
        }
    }

    private func restore(_ change: Change) {
        let path = FileSystem.joined(folder, change.path)
        if let old = change.old {
            try? FileSystem.replace(path, contents: old)
        } else {
            try? FileSystem.remove(path)
        }
    }
}
