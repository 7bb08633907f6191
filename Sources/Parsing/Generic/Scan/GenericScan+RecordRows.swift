import Contracts

// What the cells of a row say of its record.
extension GenericScan {
  mutating func take(_ line: Int, _ columns: [GenericColumn]) {
    var name: Int?
    var nameTokens: [Int] = []
    var unit: String?
    var labels: [Int] = []
    var rowRole: (role: GenericVocabulary.Role, token: Int)?
    var values: [(column: GenericColumn, token: Int)] = []
    for column in columns {
      guard let cell = layout.cell(line, column.position), !cell.isBlank, !isLegend(cell) else { continue }
      let tokens = Array(cell.tokens)
      if let ditto = layout.ditto(line, column.position), !column.uses.isEmpty || column.isSeries {
        boilerplate.append(ditto)
      }
      if column.isSeries, !isRating(column, tokens) {
        let isFigure = tokens.count == 1 && tokens.allSatisfy { layout.shape.isIndicatorValue(layout.tokens[$0].key) }
        if isFigure, let token = tokens.first {
          values.append((column, token))
        } else if reads(column.uses, .text) {
          addCell(column, tokens)
        }
      } else if reads(column.uses, .indicator) || column.namesFigures {
        if column.namesFigures { addCell(column, tokens) }
        name = column.position
        nameTokens = tokens
        if let word = column.unit { unit = word }
      } else if reads(column.uses, .unit), let token = tokens.first, tokens.count == 1 {
        unit = layout.shape.isBlank(layout.tokens[token].key) ? nil : layout.tokens[token].key
        labels.append(token)
      } else if column.isChoice {
        if isMark(tokens), let mark = tokens.first { addChoice(column, mark) }
      } else if column.uses.isEmpty || reads(column.uses, .status), tokens.count == 1, let token = tokens.first,
        let word = layout.tokens[token].word, let role = word.role, Self.rowRoles.contains(role)
      {
        rowRole = (role, token)
        if unit == nil, role != .rate { unit = word.unit }
        labels.append(token)
      } else if !column.uses.isEmpty {
        addCell(column, tokens)
      }
    }
    // Below 30歳代男性 a row without a name has the name above, and is not the same.
    let isNamed = name != nil || columns.contains(where: \.namesFigures)
    addIndicator(line, nameTokens, values, unit, labels, rowRole, hasName: isNamed)
  }

  /// What may stand in a column beside the figures and say what the row's are.
  private static let rowRoles: Set<GenericVocabulary.Role> = [.plan, .actual, .rate, .supply, .difference]

  /// 達成度 is a rate where it is one in per cent, else a rating.
  func isRating(_ column: GenericColumn, _ tokens: [Int]) -> Bool {
    column.role == .rate && column.unit != "%" && (reads(column.uses, .rating) || reads(column.uses, .aspect))
      && !tokens.contains { layout.tokens[$0].key.hasSuffix("%") }
  }

  private mutating func addCell(_ column: GenericColumn, _ tokens: [Int]) {
    var found = Found(
      uses: column.uses, inner: column.inner, label: column.tokens, labelText: column.text,
      values: tokens.filter { !legendTokens.contains($0) }, year: column.year, gregorian: column.gregorian,
      unit: column.unit, role: column.role, how: .column, isExact: column.isExact, row: rows,
      place: tokens.first.map(layout.place) ?? Place(line: 1))
    // A labelled part of a cell (【課題】) is a field of its own; 第1章 in a heading is its number.
    var own: [Int] = []
    if reads(column.uses, .heading) {
      add(found)
      return
    }
    if isTitle(column.uses), let name = nameAfterSpace(tokens) {
      found.name = name
      add(found)
      return
    }
    for (index, token) in tokens.enumerated() {
      guard let word = layout.tokens[token].word, word.isLabel, tokens.count > 1 else {
        own.append(token)
        continue
      }
      let end = tokens[(index + 1)...].firstIndex { layout.tokens[$0].word?.isLabel == true } ?? tokens.count
      var part = self.found(token, Array(tokens[(index + 1)..<end]), .inline)
      part.row = rows
      found.values = own
      if !own.isEmpty { add(found) }
      add(part)
      addParts(Array(tokens[end...]))
      return
    }
    add(found)
  }

  /// 第1施策　親子の広場 below 事業名: a name that begins like a label with nothing but a space behind it. Nil where a colon
  /// or brackets say that it is one.
  private func nameAfterSpace(_ tokens: [Int]) -> String? {
    guard tokens.count == 2, let label = tokens.first.map({ layout.tokens[$0] }), label.word?.isLabel == true,
      let value = tokens.last.map({ layout.tokens[$0] }), value.word == nil
    else { return nil }
    let text = layout.document.lines[label.line].cells[label.cell]
    let bytes = Array(text.utf8)
    let stretch = String(decoding: bytes[label.start..<min(label.end, bytes.count)], as: UTF8.self)
    guard label.line == value.line, label.cell == value.cell, stretch.trimmingSpaces() == label.text,
      !label.text.contains(where: { "【】[]［］〔〕<>＜＞《》:：\n".contains($0) }), !text.contains("\n")
    else { return nil }
    return text.trimmingSpaces()
  }

