import Contracts

/// Measures as a table for a spreadsheet: one row a measure. Lists stand in one cell, joined by `、`.
enum MeasureTable {
  private struct Column {
    let title: String
    /// Writes what stands in the column's cell.
    let cell: @Sendable (inout CSV, Measure) -> Void
  }

  static let header = CSV.row(columns.map(\.title))

  static func rows(_ measures: [Measure]) -> [UInt8] {
    var csv = CSV()
    for measure in measures {
      for column in columns {
        column.cell(&csv, measure)
        csv.endCell()
      }
      csv.endRow()
    }
    return csv.bytes
  }

  private static let columns = [
    Column(title: "ID") { $0.add($1.id) },
    Column(title: "自治体コード") { $0.add($1.municipality.code) },
    Column(title: "都道府県") { $0.add($1.municipality.prefecture) },
    Column(title: "自治体") { $0.add($1.municipality.name) },
    Column(title: "文書") { $0.add($1.document.name) },
    Column(title: "計画") { $0.add($1.plan) },
    Column(title: "年度（西暦）") { $0.add($1.fiscalYear) },
    Column(title: "共通目標") { $0.add($1.goal.name.ja) },
    Column(title: "共通目標ID") { $0.add($1.goal.id.rawValue) },
    Column(title: "共通目標の根拠") { $0.add($1.goal.because) },
    Column(title: "関連する共通目標") { $0.add($1.goal.also) { $0.add($1.rawValue) } },
    Column(title: "計画上の目標") { $0.add($1.localGoal) { $0.add($1.id, $1.title) } },
    Column(title: "事業番号") { $0.add($1.number ?? "") },
    Column(title: "事業名") { $0.add($1.title) },
    Column(title: "担当課") { $0.add($1.departmentNames ?? $1.departments) { $0.add($1) } },
    Column(title: "事業区分") { $0.add($1.category?.raw ?? "") },
    Column(title: "事業区分（共通）") { $0.add($1.category?.status?.words.ja ?? "") },
    Column(title: "重点") { $0.add($1.priority ?? "") },
    Column(title: "計画掲載ページ") { if let page = $1.planPage { $0.add(page) } },
    Column(title: "総合評価") { $0.add($1.overall?.raw ?? "") },
    Column(title: "総合評価（共通）") { $0.add($1.overall?.attainment?.words.ja ?? "") },
    Column(title: "着眼点別評価") { $0.add($1.ratings.lazy.filter { !$0.isOverall }, viewpoint) },
    Column(title: "経費合計（円）") { if let yen = $1.yen { $0.add(yen) } },
    Column(title: "経費内訳") { $0.add($1.costs) { $0.add($1.item.isEmpty ? nil : $1.item, $1.raw) } },
    Column(title: "読み取れない経費") { $0.add($1.costs.lazy.filter { $0.yen == nil }) { $0.add($1.raw) } },
    Column(title: "指標") { $0.add($1.indicators, indicator) },
    Column(title: "コード") { $0.add($1.codes, code) },
    Column(title: "再掲") { $0.add($1.repeated.words.ja) },
    Column(title: "記述") { $0.add($1.texts, by: "\n", narrative) },
    Column(title: "行") { if let title = $1.source.fields["title"] { $0.add(title.line) } },
    Column(title: "ページ・シート") { if let page = $1.source.fields["title"]?.page { $0.add(page) } },
    Column(title: "読み取りの確かさ") { $0.add($1.lowestConfidence?.words.ja ?? "") },
  ]

  private static func viewpoint(_ csv: inout CSV, _ rating: Rating) {
    csv.add(rating.aspect)
    csv.add("=")
    csv.add(rating.raw)
  }

  private static func indicator(_ csv: inout CSV, _ indicator: Indicator) {
    csv.add(indicator.name)
    csv.add("（")
    csv.add(indicator.series, by: " ") { csv, value in
      if let year = value.fiscalYear {
        csv.add(year)
        csv.add("=")
      }
      // Without the word a year that has yet to come would look like one that has been.
      if value.plan != nil, value.actual == nil, value.actualText == nil { csv.add("計画：") }
      csv.add(value.raw)
    }
    if let onPlan = indicator.onPlan { csv.add(onPlan ? "・計画どおり" : "・計画に反する") }
    csv.add("）")
  }

  private static func code(_ csv: inout CSV, _ code: Code) {
    csv.add(code.raw)
    guard let meaning = code.meaning else { return }
    csv.add("（")
    csv.add(meaning)
    csv.add("）")
  }

  private static func narrative(_ csv: inout CSV, _ text: Text) {
    csv.add("【")
    csv.add(text.label, text.period)
    csv.add("】")
    csv.add(text.text)
  }
}

extension Measure {
  fileprivate var overall: Rating? { ratings.first(where: \.isOverall) }
  /// The sum of the amounts that can be read, nil where none can. Absurd ones must not stop the run; the sum is then as
  /// wrong as the document.
  fileprivate var yen: Int? {
    let readable = costs.compactMap(\.yen)
    return readable.isEmpty ? nil : readable.reduce(0, &+)
  }
}

extension Rating {
  fileprivate var isOverall: Bool { aspect == "overall" }
}
