import Contracts

/// The records of a document, with what they claim and what is doubtful about them.
struct GenericRecords {
  private(set) var all: [SheetRecord] = []
  private(set) var ratings: [GenericRecord.RatingValue] = []
  /// The years of parts that were left out, each said once.
  private var otherYears: Set<Int> = []

  mutating func add(
    _ draft: GenericDraft, _ empty: GenericRecord, _ claims: inout [Int: ClaimedSpan.Claimant],
    _ findings: inout GenericFindings
  ) {
    var maker = empty
    let layout = maker.layout
    guard let record = maker.make(draft) else {
      for (token, doubt) in maker.doubts where doubt == .otherYear && otherYears.insert(token).inserted {
        findings.add(doubt, maker.otherYear ?? layout.quote(token))
      }
      return
    }
    all.append(record)
    ratings += maker.ratings
    for (token, field) in maker.claims where claims[token] == nil {
      claims[token] = field.hasPrefix("#") ? .heading(String(field.dropFirst())) : .field(field)
    }
    for (token, doubt) in maker.doubts { findings.add(doubt, layout.quote(token)) }
  }

  /// What the ratings mean, by the document's own legend where it has one. What lies between two steps is a doubt.
  func meaning(_ layout: GenericLayout, _ legend: RatingLegend, _ findings: inout GenericFindings) -> RatingMeaning {
    let labels = Set(ratings.map { GenericKey.of($0.label) })
    let meaning = RatingMeaning(layout: layout, legend: legend.about(labels))
    var doubted: Set<String> = []
    for rating in ratings where meaning.isDoubtful(rating.quote.text) && doubted.insert(rating.quote.text).inserted {
      findings.add(.attainmentBetween, rating.quote)
    }
    return meaning
  }
}
