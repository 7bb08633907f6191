import Contracts

/// The fields of a drafted profile: each label that the examples share, with its type guessed.
struct DraftFields {
  private(set) var fields: [DraftField] = []
  /// The field at which a record begins.
  private(set) var record = "title"
  private let example: DraftExample
  private let isShared: (String) -> Bool

  init(_ example: DraftExample, isShared: @escaping (String) -> Bool) {
    self.example = example
    self.isShared = isShared
    if example.isTable { addColumns() } else { addLabels() }
  }

  private var layout: GenericLayout { example.scan.layout }
  private var words: GenericVocabulary { example.scan.words }

  private mutating func addColumns() {
    for item in example.scan.items {
      guard case .field(let found) = item, found.row != nil, found.how == .column, let token = found.label.last else {
        continue
      }
      add(found, label: layout.tokens[token].text, isColumn: true)
    }
    record = "title"
  }

  private mutating func addLabels() {
    let drafts = GenericDrafts.of(example.scan)
    guard let first = drafts.first(where: { draft in draft.items.count > 1 }) else { return }
    for item in first.items {
      guard case .field(let found) = item, found.row == nil, found.label.count == 1, let token = found.label.first,
        found.how != .column
      else { continue }
      add(found, label: printed(token), isColumn: false)
    }
    if let begins = fields.first { record = begins.name }
  }

  /// The label with its colon, which lets it stand anywhere on a line of labels.
  private func printed(_ token: Int) -> String {
    let label = layout.tokens[token]
    let utf8 = layout.document.lines[label.line].cells[label.cell].utf8
    let from = utf8.index(utf8.startIndex, offsetBy: label.start)
    let to = utf8.index(utf8.startIndex, offsetBy: label.end)
    let whole = String(decoding: utf8[from..<to], as: UTF8.self).trimmingSpaces()
    return whole.hasSuffix(":") || whole.hasSuffix("：") ? whole : label.text
  }

  private mutating func add(_ found: Found, label: String, isColumn: Bool) {
    guard let use = found.uses.first, YAMLText.isPlain(label), !label.isEmpty else { return }
    let definition = words.fields[use.field]
    guard definition.reads != .none, definition.reads != .unit, definition.reads != .aspectName,
      definition.reads != .year, definition.reads != .plan, definition.reads != .indicator,
      !fields.contains(where: { GenericKey.of($0.label) == GenericKey.of(label) }),
      isShared(GenericKey.of(label)) || isColumn
    else { return }
    let base = example.scan.isTitle(found.uses) ? "title" : definition.name
    var name = base
    var count = 1
    while fields.contains(where: { $0.name == name }) {
      count += 1
      name = base + String(count)
    }
    var field = DraftField(name: name, label: label, isColumn: isColumn, kind: .text)
    field.beginsCell = found.label.last.map { layout.tokens[$0].start == 0 } ?? false
    guess(&field, found, definition)
    if isColumn, [.heading, .departments, .rating].contains(definition.reads), hasBlanks(found) {
      field.notes.append(
        "空欄が上の欄と同じ (結合された欄) なら covers: true を足す (add covers: true where an empty cell means the one above)")
    }
    fields.append(field)
  }

  /// Whether a row below the column's heading has nothing in it.
  private func hasBlanks(_ found: Found) -> Bool {
    guard let heading = found.label.last.map({ layout.tokens[$0] }) else { return false }
    return layout.lines.indices.dropFirst(heading.line + 1).prefix(while: layout.isRow).contains { line in
      layout.filled(line).count > 1 && layout.cell(line, heading.cell)?.isBlank != false
    }
  }

  private func guess(_ field: inout DraftField, _ found: Found, _ definition: GenericVocabulary.Field) {
    let texts = found.values.map { layout.tokens[$0].text }
    switch definition.reads {
    case .departments:
      field.kind = .list
      field.separators = "、"
      if texts.contains(where: { $0.contains("・") }) {
        field.notes.append("「・」でも区切るなら separators に足す (add ・ to the separators if it parts offices)")
      }
    case .rating where isScale:
      field.kind = .rating
    case .rating, .aspect:
      field.notes.append(
        "評価なら type: rating と、数の段階は scales、記号や言葉は ratingWords を書く (for ratings: type rating, and scales or ratingWords)")
    case .status:
      if layout.shape.isStatus(GenericKey.of(chosen(texts))) { field.kind = .status }
    case .money:
      let own = texts.first.flatMap { layout.shape.amount(GenericKey.of($0)) }
      let hasUnit = texts.contains { $0.contains("円") } || own?.unit == nil && found.unit != nil
      if hasUnit, definition.part == .direct || definition.part == .spent {
        field.kind = .costs
      } else if let own, own.unit == nil {
        field.kind = .money
        field.notes.append("金額の単位が値に書かれていない (the amount names no unit itself)")
      } else {
        field.kind = .money
      }
    default: break
    }
  }

  /// What is marked among several choices, or the first text.
  private func chosen(_ texts: [String]) -> String {
    if case .one(let words, _) = Choice(texts.joined(separator: " ")) { words } else { texts.first ?? "" }
  }

  /// The document says what its ratings come to.
  private var isScale: Bool {
    !example.sheet.vocabulary.scales.isEmpty || example.sheet.vocabulary.ratingWords?.isEmpty == false
  }
}
