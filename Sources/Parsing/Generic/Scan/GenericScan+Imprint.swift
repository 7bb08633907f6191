import Contracts

extension GenericScan {
  /// The line where the document's imprint begins, behind all that has a label of a record; below it nothing is read.
  static func imprint(of layout: GenericLayout) -> Int? {
    let lines = layout.lines.indices
    // Seen from the end: whatever has a label of a record stands above it.
    let end = lines.last { line in
      layout.lines[line].contains { cell in cell.tokens.contains { isOfRecord(layout.tokens[$0], layout) } }
    }
    return lines.dropFirst((end ?? -1) + 1).first { line in
      let text = folded(line, layout)
      return Imprint.mayBegin(text, text.indices) && !namesOffice(line, layout)
        && lines[line...].prefix(Imprint.longest).contains { ContactDetail.stands(in: folded($0, layout)[...]) }
    }
  }

  /// Imprints name offices, years and plans as records do.
  private static func isOfRecord(_ token: Token, _ layout: GenericLayout) -> Bool {
    guard let word = token.word, word.isHead else { return false }
    return !word.uses.contains { inImprints.contains(layout.words.fields[$0.field].reads) }
  }

  private static let inImprints: Set<GenericVocabulary.Reads> = [.departments, .year, .plan, .page, .none]

  /// Whether the line may name the last project's office: no other label does so above, or the same one.
  private static func namesOffice(_ line: Int, _ layout: GenericLayout) -> Bool {
    func labels(_ token: Token) -> Bool {
      token.word?.uses.contains { layout.words.fields[$0.field].reads == .departments } ?? false
    }
    guard let label = layout.tokens.first(where: { $0.line == line && labels($0) }) else { return false }
    let above = layout.tokens.lazy.filter { $0.line < line && labels($0) }.map(\.key)
    return above.isEmpty || above.contains(label.key)
  }

  private static func folded(_ line: Int, _ layout: GenericLayout) -> [UInt8] {
    var folded: [UInt8] = []
    for cell in layout.document.lines[line].cells {
      if !folded.isEmpty { folded.append(0x09) }
      Fold.append(cell, to: &folded)
    }
    return folded
  }
}
