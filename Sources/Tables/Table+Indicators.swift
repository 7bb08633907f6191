import Contracts

extension Table {
  /// The long form: one row an indicator and year.
  static let indicators = Table(
    "indicators", "指標：指標と年度ごとに1行", "indicators: one row an indicator and year",
    .ofMeasure + [
      Column("name", "指標の名前", "name"),
      Column("unit", "単位（文書の表記）", "unit, as printed"),
      Column("trend", "直近の実績の動き（up、down、flat）", "latest actual figure against the one before"),
      Column(
        "on_plan", .flag, "直近の実績が計画どおりか。判定できなければ空欄",
        "whether the latest figure goes the way of its plan; empty: no verdict"),
      Column("value_position", .integer, "指標の中で何番目の値か（1から）", "position of the value within the indicator, from 1"),
      Column(
        "fiscal_year", .integer, "値の年度。文書から分からなければ空欄",
        "year of the value; empty where the document doesn't show it", unit: .year),
      Column("is_baseline", .flag, "計画開始前の値か", "whether it is the state before the plan"),
      Column("is_latest", .flag, "実績のある最も新しい年度か", "whether it is the latest year with a figure"),
      Column("plan", "計画（文書の表記、語または数値）", "plan as printed, a word or a figure"),
      Column("actual", .number, "実績（数値）。単位は unit の列", "actual figure, in the unit of column unit"),
      Column("actual_text", "実績の言葉（数値でないもの）", "actual state in words"),
      Column("raw", "欄全体（文書の表記）", "the whole cell, as printed"),
    ] + .place,
    .measures { measure in
      measure.indicators.enumerated().flatMap { index, indicator in
        let latest = indicator.series.filter { $0.actual != nil }.compactMap(\.fiscalYear).max()
        return indicator.series.enumerated().map { position, value in
          let isAlone = indicator.series.count == 1
          let isLatest = value.actual != nil && (isAlone || value.fiscalYear != nil && value.fiscalYear == latest)
          let cells: [Cell] = [
            .text(measure.id), .integer(index + 1), .text(indicator.name), Cell(indicator.unit),
            Cell(indicator.trend?.rawValue), Cell(indicator.onPlan), .integer(position + 1), Cell(value.fiscalYear),
            .flag(value.baseline ?? false), .flag(isLatest), Cell(value.plan), Cell(value.actual),
            Cell(value.actualText), .text(value.raw),
          ]
          let place =
            measure.source.fields["indicators[\(index)].series[\(position)]"]
            ?? measure.source.fields["indicators[\(index)]"]
          return cells + place.cells
        }
      }
    })
}
