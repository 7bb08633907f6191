import Contracts

extension Table {
  /// One row a measure.
  static let measures = Table(
    "measures", "施策：様式の1件ごとに1行", "measures: one row a record of a form",
    [
      Column("measure_id", "施策のID。ほかの表の measure_id はこれを指す", "the measure's id, which the other tables point to"),
      Column("municipality_code", "全国地方公共団体コード（6桁、文字）", "code of the municipality (six digits, as text)"),
      Column("prefecture", "都道府県", "prefecture"),
      Column("municipality", "自治体", "municipality"),
      Column("document", "文書の名前", "name of the document"),
      Column("sha256", "文書のSHA-256", "SHA-256 of the document"),
      Column("profile", "読み取りに使った様式の定義", "profile that the document was read with"),
      Column("profile_version", .integer, "様式の定義の版", "its version"),
      Column("plan", "計画", "plan"),
      Column("fiscal_year", .integer, "年度", "fiscal year", unit: .year),
      Column("goal_id", "共通目標のID", "id of the canonical goal"),
      Column("goal_ja", "共通目標", "canonical goal, in Japanese"),
      Column("goal_en", "共通目標（英語）", "canonical goal, in English"),
      Column("goal_because", "共通目標の根拠", "why it counts under that goal"),
      Column("goal_also", "関連する共通目標のID（空白区切り）", "ids of other goals that it serves, separated by spaces"),
      Column("local_goal", "計画上の目標（外側から「 > 」区切り）", "the plan's own goals, outermost first, separated by \" > \""),
      Column("number", "様式の事業番号", "number as the form prints it"),
      Column("title", "事業名", "title"),
      Column("project", "同じ事業の報告をまとめる鍵", "key under which reports of one project are counted once"),
      Column("departments", "担当課（文書の表記、「、」区切り）", "departments, as printed, separated by 、"),
      Column("department_names", "担当課の正式名（略称を開いたもの）", "departments with abbreviations written out"),
      Column("category", "事業区分（文書の表記）", "category, as printed"),
      Column(
        "status", "共通の事業区分（new、expanded、continued、reduced、underConsideration、ended）",
        "status in the common vocabulary"),
      Column("priority", "重点の印（文書の表記）", "mark of a priority project, as printed"),
      Column("plan_page", .integer, "計画掲載ページ", "page in the plan"),
      Column("overall", "総合評価（文書の表記）", "overall rating, as printed"),
      Column("attainment", "達成状況（総合評価を共通の語で）", "overall rating in the common vocabulary"),
      Column(
        "yen", .integer, "読み取れた経費の合計。読めるものがなければ空欄", "sum of the amounts read; empty where none can be",
        unit: .yen),
      Column("costs_unreadable", .integer, "読み取れない経費の数", "how many amounts can't be read", unit: .count),
      Column(
        "repeated", "再掲（no＝なし、part＝一部、whole＝全部。whole は集計に入らない）",
        "repeats another measure: no, part, whole (counted nowhere)"),
      Column(
        "confidence", "読み取りの確かさ（様式のプロファイルなしで読んだ場合に最も低いもの：high、medium、low）。プロファイルで読んだものは空欄",
        "where no profile knows the form, the lowest confidence of its values: high, medium, low; else empty"),
    ] + .place,
    .measures { measure in
      let overall = measure.ratings.first { $0.aspect == "overall" }
      let yen = measure.costs.compactMap(\.yen)
      return [
        [
          .text(measure.id), .text(measure.municipality.code), .text(measure.municipality.prefecture),
          .text(measure.municipality.name), .text(measure.document.name), .text(measure.document.sha256),
          .text(measure.profile.id), .integer(measure.profile.version), .text(measure.plan),
          .integer(measure.fiscalYear), .text(measure.goal.id.rawValue), .text(measure.goal.name.ja),
          .text(measure.goal.name.en), .text(measure.goal.because),
          Cell(words: measure.goal.also.map(\.rawValue), by: " "),
          Cell(
            words: measure.localGoal.map { [$0.id, $0.title].compactMap(\.self).joined(separator: " ") }, by: " > "),
          Cell(measure.number), .text(measure.title), .text(measure.project),
          Cell(words: measure.departments, by: "、"),
          Cell(words: measure.departmentNames ?? measure.departments, by: "、"),
          Cell(measure.category?.raw), Cell(measure.category?.status?.rawValue), Cell(measure.priority),
          Cell(measure.planPage), Cell(overall?.raw), Cell(overall?.attainment?.rawValue),
          // Absurd amounts must not stop the export; the sum is then as wrong as the document.
          yen.isEmpty ? .empty : .integer(yen.reduce(0, &+)),
          .integer(measure.costs.count { $0.yen == nil }), .text(measure.repeated.rawValue),
          Cell(measure.lowestConfidence?.rawValue),
        ] + measure.cells(of: "title")
      ]
    })

