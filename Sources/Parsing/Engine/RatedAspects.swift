import Contracts

/// What is rated and how, row by row; rows that a line break divides are put together again.
///
/// A name goes on where both parts come to an aspect that the profile lists, a rating where both come to a step of the
/// scale in words. Anything else stays as it is: a name without a rating may be one that was left blank.
struct RatedAspects {
  let aspects: Set<[UInt8]>
  let legend: Legend

  func mended(_ entries: [SheetEntry]) -> [SheetEntry] {
    var result: [SheetEntry] = []
    for entry in entries {
      if let last = result.last, let whole = joined(last, entry) {
        result[result.count - 1] = whole
      } else {
        result.append(entry)
      }
    }
    return result
  }

  private func joined(_ above: SheetEntry, _ below: SheetEntry) -> SheetEntry? {
    guard above.values.count <= 1, below.values.count <= 1 else { return nil }
    let value = (above.values.first, below.values.first)
    // The rest of a rating stands alone on its line, and reads like a name.
    if below.values.isEmpty, let rating = value.0, let whole = rest(below.name, of: rating) {
      return SheetEntry(name: above.name, values: [whole])
    }
    let name = above.name.text + below.name.text
    guard aspects.contains(Fold.literal(name)) else { return nil }
    switch value {
    case (let rating?, nil), (nil, let rating?):
      return SheetEntry(name: Quote(name, at: above.name.place), values: [rating])
    case (let rating?, let rest?):
      guard let whole = self.rest(rest.quote, of: rating) else { return nil }
      return SheetEntry(name: Quote(name, at: above.name.place), values: [whole])
    case (nil, nil): return nil
    }
  }

  private func rest(_ rest: Quote, of rating: SheetValue) -> SheetValue? {
    guard !legend.isStep(rating.quote.text), legend.isStep(rating.quote.text + rest.text) else { return nil }
    return SheetValue(
      heading: rating.heading, quote: Quote(rating.quote.text + rest.text, at: rating.quote.place),
      baseline: rating.baseline)
  }
}

extension Legend {
  /// Whether the text is one step in sign and words.
  func isStep(_ text: String) -> Bool {
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    return count(bytes, 0..<bytes.count) == 1
  }
}
