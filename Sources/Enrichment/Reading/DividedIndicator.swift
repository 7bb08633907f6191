import Contracts

// Indicators whose plan, result and rate stand in cells of their own.
extension IndicatorReader {
  static func divided(_ entry: SheetEntry, lexicon: Lexicon, knowsForm: Bool) -> Found {
    var series: [IndicatorValue] = []
    var places: [Place] = []
    var doubled: [Place] = []
    var rates: [Int?: Double] = [:]
    for value in entry.values {
      let year = value.heading.flatMap(FiscalYear.read)
      let raw = Remnants.removed(from: value.quote.text)
      if value.role == .rate {
        // 1.05 could be per cent or a ratio.
        let rate = cell(raw, heading: nil, lexicon: lexicon).actual
        if let rate, rate > 3 || raw.contains("%") || raw.contains("％") { rates[year] = rate }
        continue
      }
      let index = series.firstIndex { $0.fiscalYear == year && $0.baseline == value.baseline }
      if value.role == .plan {
        if let index {
          if series[index].plan != nil { doubled.append(value.quote.place) } else { series[index].plan = raw }
          continue
        }
        series.append(IndicatorValue(fiscalYear: year, plan: raw, actual: nil, actualText: nil, raw: raw))
      } else {
        var read = cell(raw, heading: value.heading, lexicon: lexicon, holdsPlan: knowsForm)
        read.baseline = value.baseline
        if let index {
          if series[index].actual != nil || series[index].actualText != nil {
            doubled.append(value.quote.place)
            continue
          }
          read.plan = series[index].plan
          series[index] = read
          places[index] = value.quote.place
          continue
        }
        series.append(read)
      }
      places.append(value.quote.place)
    }
    let (name, unit) = nameAndUnit(
      entry, hasFigures: series.contains { $0.actual != nil || $0.plan != nil }, words: lexicon.indicatorWords)
    let judged = Judgement(series, lexicon: lexicon)
    // Whether more is better isn't said, unless a profile knows the form. Where the form reckons how far the plan was
    // reached, it knows.
    let latest = judged.latest.map { series[$0] }
    let onPlan = latest.flatMap { latest -> Bool? in
      guard latest.plan != nil, let rate = rates[latest.fiscalYear], !wantsLess(series, words: lexicon.indicatorWords)
      else { return nil }
      return rate >= 100
    }
    return Found(
      indicator: Indicator(
        name: name, unit: unit, series: series, trend: judged.trend,
        onPlan: onPlan ?? (knowsForm ? judged.onPlan : nil)),
      places: places, doubled: doubled, latest: judged.latest.map { places[$0] },
      unread: unread(series, places, knowsForm: knowsForm))
  }
}
