/// Choices with boxes, of which one is ticked: `□5　■4　□3`, `□新規 ☑拡充 □継続`.
enum TickBoxes {
  /// What stands behind the one box that is ticked; nil where there are no boxes, or not just one is.
  static func choice(_ text: String) -> String? {
    // Boxes and ticks all begin with this byte.
    guard text.utf8.contains(0xE2), text.unicodeScalars.contains(where: empty.contains) else { return nil }
    let parts = text.unicodeScalars.indices.filter { isBox(text.unicodeScalars[$0]) }
    let ticked = parts.filter { ticks.contains(text.unicodeScalars[$0]) }
    guard ticked.count == 1, let box = ticked.first else { return nil }
    let start = text.unicodeScalars.index(after: box)
    let end = parts.first { $0 > box } ?? text.unicodeScalars.endIndex
    let choice = Remnants.trimmed(String(text.unicodeScalars[start..<end]))
    return choice.isEmpty ? nil : choice
  }

  private static func isBox(_ scalar: Unicode.Scalar) -> Bool { empty.contains(scalar) || ticks.contains(scalar) }

  private static let empty: Set<Unicode.Scalar> = ["□", "☐", "◻", "▢"]
  private static let ticks: Set<Unicode.Scalar> = ["■", "☑", "☒", "◼", "✓", "✔"]
}
