/// Which parts of a narrative stand elsewhere in the document too. The mark (【再掲】) stands behind what is repeated, so
/// the part behind the last mark is new; where the text begins with the mark, all of it is repeated. All parts are folded.
struct RepeatReader {
  let hasMark: Bool
  let repeated: [[UInt8]]
  let new: [UInt8]

  init(folded: [UInt8], marks: RepeatMarks) {
    let (text, isPart) = marks.normal(folded)
    // Most texts repeat nothing.
    guard marks.marks.contains(where: text.contains) else {
      hasMark = isPart
      repeated = []
      new = isPart || !Self.isPunctuation(text) ? text : []
      return
    }
    var parts = [text]
    for mark in marks.marks { parts = parts.flatMap { $0.parts(separatedBy: mark) } }
    let last = parts.removeLast()
    hasMark = !parts.isEmpty || isPart
    let leads = parts.first?.isEmpty ?? false
    repeated = (leads ? parts + [last] : parts).filter { !Self.isPunctuation($0) }
    // Which part it is that 一部再掲 speaks of, nothing tells.
    new = isPart ? text : leads || Self.isPunctuation(last) ? [] : last
  }

  private static func isPunctuation(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 9
      && String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { "。、.,・".unicodeScalars.contains($0) }
  }
}
