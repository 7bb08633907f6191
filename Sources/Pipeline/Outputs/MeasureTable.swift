import Contracts

/// Measures as a table for a spreadsheet: one row a measure. Lists stand in one cell, joined by `、`.
enum MeasureTable {
  private struct Column {
    let title: String
    let cell: @Sendable (Measure) -> String
  }

  static let header = CSV.row(columns.map(\.title))

  static func row(_ measure: Measure) -> [UInt8] {
    CSV.row(columns.map { $0.cell(measure) })
  }

  private static let columns = [
    Column(title: "ID") { $0.id },
    Column(title: "自治体コード") { $0.municipality.code },
    Column(title: "都道府県") { $0.municipality.prefecture },
    Column(title: "自治体") { $0.municipality.name },
    Column(title: "文書") { $0.document.name },
    Column(title: "計画") { $0.plan },
    Column(title: "年度（西暦）") { String($0.fiscalYear) },
    Column(title: "共通目標") { $0.goal.name.ja },
    Column(title: "共通目標ID") { $0.goal.id.rawValue },
    Column(title: "共通目標の根拠") { $0.goal.because },
    Column(title: "関連する共通目標") { list($0.goal.also.map(\.rawValue)) },
    Column(title: "計画上の目標") { list($0.localGoal.map { goal in joined(goal.id, goal.title) }) },
    Column(title: "事業番号") { $0.number ?? "" },
    Column(title: "事業名") { $0.title },
    Column(title: "担当課") { list($0.departmentNames ?? $0.departments) },
    Column(title: "事業区分") { $0.category?.raw ?? "" },
    Column(title: "事業区分（共通）") { $0.category?.status?.words.ja ?? "" },
    Column(title: "重点") { $0.priority ?? "" },
    Column(title: "計画掲載ページ") { $0.planPage.map(String.init) ?? "" },
    Column(title: "総合評価") { $0.overall?.raw ?? "" },
    Column(title: "総合評価（共通）") { $0.overall?.attainment?.words.ja ?? "" },
    Column(title: "着眼点別評価") { list($0.viewpoints.map { "\($0.aspect)=\($0.raw)" }) },
    Column(title: "経費合計（円）") { $0.yen.map { String($0) } ?? "" },
    Column(title: "経費内訳") { list($0.costs.map { $0.item.isEmpty ? $0.raw : joined($0.item, $0.raw) }) },
    Column(title: "読み取れない経費") { list($0.costs.filter { $0.yen == nil }.map(\.raw)) },
    Column(title: "指標") { list($0.indicators.map(words)) },
    Column(title: "コード") { list($0.codes.map { code in code.meaning.map { "\(code.raw)（\($0)）" } ?? code.raw }) },
    Column(title: "再掲") { $0.repeated.words.ja },
    Column(title: "記述") { $0.texts.map { "【\(joined($0.label, $0.period))】\($0.text)" }.joined(separator: "\n") },
    Column(title: "行") { $0.source.fields["title"].map { String($0.line) } ?? "" },
  ]

  private static func list(_ items: [String]) -> String { items.joined(separator: "、") }

  private static func joined(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: " ") }

  private static func words(_ indicator: Indicator) -> String {
    let values = indicator.series.map { value in value.fiscalYear.map { "\($0)=\(value.raw)" } ?? value.raw }
    let verdict = indicator.onPlan.map { $0 ? "・計画どおり" : "・計画に反する" } ?? ""
    return "\(indicator.name)（\(values.joined(separator: " "))\(verdict)）"
  }
}

extension Measure {
  fileprivate var overall: Rating? { ratings.first { $0.aspect == "overall" } }
  fileprivate var viewpoints: [Rating] { ratings.filter { $0.aspect != "overall" } }
  /// The sum of the amounts that can be read, nil where none can. Absurd ones must not stop the run; the sum is then as
  /// wrong as the document.
  fileprivate var yen: Int? {
    let readable = costs.compactMap(\.yen)
    return readable.isEmpty ? nil : readable.reduce(0, &+)
  }
}
