import Contracts

/// A form's own explanation of its signs: `A：達成 B：概ね達成 C：未達成`, one after the other or one a line.
struct RatingLegend: Sendable {
  struct Entry: Hashable, Sendable {
    var sign: RatingSign
    /// As printed.
    var words: String
    var key: String
    /// The label of the one judgement that it is about: 目的達成度, above its own steps.
    var owner: String?
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ more: [Entry]) {
    for entry in more where !entries.contains(where: { $0.sign == entry.sign && $0.key == entry.key }) {
      entries.append(entry)
    }
  }

  /// Without what explains one judgement, where the document has others too: their signs may mean something else.
  func about(_ labels: Set<String>) -> RatingLegend {
    var legend = self
    legend.entries.removeAll { entry in entry.owner.map { labels != [$0] } ?? false }
    return legend
  }

  /// The words of a sign; nil where the document gives none or several.
  func words(of sign: RatingSign, where isWanted: (String) -> Bool) -> Entry? {
    let found = entries.filter { $0.sign == sign }
    let wanted = found.filter { isWanted($0.key) }
    return wanted.count == 1 ? wanted.first : nil
  }

  /// The entries of one line; empty where it is no such list.
  ///
  /// - Parameter known: whether words are such as ratings or directions are made of. A list without colons is one only
  ///   where all of its words are.
  static func read(_ text: String, known: (String) -> Bool) -> [Entry] {
    guard text.utf8.count <= 1200 else { return [] }
    var folded: [UInt8] = []
    Fold.append(text, to: &folded)
    return read(scalars: Array(String(decoding: folded, as: UTF8.self).unicodeScalars)[...], known: known)
  }

  /// - Parameters:
  ///   - scalars: folded.
  ///   - isRow: cells beside each other, in which A達成 is a value as likely as a step.
  static func read(
    scalars: ArraySlice<Unicode.Scalar>, known: (String) -> Bool, isRow: Bool = false
  ) -> [Entry] {
    let entries = read(scalars, isGlued: false, known)
    guard entries.isEmpty, !isRow else { return entries }
    // A達成、B一部達成: nothing stands between, and all words are known.
    let glued = read(scalars, isGlued: true, known)
    return glued.count > 1 && glued.allSatisfy { known($0.key) } ? glued : []
  }

  private static func read(
    _ scalars: ArraySlice<Unicode.Scalar>, isGlued: Bool, _ known: (String) -> Bool
  ) -> [Entry] {
    var starts: [(sign: RatingSign, at: Int, words: Int, isMarked: Bool)] = []
    for index in scalars.indices {
      guard let sign = RatingSign(scalars[index]), index == scalars.startIndex || breaks.contains(scalars[index - 1])
      else { continue }
      var next = index + 1
      while next < scalars.endIndex, scalars[next] == " " { next += 1 }
      guard next < scalars.endIndex, !countsRow(scalars[(index + 1)...]) else { continue }
      let isDotted = scalars[next] == "." && next + 1 < scalars.endIndex && scalars[next + 1] == "."
      let isMarked =
        isDotted || RatingSign.separators.contains(scalars[next]) && scalars[next] != "." && scalars[next] != "、"
      // ◎計画を上回る, ①計画どおり: a mark needs nothing between.
      guard isMarked || isGlued || next > index + 1 || sign.family == .mark || sign.family == .circled else { continue }
      while next < scalars.endIndex, RatingSign.separators.contains(scalars[next]) || scalars[next] == " " { next += 1 }
      starts.append((sign, index, next, isMarked))
    }
    // A sign further on is a value in its row (保育所運営 | 保育課 | A | 継続).
    guard let leading = starts.first, scalars[..<leading.at].allSatisfy({ breaks.contains($0) }) else { return [] }
    var entries: [Entry] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].at : scalars.endIndex
      guard start.words < end else { return [] }
      var words = scalars[start.words..<end]
      if let dash = Self.dash(words) { words = words[..<dash] }
      // （A：達成 … C：未達成）: the bracket around the whole list.
      if words.last == ")", !words.contains("(") { words.removeLast() }
      while let last = words.last, edges.contains(last) { words.removeLast() }
      words = withoutShare(withoutNote(words))
      guard !words.isEmpty else { return [] }
      // A 達成した 目標の数値以上に達成した。: behind the words what they mean.
      if !start.isMarked, let space = words.firstIndex(of: " "), !start.sign.family.numbers,
        known(GenericKey.of(words[..<space].text))
      {
        words = words[..<space]
      }
      guard words.count <= 60 else { return [] }
      let printed = words.text
      let key = GenericKey.of(printed)
      // Without a colon behind it a sign is a sign only before words that ratings are made of.
      if !start.isMarked, !known(key) { return [] }
      entries.append(Entry(sign: start.sign, words: printed, key: key))
    }
    guard let first = entries.first, entries.allSatisfy({ $0.sign.family == first.sign.family }),
      Set(entries.map(\.sign)).count == entries.count
    else { return [] }
    if entries.count > 1, !isOrdered(entries.map(\.sign.order)), !entries.allSatisfy({ known($0.key) }) { return [] }
    return entries
  }

  /// 1-1, A-12, 2.3: a dash or a dot and digits behind the sign, which are no share (A-80%以上).
  private static func countsRow(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let dash = rest.first, "-.―—".unicodeScalars.contains(dash) else { return false }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0.value) }
    let behind = rest[digits.endIndex...].first
    return !digits.isEmpty && behind.map { !"%割点".unicodeScalars.contains($0) } ?? true
  }

  /// A legend in the brackets that a text ends with, and what stands before them.
  static func behind(_ text: String) -> (before: String, entries: [Entry])? {
    guard let last = text.last, "）)".contains(last), let open = text.firstIndex(where: { "（(".contains($0) }),
      open > text.startIndex
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    guard !inside.contains(where: { "（(".contains($0) }) else { return nil }
    let entries = read(String(inside), known: { _ in false })
    return entries.count > 1 ? (text[..<open].trimmingSpaces(), entries) : nil
  }

  /// Where ×：実施できない －：該当なし goes on with what a dash means, which is no rating.
  private static func dash(_ words: ArraySlice<Unicode.Scalar>) -> Int? {
    words.indices.dropFirst().first { index in
      "-—―–ー/*".unicodeScalars.contains(words[index]) && breaks.contains(words[index - 1])
        && index + 1 < words.endIndex && ":=…".unicodeScalars.contains(words[index + 1])
    }
  }

  /// 遅れ ( )内は前年度の評価, 遅れ ※3月末時点: what stands behind the words is about all of the list.
  private static func withoutNote(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let note = words.indices.dropFirst().first { index in
      words[index - 1] == " "
        && (words[index] == "※"
          || words[index] == "(" && words[(index + 1)...].first { $0 != " " } == ")")
    }
    guard let note else { return words }
    var rest = words[..<note]
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    return rest
  }

  /// 達成している 90%以上: the share that the words stand for is not part of them.
  private static func withoutShare(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let space = words.lastIndex(of: " "), space > words.startIndex else { return words }
    let share = words[(space + 1)...].text
    guard share.first?.isNumber == true, share.contains("%"), share.count <= 12 else { return words }
    var rest = words[..<space]
    while rest.last == " " { rest.removeLast() }
    return rest
  }

  static func isOrdered(_ orders: [Int]) -> Bool {
    let pairs = zip(orders, orders.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }

  static let breaks = Set(" 、,;/|・([「【】)］」\t".unicodeScalars)
  private static let edges = Set(" 、,;/|・。.([「【】］」→".unicodeScalars)
}
