import Contracts

/// What claims each stretch of the document: every token lies in exactly one part.
struct GenericTiling {
  private(set) var spans: [ClaimedSpan] = []
  private(set) var coverage = Coverage(total: 0, fields: 0, headings: 0, boilerplate: 0, unclaimed: 0)
  private(set) var unclaimed: [Quote] = []

  init(_ layout: GenericLayout, _ claims: [Int: ClaimedSpan.Claimant]) {
    spans.reserveCapacity(layout.tokens.count)
    for (index, token) in layout.tokens.enumerated() {
      let claimant = claims[index] ?? .unclaimed
      let utf8 = layout.document.lines[token.line].cells[token.cell].utf8
      let from = utf8.index(utf8.startIndex, offsetBy: token.start)
      let to = utf8.index(utf8.startIndex, offsetBy: max(token.start, token.end))
      let text = String(decoding: utf8[from..<to], as: UTF8.self)
      spans.append(
        ClaimedSpan(place: layout.place(index), text: text, claimant: claimant, characters: token.characters))
      coverage.total += token.characters
      switch claimant {
      case .field, .fiscalYear, .tally: coverage.fields += token.characters
      case .heading: coverage.headings += token.characters
      case .boilerplate: coverage.boilerplate += token.characters
      case .unclaimed:
        coverage.unclaimed += token.characters
        unclaimed.append(Quote(text.trimmingSpaces(), at: layout.place(index)))
      }
    }
  }
}
