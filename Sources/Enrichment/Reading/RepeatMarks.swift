/// The marks of what stands elsewhere too, however a clerk writes them: a form that marks with 【再掲】 also has 〔再掲〕,
/// ※再掲, （再掲：提言1②） and 【一部再掲】.
struct RepeatMarks {
  /// The marks that the profile lists, folded.
  let marks: [[UInt8]]
  /// The words between their brackets.
  private let words: [String]

  init(_ marks: [[UInt8]]) {
    self.marks = marks
    var words: [String] = []
    for mark in marks {
      let word = String(decoding: mark, as: UTF8.self).filter { !Self.brackets.contains($0) }
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    self.words = words
  }

  /// The folded text with the profile's own mark in place of each of its variants, and whether it says that only a part
  /// of it is repeated.
  func normal(_ folded: [UInt8]) -> (text: [UInt8], isPart: Bool) {
    // Most texts hold no mark, and most marks are the profile's own.
    guard let mark = marks.first, words.contains(where: { folded.count(of: $0.utf8) > own($0, in: folded) }) else {
      return (folded, false)
    }
    var text = String(decoding: folded, as: UTF8.self)
    var isPart = false
    for word in words {
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

  /// How many of the profile's own marks with the word a text has.
  private func own(_ word: String, in folded: [UInt8]) -> Int {
    marks.reduce(0) { $1.count(of: word.utf8) == 0 ? $0 : $0 + folded.count(of: $1) }
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

extension [UInt8] {
  /// How often a part stands in the bytes.
  fileprivate func count(of part: some Collection<UInt8>) -> Int {
    guard let first = part.first, count >= part.count else { return 0 }
    let (size, ends) = (part.count, count - part.count)
    return withUnsafeBufferPointer { bytes in
      var found = 0
      var index = 0
      while index <= ends {
        if bytes[index] == first, bytes[index..<(index + size)].elementsEqual(part) {
          found += 1
          index += size
        } else {
          index += 1
        }
      }
      return found
    }
  }
}
