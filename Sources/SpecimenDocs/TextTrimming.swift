import Foundation

/// Returns a text without white space at its ends.
package func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
}
