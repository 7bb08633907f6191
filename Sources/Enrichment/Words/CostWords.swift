import DataFiles

/// Words that say what an amount of a cost section is, beside its name.
final class CostWords: Sendable {
  let figures: FigureWords
  let units: WordList
  let rates: [[Unicode.Scalar]]
  let each: [[Unicode.Scalar]]
  let counters: [[Unicode.Scalar]]
  let results: [String]
  let breakdowns: WordList
  let breakdownHeads: [String]
  let parts: WordList
  let outOf: [[Unicode.Scalar]]
  let within: [[Unicode.Scalar]]
  let totals: WordList
  let columns: WordList
  let none: WordList
  let fundingWords: WordList
  let fundingEndings: WordList
  let fundingBeside: WordList
  let expenditureHeads: WordList
  let expenditureEndings: WordList
  let revenueHeads: WordList
  let revenueEndings: WordList
  let balanceHeads: WordList
  let planned: WordList
  let plannedNames: [String]
  let spent: WordList
  let lastYears: WordList
  let ofYears: WordList
  let shares: WordList

  /// - Parameter section: nil where there is none; then there are no words.
  init(_ section: YAMLSection?, _ figures: FigureWords) {
    self.figures = figures
    units = section?.list("units") ?? []
    each = section?.scalars("each") ?? []
    rates = (section?.scalars("rates") ?? []) + each
    counters = section?.scalars("counters") ?? []
    results = section?.scalars("results").map { String(String.UnicodeScalarView($0)) } ?? []
    breakdowns = section?.list("breakdowns") ?? []
    breakdownHeads = section?.words("breakdownHeads") ?? []
    parts = section?.list("parts") ?? []
    outOf = section?.scalars("outOf") ?? []
    within = section?.scalars("within") ?? []
    totals = section?.list("totals") ?? []
    columns = section?.list("columns") ?? []
    none = section?.list("none") ?? []
    fundingWords = section?.list("fundingWords") ?? []
    fundingEndings = section?.list("fundingEndings") ?? []
    fundingBeside = section?.list("fundingBeside") ?? []
    expenditureHeads = section?.list("expenditureHeads") ?? []
    expenditureEndings = section?.list("expenditureEndings") ?? []
    revenueHeads = section?.list("revenueHeads", apartFrom: ("expenditureHeads", expenditureHeads)) ?? []
    revenueEndings = section?.list("revenueEndings", apartFrom: ("expenditureEndings", expenditureEndings)) ?? []
    balanceHeads = section?.list("balanceHeads") ?? []
    planned = section?.list("planned") ?? []
    plannedNames = section?.words("plannedNames") ?? []
    spent = section?.list("spent", apartFrom: ("planned", planned)) ?? []
    lastYears = section?.list("lastYears") ?? []
    ofYears = section?.list("ofYears") ?? []
    shares = section?.list("shares") ?? []
    section?.finish()
  }
}