  /// Further labelled parts of a cell.
  private mutating func addParts(_ tokens: [Int]) {
    var index = 0
    while index < tokens.count {
      let end = tokens[(index + 1)...].firstIndex { layout.tokens[$0].word?.isLabel == true } ?? tokens.count
      var part = found(tokens[index], Array(tokens[(index + 1)..<end]), .inline)
      part.row = rows
      add(part)
      index = end
    }
  }

  private func isMark(_ tokens: [Int]) -> Bool {
    tokens.count == 1
      && tokens.allSatisfy { ["○", "◯", "〇", "●", "◎", "✓", "✔", "レ", "■", "☑"].contains(layout.tokens[$0].key) }
  }

  private mutating func addChoice(_ column: GenericColumn, _ mark: Int) {
    guard let word = column.tokens.last else { return }
    // A word with nothing above it is its own label.
    let label = column.tokens.count > 1 ? Array(column.tokens.dropLast()) : column.tokens
    var found = Found(
      uses: column.uses, label: label, labelText: label.last.map { layout.tokens[$0].text } ?? "",
      values: [mark], how: .column, row: rows, place: layout.place(mark))
    found.chosen = word
    add(found)
  }

  /// Planned and achieved figures that no indicator's name stands beside: those of the project itself.
  ///
  /// - Parameter inRow: the row itself says which of them it has; else a plan without a result is what is meant to be done.
  private func areProjectsOwn(_ values: [FoundIndicator.Value], inRow: Bool) -> Bool {
    guard inRow || values.contains(where: { $0.role == .actual }) else { return false }
    func isFigure(_ value: FoundIndicator.Value) -> Bool {
      let key = layout.tokens[value.token].key
      return layout.shape.isFigure(key) || layout.shape.isFrequency(key)
        || FigureBeforeBrackets(key, layout.shape) != nil
    }
    func figures(_ role: GenericVocabulary.Role) -> Int { values.count { $0.role == role && isFigure($0) } }
    // 2か所 延べ95人 is a narrative, and so is what stands beside it.
    let areFigures = values.allSatisfy { value in
      value.role != nil && (isFigure(value) || layout.shape.isBlank(layout.tokens[value.token].key))
    }
    return areFigures && (figures(.plan) > 0 || figures(.actual) > 0)
  }

  mutating func addIndicator(
    _ line: Int, _ name: [Int], _ values: [(column: GenericColumn, token: Int)], _ unit: String?, _ labels: [Int],
    _ rowRole: (role: GenericVocabulary.Role, token: Int)?, hasName: Bool
  ) {
    if values.isEmpty {
      guard !name.isEmpty else { return }
      // A name without figures: kept as what it says.
      items.append(
        .indicator(
          FoundIndicator(name: name, unit: unit, values: [], labels: labels, row: rows, place: layout.place(name[0]))))
      return
    }
    let groups = Dictionary(grouping: values) { $0.column.group ?? -1 }.sorted { $0.key < $1.key }
    for (group, members) in groups {
      let found = members.map { value in
        FoundIndicator.Value(
          heading: value.column.year, gregorian: value.column.gregorian, role: rowRole?.role ?? value.column.role,
          token: value.token, label: rowRole?.token ?? value.column.tokens.last,
          isEstimate: layout.headsEstimates((rowRole.map { [$0.token] } ?? []) + value.column.tokens))
      }
      if name.isEmpty, !hasName, group < 0 || groups.count > 1 && group < 0, let last = items.indices.last,
        case .indicator(var above) = items[last], above.row == rows, rowRole != nil
      {
        // 目標, 実績 and 達成率 in rows below each other, under one name.
        above.values += found
        above.labels += labels
        items[last] = .indicator(above)
        continue
      }
      let names = name.isEmpty && group >= 0 ? [group] : name
      if names.isEmpty, hasName || groups.count > 1 || !areProjectsOwn(found, inRow: rowRole != nil) {
        // 計画 and 実績 without an indicator's name: what the work came to, in words.
        for member in members where reads(member.column.uses, .text) { addCell(member.column, [member.token]) }
        continue
      }
      items.append(
        .indicator(
          FoundIndicator(
            name: names, unit: unit, values: found, labels: labels, row: rows, place: layout.place(members[0].token))))
    }
  }
}
