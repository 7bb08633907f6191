import Contracts

/// Tables of which an extractor has left nothing but the spaces between their cells:
///
/// ```
/// No. 事業名 担当課 評価
/// 1 乳児家庭全戸訪問事業 健康推進課 A
/// ```
///
/// Only where every word of the heading is a label and a line has as many words as the heading, with a number or an
/// office where one belongs: a cell with a space in it would shift all others.
struct SpacedTable {
  /// By line: where its cells stand, in UTF-8 bytes.
  private(set) var cells: [Int: [Range<Int>]] = [:]

  private static let longestLine = 600

  init(_ document: Document, labels: LabelReader, shape: ValueShape) {
    var heading: [LabelWord]?
    for (index, line) in document.lines.enumerated() {
      guard line.cells.count == 1, let text = line.cells.first, text.utf8.count <= Self.longestLine,
        !text.contains(where: \.isNewline)
      else {
        if line.cells.count > 1 { heading = nil }
        continue
      }
      let words = Self.words(text)
      guard words.count > 2 else {
        // A heading or a note may stand between rows; a label ends the table.
        if let first = words.first, labels.read(Self.text(text, first))?.isLabel == true { heading = nil }
        continue
      }
      if let found = Self.heading(text, words, labels) {
        heading = found
        cells[index] = words
      } else if let heading, words.count == heading.count, Self.fits(text, words, heading, labels.words, shape) {
        cells[index] = words
      }
    }
  }

  private static func heading(_ text: String, _ words: [Range<Int>], _ labels: LabelReader) -> [LabelWord]? {
    var found: [LabelWord] = []
    for word in words {
      guard let label = labels.read(self.text(text, word)), label.isHead || label.isYear else { return nil }
      found.append(label)
    }
    func has(_ kinds: Set<GenericVocabulary.Reads>) -> Bool {
      found.contains { $0.uses.contains { kinds.contains(labels.words.fields[$0.field].reads) } }
    }
    return has([.title, .policy]) && has([.number, .departments]) ? found : nil
  }

  private static func fits(
    _ text: String, _ words: [Range<Int>], _ heading: [LabelWord], _ vocabulary: GenericVocabulary, _ shape: ValueShape
  ) -> Bool {
    zip(words, heading).allSatisfy { range, label in
      let word = self.text(text, range)
      let key = GenericKey.of(word)
      return label.uses.allSatisfy { use in
        switch vocabulary.fields[use.field].reads {
        case .number: shape.isNumber(key)
        case .departments: shape.offices(word) != nil
        case .title, .policy: shape.isTitle(key)
        case .money: shape.isBlank(key) || shape.amount(key) != nil
        case .rating: shape.isBlank(key) || shape.rating(word, known: { _ in true }) != nil
        default: true
        }
      }
    }
  }

  private static func text(_ text: String, _ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
  }

  /// The stretches between white space.
  private static func words(_ text: String) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if let first = start { words.append(first..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
      offset += UTF8.width(scalar)
    }
    if let first = start { words.append(first..<offset) }
    return words
  }
}
