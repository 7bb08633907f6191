/// The marks of what stands elsewhere too, however a clerk writes them: a form that marks with 【再掲】 also has 〔再掲〕,
/// ※再掲, （再掲：提言1②） and 【一部再掲】.
struct RepeatMarks {
  /// The marks that the profile lists, folded.
  let marks: [[UInt8]]
  private let words: [Word]

  /// A word between the brackets of marks.
  private struct Word {
    let text: String
    let folded: [UInt8]
    /// The marks that it stands in.
    let marks: [[UInt8]]

    /// Whether a text has it elsewhere than in the profile's own marks.
    func standsAlone(in text: [UInt8]) -> Bool {
      let found = text.count(of: folded)
      return found > 0 && found > marks.reduce(0) { $0 + text.count(of: $1) }
    }
  }

  init(_ marks: [[UInt8]]) {
    self.marks = marks
    var words: [Word] = []
    for mark in marks {
      let word = String(decoding: mark, as: UTF8.self).filter { !Self.brackets.contains($0) }
      if word.isEmpty || words.contains(where: { $0.text == word }) { continue }
      let folded = Array(word.utf8)
      words.append(Word(text: word, folded: folded, marks: marks.filter { $0.contains(folded) }))
    }
    self.words = words
  }

  /// The folded text with the profile's own mark in place of each of its variants, and whether it says that only a part
  /// of it is repeated.
  func normal(_ folded: [UInt8]) -> (text: [UInt8], isPart: Bool) {
    // Most texts hold no mark, and most marks are the profile's own.
    guard let mark = marks.first, words.contains(where: { $0.standsAlone(in: folded) }) else { return (folded, false) }
    var text = String(decoding: folded, as: UTF8.self)
    var isPart = false
    for word in words.map(\.text) {
      text = noted(text, word, mark: String(decoding: mark, as: UTF8.self))
      text = bracketed(text, word, mark: String(decoding: mark, as: UTF8.self), isPart: &isPart)
    }
    return (Array(text.utf8), isPart)
  }

  /// With the mark in place of each pair of brackets around the word that says nothing but where the text stands too.
  private func bracketed(_ text: String, _ word: String, mark: String, isPart: inout Bool) -> String {
    var result = ""
    var rest = text[...]
    var from = text.startIndex
    while let found = text[from...].firstRange(of: word) {
      from = found.upperBound
      guard
        let open = rest[..<found.lowerBound].suffix(Self.longest + 1).lastIndex(where: Self.opening.contains),
        let close = rest[found.upperBound...].prefix(Self.longest + 1).firstIndex(where: Self.closing.contains)
      else { continue }
      let before = text[text.index(after: open)..<found.lowerBound]
      let after = text[found.upperBound..<close]
      guard
        !before.isEmpty || !after.isEmpty || !marks.contains(where: { $0.elementsEqual(text[open...close].utf8) }),
        Self.names(before, after)
      else { continue }
      if before == Self.part {
        isPart = true
        continue
      }
      result += rest[..<open]
      result += mark
      rest = text[text.index(after: close)...]
      from = rest.startIndex
    }
    return result + rest
  }

  /// With the mark in place of ※再掲, where no sentence goes on with it (※再掲分を除く).
  private func noted(_ text: String, _ word: String, mark: String) -> String {
    let note = "※" + word
    let parts = text.split(separator: note, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { whole, part in
      whole += part.first.map { " 。、,)".contains($0) } ?? true ? mark : note
      whole += part
    }
  }

  /// Whether what stands around the word in its brackets names where the text stands, and is no sentence that mentions the
  /// word: 提言1②再掲, 再掲:提言1② but not 再掲分を除く.
  private static func names(_ before: Substring, _ after: Substring) -> Bool {
    guard before.count + after.count <= longest, !before.contains(where: Self.isBetween) else { return false }
    return after.isEmpty || before.isEmpty && after.first.map { ":、, ".contains($0) } ?? false
  }

  private static func isBetween(_ character: Character) -> Bool {
    opening.contains(character) || closing.contains(character) || character == "。"
  }

  private static let longest = 20
  private static let part = "一部"
  private static let opening: Set<Character> = ["【", "(", "〔", "[", "<", "〈", "《", "「"]
  private static let closing: Set<Character> = ["】", ")", "〕", "]", ">", "〉", "》", "」"]
  private static let brackets = opening.union(closing)
}