  /// One row a rating.
  static let ratings = Table(
    "ratings", "評価：施策と観点ごとに1行", "ratings: one row a measure and viewpoint",
    .ofMeasure + [
      Column("aspect", "観点（overall は総合評価）", "viewpoint, or overall"),
      Column("raw", "文書の表記", "as printed"),
      Column("value", .integer, "様式の尺度での値", "value on the form's own scale"),
      Column("best", .integer, "尺度の最もよい値", "the best value of that scale"),
      Column("worst", .integer, "尺度の最も悪い値", "its worst value"),
      Column("attainment", "達成状況（共通の語：exceeded、achieved、partlyAchieved、notAchieved）", "in the common vocabulary"),
    ] + .place,
    .measures { measure in
      measure.rows(measure.ratings, "ratings") {
        [.text($0.aspect), .text($0.raw), Cell($0.value), Cell($0.best), Cell($0.worst), Cell($0.attainment?.rawValue)]
      }
    })

  /// One row an amount.
  static let costs = Table(
    "costs", "経費：金額ごとに1行", "costs: one row an amount",
    .ofMeasure + [
      Column("item", "費目", "what was paid for"),
      Column("yen", .integer, "金額。読めなければ空欄", "amount; empty where it can't be read", unit: .yen),
      Column("raw", "文書の表記", "as printed"),
    ] + .place,
    .measures { measure in
      measure.rows(measure.costs, "costs") { [.text($0.item), Cell($0.yen), .text($0.raw)] }
    })

  /// One row a code letter.
  static let codes = Table(
    "codes", "記号：様式の区分の記号、1つに1行", "codes: one row a code letter of the form",
    .ofMeasure + [
      Column("kind", "記号のある欄", "the field that holds it"),
      Column("raw", "記号", "the code"),
      Column("meaning", "意味。様式の定義になければ空欄", "meaning; empty where the profile doesn't know it"),
    ] + .place,
    .measures { measure in
      measure.rows(measure.codes, "codes") { [.text($0.kind), .text($0.raw), Cell($0.meaning)] }
    })

  /// One row a narrative.
  static let texts = Table(
    "texts", "本文：文章ごとに1行", "texts: one row a narrative",
    .ofMeasure + [
      Column("name", "欄の名前（様式の定義）", "the field's name in the profile"),
      Column("label", "欄の見出し（文書の表記）", "its label, as printed"),
      Column("period", "どの年度の文章か", "the year that it is about"),
      Column("text", "文章の全部", "the whole text"),
    ] + .place,
    .measures { measure in
      measure.rows(measure.texts, "texts") { [.text($0.name), Cell($0.label), Cell($0.period), .text($0.text)] }
    })
}

extension [Column] {
  /// What begins every row that belongs to a measure.
  static let ofMeasure: [Column] = [
    Column("measure_id", "施策のID", "the measure's id"),
    Column("position", .integer, "施策の中で何番目か（1から）", "position within the measure, from 1"),
  ]
}

extension Cell {
  init(words: [String], by separator: String) {
    self = words.isEmpty ? .empty : .text(words.joined(separator: separator))
  }
}

extension Measure {
  /// Rows of one kind of its parts, each with its position before and its place behind.
  func rows<Part>(_ parts: [Part], _ path: String, _ cells: (Part) -> [Cell]) -> [[Cell]] {
    parts.enumerated().map { index, part in
      [.text(id), .integer(index + 1)] + cells(part) + self.cells(of: "\(path)[\(index)]")
    }
  }

  /// Where a value stands.
  func cells(of path: String) -> [Cell] { source.fields[path].cells }
}

extension Place? {
  var cells: [Cell] { [Cell(self?.page), Cell(self?.line), Cell(self?.cell)] }
}
