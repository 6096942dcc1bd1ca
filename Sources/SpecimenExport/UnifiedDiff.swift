/// Returns the changes that turn one text into another, in the form that `diff -u` prints and `patch` reads.
///
/// Lines are compared byte by byte. By convention the names are `a/path` and `b/path`, and `/dev/null` for a text that
/// does not exist.
///
/// - Returns: The header and all hunks; an empty text if the two texts are equal.
public func unifiedDiff(from old: String, to new: String, oldName: String, newName: String) -> String {
    let rows = DiffRow.rows(from: lines(of: old), to: lines(of: new))
    let hunks = hunks(of: rows)
    guard !hunks.isEmpty else { return "" }
    var output = "--- \(oldName)\n+++ \(newName)\n"
    var (end, oldLine, newLine) = (0, 0, 0)
    for hunk in hunks {
        // Hunks are separated by lines that both texts have.
        oldLine += hunk.lowerBound - end
        newLine += hunk.lowerBound - end
        let oldCount = rows[hunk].count { $0.mark != "+" }
        let newCount = rows[hunk].count { $0.mark != "-" }
        output += "@@ -\(position(oldLine, oldCount)) +\(position(newLine, newCount)) @@\n"
        output += rows[hunk].map(\.text).joined()
        (end, oldLine, newLine) = (hunk.upperBound, oldLine + oldCount, newLine + newCount)
    }
    return output
}

/// The position of lines in the header of a hunk: the first line, counted from 1, and the number of lines if it is not
/// 1. If there are no lines, the line before them is given.
private func position(_ start: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(start),0"
    case 1: "\(start + 1)"
    default: "\(start + 1),\(count)"
    }
}

/// A line with its line feed: a last line without a line feed differs from one with a line feed.
private typealias Line = ArraySlice<UInt8>

private func lines(of text: String) -> [Line] {
    let bytes = Array(text.utf8)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { bytes[$0.startIndex..<min($0.endIndex + 1, bytes.endIndex)] }
}

/// The changed rows, each with three rows before and after it.
private func hunks(of rows: [DiffRow]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in rows.indices where rows[index].mark != " " {
        let range = max(0, index - 3)..<min(rows.count, index + 4)
        if let last = hunks.last, last.upperBound >= range.lowerBound {
            hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
        } else {
            hunks.append(range)
        }
    }
    return hunks
}

/// A line of the old text, of the new text, or of both.
private struct DiffRow {
    /// `-`, `+` or a space.
    var mark: Character
    var line: Line

    var text: String {
        let text = "\(mark)\(String(decoding: line, as: UTF8.self))"
        return line.last == UInt8(ascii: "\n") ? text : "\(text)\n\\ No newline at end of file\n"
    }

    /// Lines that occur equally often in both texts divide the texts, provided that they have the same order. Only the
    /// stretches between these lines are compared, so that few changes in a large file cost little.
    static func rows(from old: [Line], to new: [Line]) -> [DiffRow] {
        var surplus: [Line: Int] = [:]
        for line in old { surplus[line, default: 0] += 1 }
        for line in new { surplus[line, default: 0] -= 1 }
        let oldAnchors = old.indices.filter { surplus[old[$0]] == 0 }
        let newAnchors = new.indices.filter { surplus[new[$0]] == 0 }
        let isSameOrder = oldAnchors.elementsEqual(newAnchors) { old[$0] == new[$1] }
        var rows: [DiffRow] = []
        var (oldStart, newStart) = (0, 0)
        for (oldEnd, newEnd) in isSameOrder ? Array(zip(oldAnchors, newAnchors)) : [] {
            rows += changes(from: Array(old[oldStart..<oldEnd]), to: Array(new[newStart..<newEnd]))
            rows.append(DiffRow(mark: " ", line: old[oldEnd]))
            (oldStart, newStart) = (oldEnd + 1, newEnd + 1)
        }
        return rows + changes(from: Array(old[oldStart...]), to: Array(new[newStart...]))
    }

    /// The time and memory of `difference(from:)` grow with the square of the number of changes.
    private static let maximumCompared = 6_000

    private static func changes(from old: [Line], to new: [Line]) -> [DiffRow] {
        guard old.count + new.count <= maximumCompared else {
            return old.map { DiffRow(mark: "-", line: $0) } + new.map { DiffRow(mark: "+", line: $0) }
        }
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var rows: [DiffRow] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            if removed.contains(oldIndex) {
                rows.append(DiffRow(mark: "-", line: old[oldIndex]))
                oldIndex += 1
            } else {
                rows.append(DiffRow(mark: inserted.contains(newIndex) ? "+" : " ", line: new[newIndex]))
                if !inserted.contains(newIndex) { oldIndex += 1 }
                newIndex += 1
            }
        }
        return rows
    }
}
