/// What to change in one text to get the other, in the form that `diff -u` prints and `patch` reads.
///
/// Lines are compared byte by byte. The names stand in the header as they are; git's convention is `a/path` and `b/path`,
/// and `/dev/null` for a text that does not exist.
///
/// - Returns: The header and all hunks, each line ended by a line feed; an empty text when the two are equal.
public func unifiedDiff(
    from old: String,
    to new: String,
    oldName: String,
    newName: String,
    context: Int = 3
) -> String {
    let oldLines = TextLines(old)
    let newLines = TextLines(new)
    let changes = LineChanges(from: oldLines, to: newLines)
    var output = ""
    for hunk in changes.hunks(context: max(0, context)) {
        if output.isEmpty {
            output = "--- \(oldName)\n+++ \(newName)\n"
        }
        output += "@@ -\(position(of: hunk.old)) +\(position(of: hunk.new)) @@\n"
        var oldIndex = hunk.old.lowerBound
        var newIndex = hunk.new.lowerBound
        while oldIndex < hunk.old.upperBound || newIndex < hunk.new.upperBound {
            if oldIndex < hunk.old.upperBound, changes.isRemoved[oldIndex] {
                output += oldLines.marked("-", at: oldIndex)
                oldIndex += 1
            } else if newIndex < hunk.new.upperBound, changes.isInserted[newIndex] {
                output += newLines.marked("+", at: newIndex)
                newIndex += 1
            } else {
                output += newLines.marked(" ", at: newIndex)
                oldIndex += 1
                newIndex += 1
            }
        }
    }
    return output
}

/// Line numbers as a hunk's header has them: counted from 1, the length left out when it is 1, and for no lines at all the
/// line before them.
private func position(of lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
}

/// The lines of a text, each with its line feed if it has one: a last line without is another line than one with.
private struct TextLines {
    let lines: [ArraySlice<UInt8>]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count {
            lines.append(bytes[start...])
        }
        self.lines = lines
    }

    func marked(_ mark: String, at index: Int) -> String {
        let line = lines[index]
        let text = mark + String(decoding: line, as: UTF8.self)
        return line.last == UInt8(ascii: "\n") ? text : "\(text)\n\\ No newline at end of file\n"
    }
}

/// Which lines of the old text go and which lines of the new one come.
private struct LineChanges {
    private(set) var isRemoved: [Bool]
    private(set) var isInserted: [Bool]

    init(from old: TextLines, to new: TextLines) {
        // Equal lines get equal numbers, so that everything below compares integers.
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        let number = { (line: ArraySlice<UInt8>) -> Int in
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        let old = old.lines.map(number)
        let new = new.lines.map(number)
        isRemoved = Array(repeating: false, count: old.count)
        isInserted = Array(repeating: false, count: new.count)

        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] {
            start += 1
        }
        var oldEnd = old.count
        var newEnd = new.count
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        let script = shortestEdit(from: Array(old[start..<oldEnd]), to: Array(new[start..<newEnd]))
        for index in script.removed {
            isRemoved[start + index] = true
        }
        for index in script.inserted {
            isInserted[start + index] = true
        }
        moveDown(&isRemoved, lines: old)
        moveDown(&isInserted, lines: new)
    }

    /// Ranges of lines, old and new, that hold the changes with the lines around them; in order, none touching another.
    func hunks(context: Int) -> [(old: Range<Int>, new: Range<Int>)] {
        var hunks: [(old: Range<Int>, new: Range<Int>)] = []
        var oldIndex = 0
        var newIndex = 0
        while oldIndex < isRemoved.count || newIndex < isInserted.count {
            let oldStart = oldIndex
            let newStart = newIndex
            while oldIndex < isRemoved.count, isRemoved[oldIndex] {
                oldIndex += 1
            }
            while newIndex < isInserted.count, isInserted[newIndex] {
                newIndex += 1
            }
            guard oldIndex > oldStart || newIndex > newStart else {
                oldIndex += 1
                newIndex += 1
                continue
            }
            let before = min(context, oldStart, newStart)
            let after = min(context, isRemoved.count - oldIndex)
            let oldRange = oldStart - before..<oldIndex + after
            let newRange = newStart - before..<newIndex + after
            if let last = hunks.last, last.old.upperBound >= oldRange.lowerBound {
                hunks[hunks.count - 1] = (
                    last.old.lowerBound..<oldRange.upperBound, last.new.lowerBound..<newRange.upperBound
                )
            } else {
                hunks.append((oldRange, newRange))
            }
        }
        return hunks
    }
}

