/// Tables that only name projects, of which another part of the document tells how far they got: a list of what has changed
/// in the plan, or of contents.
///
/// ```
/// 番号 | 事業名   | 担当課 | 変更内容        番号 | 事業名   | 担当課 | 取組実績 | 評価
/// 12  | 延長保育 | 保育課 | 会場を増やす     11  | 通常保育 | 保育課 | …       | A
///                                        12  | 延長保育 | 保育課 | …       | B
/// ```
struct ProjectLists {
  /// The records of the document.
  private(set) var reports: [GenericDraft] = []
  /// The first name of each list that was left out.
  private(set) var lists: [Int] = []

  init(_ drafts: [GenericDraft], _ scan: GenericScan) {
    let told = Set(drafts.lazy.filter { Self.tells($0, scan) }.compactMap { Self.name($0, scan)?.key })
    var rest = drafts[...]
    while let first = rest.first {
      let label = Self.label(first, scan)
      let table = label == nil ? rest.prefix(1) : rest.prefix { Self.label($0, scan) == label }
      rest = rest.dropFirst(table.count)
      if let label, !Self.asks(label, scan), let name = Self.leftOut(table, told, scan) {
        lists.append(name)
      } else {
        reports += table
      }
    }
  }

  /// The first name of a table, where its rows tell nothing and others do of most of them: one name can be that of two.
  private static func leftOut(_ table: ArraySlice<GenericDraft>, _ told: Set<String>, _ scan: GenericScan) -> Int? {
    guard !told.isEmpty else { return nil }
    let names = table.compactMap { name($0, scan) }
    guard names.count(where: { told.contains($0.key) }) * 2 >= max(names.count, 1),
      !table.contains(where: { tells($0, scan) || isRepeat($0, scan) })
    else { return nil }
    return names.first?.token
  }

  /// Whether a table's heading asks how far its projects got, or what they cost: then it reports on them, filled in or not.
  private static func asks(_ label: [Int], _ scan: GenericScan) -> Bool {
    guard let line = label.last.map({ scan.layout.tokens[$0].line }) else { return true }
    return scan.layout.lines[line].contains { cell in
      guard let word = cell.word else { return false }
      return word.role != nil || word.uses.contains { tells($0, scan) }
    }
  }

  private static func tells(_ use: GenericVocabulary.Use, _ scan: GenericScan) -> Bool {
    scan.words.tells.contains(use.field) || scan.words.fields[use.field].reads == .money
  }

  /// The label of a row's name; nil where it is no row.
  private static func label(_ draft: GenericDraft, _ scan: GenericScan) -> [Int]? {
    draft.items.lazy.compactMap { item -> [Int]? in
      guard case .field(let found) = item, found.row != nil, scan.isTitle(found.uses) else { return nil }
      return found.label
    }.first
  }

  private static func name(_ draft: GenericDraft, _ scan: GenericScan) -> (key: String, token: Int)? {
    draft.items.lazy.compactMap { item -> (key: String, token: Int)? in
      guard case .field(let found) = item, scan.isTitle(found.uses), let token = found.values.first else { return nil }
      return (found.values.map { scan.layout.tokens[$0].key }.joined(), token)
    }.first
  }

  /// Whether something says how far the project got, or what it cost.
  private static func tells(_ draft: GenericDraft, _ scan: GenericScan) -> Bool {
    func isFilled(_ token: Int) -> Bool { !scan.layout.shape.isBlank(scan.layout.tokens[token].key) }
    return draft.items.contains { item in
      switch item {
      case .indicator(let found): found.values.contains { isFilled($0.token) }
      case .field(let found):
        found.values.contains(where: isFilled) && found.uses.contains { tells($0, scan) }
      }
    }
  }

  /// 再掲 in a row: the project stands elsewhere too, and the row says so.
  private static func isRepeat(_ draft: GenericDraft, _ scan: GenericScan) -> Bool {
    draft.items.contains { item in
      guard case .field(let found) = item else { return false }
      return (found.values + (found.chosen.map { [$0] } ?? [])).contains { token in
        scan.words.repeats.contains { scan.layout.tokens[token].key.contains($0) }
      }
    }
  }
}
