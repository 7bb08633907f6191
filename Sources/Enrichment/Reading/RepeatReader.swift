/// Which parts of a narrative stand elsewhere in the document too. The mark (【再掲】) stands behind what is repeated, so
/// the part behind the last mark is new. All parts are folded.
struct RepeatReader {
  let hasMark: Bool
  let repeated: [[UInt8]]
  let new: [UInt8]

  init(folded: [UInt8], marks: [[UInt8]]) {
    var parts = [folded]
    for mark in marks { parts = parts.flatMap { $0.parts(separatedBy: mark) } }
    let last = parts.removeLast()
    hasMark = !parts.isEmpty
    repeated = parts.filter { !Self.isPunctuation($0) }
    new = Self.isPunctuation(last) ? [] : last
  }

  private static func isPunctuation(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 9
      && String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { "。、.,・".unicodeScalars.contains($0) }
  }
}
