import Contracts
import Extraction
import Foundation
import TestSupport

@testable import Parsing

private let loaded = Result { try ProfileSet.bundled() }

/// The bundled profiles, read once.
var bundled: ProfileSet { get throws { try loaded.get() } }

func explain(_ text: String, _ profiles: ProfileSet? = nil) throws -> Explanation {
  let profiles = try profiles ?? bundled
  let document = try Extraction.document(from: Array(text.utf8), name: "test.txt", municipality: nil)
  return try Parsing.explain(document, with: profiles, municipality: nil, checkpoint: {})
}

func seed(_ prefix: String) throws -> Explanation {
  try explain(String(decoding: try Seeds.bytes(prefix), as: UTF8.self))
}

extension Sheet {
  /// The record that begins on that line.
  func record(at line: Int) -> SheetRecord? { records.first { $0.place.line == line } }
}

extension SheetRecord {
  func texts(_ field: String) -> [String] { self[field]?.quotes.map(\.text) ?? [] }
  var path: [String] { headings.map(\.id) }
}

/// What a page of 札幌市's form has above its table's rows.
enum SapporoPage {
  static let head = """
    検証報告書及び外部評価報告書を踏まえた令和4年度の取組結果と令和5年度の取組内容

    資料 1

    検証報告書における提言

    1 支援体制の強化の必要性

    - ① 相談体制のあり方について
    - ② 連携強化の必要性

    """
  /// With one item in the list, for tables that have rows of no other.
  static let headOfOne = head.replacing("- ② 連携強化の必要性\n", with: "")
  /// The table's heading.
  static let heading =
    "取組方針\t取組の到達目標\t令和4年度の取組とその結果\t継続すべきよかった点、改善すべき点\t令和5年度の取組\t取組区分\t担当部"
}