/// Moves each run of changed lines down as far as it means the same: an added function then shows as the function with its
/// closing brace, not as the brace of the one before it.
private func moveDown(_ isChanged: inout [Bool], lines: [Int]) {
    var end = lines.count
    while end > 0 {
        guard isChanged[end - 1] else {
            end -= 1
            continue
        }
        var start = end - 1
        while start > 0, isChanged[start - 1] {
            start -= 1
        }
        let next = start
        var stop = end
        while stop < lines.count, !isChanged[stop], lines[start] == lines[stop] {
            isChanged[start] = false
            isChanged[stop] = true
            start += 1
            stop += 1
        }
        end = next
    }
}

/// The fewest lines to remove and to insert (Myers, "An O(ND) difference algorithm and its variations", 1986).
///
/// Time and memory grow with the square of the number of changes. Texts that differ in more than `maximumChanges` lines have
/// little to compare, and are given as one text removed and the other inserted.
private func shortestEdit(
    from old: [Int],
    to new: [Int],
    maximumChanges: Int = 2_000
) -> (removed: [Int], inserted: [Int]) {
    let wholeText = (removed: Array(old.indices), inserted: Array(new.indices))
    guard !old.isEmpty, !new.isEmpty else { return wholeText }

    // A diagonal is `old index - new index`. For each number of changes, `furthest` holds how far into the old text each
    // diagonal can be followed; every second diagonal only, from `-changes` to `changes`.
    var rounds: [[Int32]] = []
    var furthest: [Int32] = []
    for changes in 0...min(maximumChanges, old.count + new.count) {
        var reached: [Int32] = []
        reached.reserveCapacity(changes + 1)
        for slot in 0...changes {
            let diagonal = 2 * slot - changes
            var oldIndex = 0
            if changes > 0 {
                oldIndex = stepsDown(at: slot, after: furthest) ? Int(furthest[slot]) : Int(furthest[slot - 1]) + 1
            }
            var newIndex = oldIndex - diagonal
            while oldIndex < old.count, newIndex < new.count, old[oldIndex] == new[newIndex] {
                oldIndex += 1
                newIndex += 1
            }
            reached.append(Int32(clamping: oldIndex))
            if oldIndex >= old.count, newIndex >= new.count {
                return edit(from: old, to: new, endingAt: slot, after: rounds)
            }
        }
        rounds.append(reached)
        furthest = reached
    }
    return wholeText
}

/// Whether a diagonal is reached best from the one above it, by inserting a line, and not from the one below by removing one.
///
/// `slot` counts the diagonals of the new round, which has one more at either end than `furthest`.
private func stepsDown(at slot: Int, after furthest: [Int32]) -> Bool {
    if slot == 0 { return true }
    if slot == furthest.count { return false }
    return furthest[slot - 1] < furthest[slot]
}

/// Walks from the end of both texts back through the rounds and collects the changes on the way.
private func edit(
    from old: [Int],
    to new: [Int],
    endingAt lastSlot: Int,
    after rounds: [[Int32]]
) -> (removed: [Int], inserted: [Int]) {
    var removed: [Int] = []
    var inserted: [Int] = []
    var slot = lastSlot
    for changes in stride(from: rounds.count, to: 0, by: -1) {
        let furthest = rounds[changes - 1]
        if stepsDown(at: slot, after: furthest) {
            let oldIndex = Int(furthest[slot])
            inserted.append(oldIndex - (2 * slot - changes) - 1)
        } else {
            slot -= 1
            removed.append(Int(furthest[slot]))
        }
    }
    return (removed, inserted)
}
