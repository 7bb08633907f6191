import Contracts

extension Table {
  /// One row a finding.
  static let findings = Table(
    "findings", "指摘：文書の誤りや疑わしい点、1件に1行", "findings: one row a thing that is wrong or doubtful in a document",
    [
      Column("finding_id", .integer, "指摘の番号（この出力の中で）", "number of the finding within this export"),
      Column("code", "指摘の種類", "kind of finding"),
      Column("severity", "程度（wrong＝矛盾、doubt＝要確認、note＝参考）", "severity: wrong, doubt or note"),
      Column("message_ja", "内容", "what it is, in Japanese"),
      Column("message_en", "内容（英語）", "what it is, in English"),
      Column("municipality_code", "全国地方公共団体コード", "code of the municipality"),
      Column("document", "文書の名前", "name of the document"),
    ] + .place,
    .findings { number, finding in
      [
        [
          .integer(number), .text(finding.code.rawValue), .text(finding.severity.rawValue), .text(finding.message.ja),
          .text(finding.message.en), Cell(finding.municipality), .text(finding.document),
        ] + finding.place.cells
      ]
    })

  /// One row a finding and measure that it is about.
  static let findingMeasures = Table(
    "finding_measures", "指摘と施策：どの指摘がどの施策についてか", "which measures a finding is about",
    [
      Column("finding_id", .integer, "指摘の番号", "number of the finding"),
      Column("measure_id", "施策のID", "the measure's id"),
    ],
    .findings { number, finding in finding.measures.map { [.integer(number), .text($0)] } })
}
