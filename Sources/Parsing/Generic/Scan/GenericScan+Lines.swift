// Running text: a label with its value behind it, or on the lines below.
extension GenericScan {
  mutating func scanLine(_ line: Int, _ tokens: Range<Int>) {
    if tokens.contains(where: legendTokens.contains) { return }
    guard let first = tokens.first, !takeNamedHeading(line) else { return }
    if let section = numberedHeading(tokens) {
      add(section)
      open = nil
      return
    }
    // Behind what the document is called a label has its value on the same line.
    let head = tokens.first { layout.tokens[$0].word?.isHead == true && ($0 == first || layout.tokens[$0].isInline) }
    if let head {
      var index = head
      if head != first { open = nil }
      while index < tokens.upperBound {
        guard layout.tokens[index].word?.isHead == true else {
          appendToOpen(index)
          index += 1
          continue
        }
        let hasValue = index + 1 < tokens.upperBound && layout.tokens[index + 1].word?.isHead != true
        lastTable = nil
        add(found(index, hasValue ? [index + 1] : [], hasValue ? .inline : .line))
        open = items.count - 1
        awaitsValue = !hasValue
        index += hasValue ? 2 : 1
      }
      return
    }
    if let heading = heading(first), tokens.count == 1 {
      add(heading)
      open = nil
      return
    }
    for token in tokens { take(token) }
  }

  /// 基本施策（１）　子育て支援の充実: with its number a label of headings heads all that follows, and is no field of one
  /// record.
  private func numberedHeading(_ tokens: Range<Int>) -> Found? {
    guard tokens.count == 2, let word = layout.tokens[tokens.lowerBound].word, word.isExact, reads(word.uses, .heading),
      let open = layout.tokens[tokens.lowerBound].key.firstIndex(of: "(")
    else { return nil }
    let key = layout.tokens[tokens.lowerBound].key
    let label = key[..<open].drop { Self.headingMarks.contains($0) }
    let number = key[key.index(after: open)...].dropLast()
    guard key.hasSuffix(")"), !number.isEmpty, number.count <= 4,
      number.allSatisfy({ $0.isNumber || "IVX-".contains($0) })
    else { return nil }
    return Found(
      uses: word.uses, label: [], labelText: String(label), values: Array(tokens), how: .line,
      place: layout.place(tokens.lowerBound))
  }

  /// A line without a label goes on with the value above it, or belongs to nothing.
  private mutating func take(_ token: Int) {
    guard let open, case .field(let found) = items[open] else { return }
    if !namesOffices(token), looksLikeHeading(token) || endsOpen(token, found) || headsNext(token, found) {
      self.open = nil
      return
    }
    if namesFollowNumbers, found.how == .inline, found.values.count == 1, reads(found.uses, .number) {
      appendToOpen(token)
      self.open = nil
    } else if awaitsValue {
      awaitsValue = false
      appendToOpen(token)
      if !isNarrative(found.uses) { self.open = nil }
    } else if reads(found.uses, .money), layout.tokens[token].key.hasPrefix("うち") {
      // A part of the amount above is no second one.
      self.open = nil
    } else if isNarrative(found.uses), found.how == .line || found.how == .inline {
      appendToOpen(token)
    } else {
      self.open = nil
    }
  }

  mutating func appendToOpen(_ token: Int) {
    guard let open, case .field(var found) = items[open] else { return }
    found.values.append(token)
    items[open] = .field(found)
  }

  /// A few words between the end of a sentence and the next label, where labels stand above their values: what the labels
  /// below are about. A figure among the words is part of what was done.
  private func headsNext(_ token: Int, _ found: Found) -> Bool {
    guard found.how == .line, let last = found.values.last, layout.tokens[last].key.hasSuffix("。") else { return false }
    let key = layout.tokens[token].key.unicodeScalars
    guard key.count <= Self.longestHeading, let first = key.first, first.properties.isAlphabetic,
      !key.contains(where: { $0.properties.numericType != nil || "、。".unicodeScalars.contains($0) })
    else { return false }
    let next = layout.tokens[token].line + 1
    guard next < layout.lines.count, let below = layout.lines[next].first?.tokens.first else { return false }
    return layout.tokens[below].word?.isLabel == true && !layout.tokens[below].isInline
  }

  /// In characters, of what heads labels and is none.
  private static let longestHeading = 16

  /// 【子育て課】 on a line of its own: whose part of a narrative begins there.
  private func namesOffices(_ token: Int) -> Bool {
    let text = layout.tokens[token].text
    guard let first = text.first, "【<＜〈[［（(".contains(first), text.utf8.count <= 240 else { return false }
    return layout.shape.offices(String(text.dropFirst().dropLast())) != nil
  }

  /// A short line that is numbered or bracketed like a heading: what is above ends here.
  func looksLikeHeading(_ token: Int) -> Bool {
    let key = layout.tokens[token].key
    if key.contains("年度"), key.unicodeScalars.count < 60, words.titles.contains(where: { key.hasSuffix($0) }) {
      return true
    }
    // <第3期実行計画における施策の概要>
    if let first = key.first, let close = ["<": ">", "【": "】", "≪": "≫", "《": "》"][first], key.count < 60,
      key.firstIndex(of: Character(close)) == key.indices.last
    {
      return true
    }
    let scalars = Array(key.unicodeScalars.prefix(32))
    guard scalars.count < 30, let first = scalars.first, !key.hasSuffix("。"), !key.hasSuffix("、") else { return false }
    if "【<《≪〔■◆◇▼▶★第#".unicodeScalars.contains(first) { return true }
    if "ⅠⅡⅢⅣⅤ".unicodeScalars.contains(first) || "IVX".unicodeScalars.contains(first) { return true }
    if first == "(", scalars.count > 3, scalars[2] == ")", (0x30...0x39).contains(scalars[1].value) { return true }
    let text = layout.tokens[token].text.unicodeScalars
    if (0x30...0x39).contains(first.value), let second = text.dropFirst().first {
      return second.properties.isWhitespace || second == "." || second == "．"
    }
    return false
  }

  /// What may stand before a heading.
  private static let headingMarks = Set("#■◆●○◎▼-・【<《≪〈")

  /// 基本目標1 …, 施策の柱Ⅱ …: a heading of the plan on a line or in a cell of its own.
  func heading(_ token: Int) -> Found? {
    var key = layout.tokens[token].key
    while let first = key.first, Self.headingMarks.contains(first) { key.removeFirst() }
    guard key.unicodeScalars.count <= 80, !key.hasSuffix("。") else { return nil }
    let scalars = Array(key.unicodeScalars)[...]
    let length = words.lookup.headings.beginning(scalars) { behind in
      guard let next = behind.first else { return false }
      return (0x30...0x39).contains(next.value) || "IVX".unicodeScalars.contains(next)
        || (0x2460...0x2473).contains(next.value) || "一二三四五六七八九".unicodeScalars.contains(next)
    }
    guard let label = length.map({ scalars.prefix($0) }), let uses = words.lookup.labels[label] else { return nil }
    return Found(uses: uses, label: [], labelText: label.text, values: [token], how: .line, place: layout.place(token))
  }
}
