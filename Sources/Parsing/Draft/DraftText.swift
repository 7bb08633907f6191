import Contracts

/// Writes a drafted profile.
struct DraftText {
  private let example: DraftExample
  private let others: [DraftExample]
  private let id: String
  private let fields: DraftFields

  init(first: DraftExample, others: [DraftExample], id: String) {
    example = first
    self.others = others
    self.id = id
    fields = DraftFields(first) { key in others.allSatisfy { $0.keys.contains(key) } }
  }

  private var layout: GenericLayout { example.scan.layout }

  /// How the draft reads its own examples.
  struct Reading {
    var recognised = 0
    var records = 0
    /// Those with a title.
    var named = 0
    var unclaimed = 0
  }

  /// With what the draft makes of its examples in the first lines.
  func yaml(reading: Reading) -> String {
    let count = others.count + 1
    let lines = [
      "# この下書きのままで: 例\(count)件のうち\(reading.recognised)件を読み、事業\(reading.records)件 (名前あり\(reading.named)件)、読み残し\(reading.unclaimed)字",
      "# (as it stands it reads \(reading.recognised) of \(count) example(s): \(reading.records) records, \(reading.named) with a title, \(reading.unclaimed) characters left)",
    ]
    let warning =
      reading.named > 0
      ? [] : ["# 名前のある事業がまだ読めない。record と label を直す (no record with a title yet: mend record and the labels)"]
    return (lines + warning).joined(separator: "\n") + "\n" + yaml
  }

  var yaml: String {
    let sections = [head, recognition, boilerplate, headings, body, statuses, scales, goals]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Sections

  private var head: String {
    var lines = [
      "# \(others.count + 1)件の例から作った下書き。# の行を確かめて直す (a draft from \(others.count + 1) example(s): check what the comments say)",
      "# 確かめ方: hyoka profiles check このファイル、hyoka profiles explain 文書 --profiles このフォルダー (how to check it)",
      "profile: \(YAMLText.quoted(id))  # ほかのプロファイルと重ならない名前 (a name of its own)",
      "version: 1",
      "name: \(YAMLText.quoted(title ?? example.sheet.plan))  # 様式の名 (what the form is called)",
    ]
    if let code = example.document.municipality {
      lines.append("municipality: \(YAMLText.quoted(code))")
    } else {
      lines.append(
        "# municipality: \"000000\"  # 様式が一つの自治体だけのものなら団体コードを書く (the code, if one municipality uses the form)")
    }
    lines.append("plan: \(YAMLText.quoted(example.sheet.plan))  # 計画の名 (the plan that it reports on)")
    if let template = yearTemplate {
      lines.append("fiscalYear: \(YAMLText.quoted(template))  # 年度の書かれた行 (the line that names the year)")
    } else {
      lines.append("fiscalYear: \"{year}\"  # 年度の書かれた行や欄が見つからない。書き方を確かめる (no line with the year was found)")
    }
    return lines.joined(separator: "\n")
  }

  private var recognition: String {
    var marks: [(text: String, weight: Int)] = []
    // A mark has to begin its line: behind a year it can't.
    if let title, YAMLText.isPlain(title), isShared(title), title.unicodeScalars.count > 4, beginsLine(title) {
      marks.append((title, 3))
    }
    for field in fields.fields where field.beginsCell && field.label.unicodeScalars.count > 2 {
      guard marks.count < 9, !marks.contains(where: { GenericKey.of($0.text) == GenericKey.of(field.label) }) else {
        continue
      }
      // A long label is hardly another form's.
      marks.append((field.label, field.label.unicodeScalars.count > 7 ? 2 : 1))
    }
    if marks.isEmpty { marks = fields.fields.prefix(3).map { ($0.label, 1) } }
    let total = marks.reduce(0) { $0 + $1.weight }
    var lines = ["recognise:  # この様式だけにある語を選び、重みをつける (words that only this form has, with their weights)"]
    lines.append("  needs: \(max(1, total * 2 / 3))")
    lines.append("  marks:")
    for mark in marks { lines.append("    \(YAMLText.quoted(mark.text)): \(mark.weight)") }
    return lines.joined(separator: "\n")
  }

  private var boilerplate: String {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for quote in example.sheet.unclaimed where quote.text.unicodeScalars.count < 60 && !quote.text.contains("\n") {
      guard YAMLText.isPlain(quote.text) else { continue }
      counts[quote.text, default: 0] += 1
      if counts[quote.text] == 1 { order.append(quote.text) }
    }
    let repeated = order.filter { counts[$0, default: 0] > 1 || others.count > 0 && isShared($0) }
      .filter { text in text.unicodeScalars.contains { $0.value > 0x3040 } && text.unicodeScalars.count > 1 }
    let lower = example.scan.lowerHeadings.map { row in
      layout.document.lines[row].cells.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let all = lower.filter(YAMLText.isPlain) + repeated.prefix(20)
    guard !all.isEmpty else { return "" }
    var lines = ["boilerplate:  # どの事業にも同じように印刷される行 (lines that are printed everywhere)"]
    for text in all { lines.append("  - \(YAMLText.quoted(text))") }
    return lines.joined(separator: "\n")
  }

  private var headings: String {
    var levels: [String] = []
    for item in example.scan.items {
      guard case .field(let found) = item, found.label.isEmpty, YAMLText.isPlain(found.labelText),
        !levels.contains(found.labelText)
      else { continue }
      levels.append(found.labelText)
    }
    guard !levels.isEmpty else { return "" }
    var lines = ["headings:  # 外側から順に (from the outermost)"]
    for level in levels {
      lines.append("  \(YAMLText.quoted(level)): {line: \(YAMLText.quoted(level + "{id} {title}"))}")
    }
    return lines.joined(separator: "\n")
  }

  private var body: String {
    var lines = ["record: \(fields.record)  # 事業の始まる項目 (the field at which a record begins)", "fields:"]
    lines += fields.fields.map(\.yaml)
    let indicators = example.sheet.records.contains { record in record["indicators"] != nil }
    if indicators {
      lines.append("  # 指標の表が見つかった。種類 indicators の列として書けるかは README を見る (a table of indicators: see the README)")
    }
    return lines.joined(separator: "\n")
  }

  private var statuses: String {
    let words = example.sheet.vocabulary.statuses
    guard fields.fields.contains(where: { $0.kind == .status }), !words.isEmpty else { return "" }
    let pairs = words.filter { YAMLText.isPlain($0.word) }.map { "\(YAMLText.quoted($0.word)): \($0.status.rawValue)" }
    return "statuses: {\(pairs.joined(separator: ", "))}  # ほかの語があれば足す (add the form's other words)"
  }

  private var scales: String {
    let rated = fields.fields.filter { $0.kind == .rating }.map(\.name)
    guard let scale = example.sheet.vocabulary.scales.first, !rated.isEmpty else { return legendComment }
    var lines = [
      "scales:  # どちらの端が最もよいか、言葉の意味が合っているかを確かめる (check which end is best and what the words mean)",
      "  \(YAMLText.quoted(rated.joined(separator: ", "))):", "    best: \(scale.best)",
    ]
    for step in scale.steps.sorted(by: { $0.value < $1.value }) {
      lines.append("    \(YAMLText.quoted("\(step.value) \(step.wording)")): \(step.attainment.rawValue)")
    }
    return lines.joined(separator: "\n")
  }

  /// Letters and words, with what they come to where the document says it; else shown, since what they count for is a
  /// person's to say.
  private var legendComment: String {
    let words = (example.sheet.vocabulary.ratingWords ?? []).filter {
      YAMLText.isPlain($0.raw) && YAMLText.isPlain($0.wording)
    }
    guard words.isEmpty || !fields.fields.contains(where: { $0.kind == .rating || $0.kind == .ratings }) else {
      var seen: Set<String> = []
      let lines = words.compactMap { word -> String? in
        guard seen.insert(GenericKey.of(word.raw)).inserted else { return nil }
        let key = word.raw.contains(word.wording) ? word.raw : word.raw + " " + word.wording
        return "  \(YAMLText.quoted(key)): \(word.attainment.rawValue)"
      }
      return (["ratingWords:  # 言葉の意味が合っているかを確かめる (check what the words mean)"] + lines).joined(separator: "\n")
    }
    let entries = example.scan.legend.entries
    guard !entries.isEmpty else { return "" }
    let signs = entries.map { "\($0.sign.sign) \(YAMLText.comment($0.words))" }.joined(separator: "、")
    return "# 凡例: \(signs)\n# 記号の評価は type: rating と ratingWords で書く (the legend; letters go to ratingWords)"
  }

  private var goals: String {
    "# goals:  # 計画の目標と共通の目標の対応。なければ事業名の語で決まる (rules for the common goals; else the title decides)\n"
      + "#   - {under: \"1\", goal: parenting-support}"
  }

  // MARK: Words

  /// The document's own title, without the year that it begins with.
  private var title: String? {
    let tokens = PrintedFiscalYear.titles(example.scan, before: layout.lines.count)
    guard let token = tokens.first else { return nil }
    var text = layout.tokens[token].text[...]
    for length in stride(from: min(10, text.count), to: 2, by: -1) {
      let head = text.prefix(length)
      let key = Array(GenericKey.of(head).unicodeScalars)
      guard let year = PrintedYear(key[...]), year.length == key.count else { continue }
      text = text.dropFirst(length)
      break
    }
    // A year further on changes from edition to edition.
    let words = text.split(whereSeparator: { $0.isWhitespace || "（(〈【".contains($0) }).map(String.init)
    return words.first { word in word.count > 3 && !word.contains { $0.isNumber } } ?? words.first
  }

  private func beginsLine(_ text: String) -> Bool {
    let key = GenericKey.of(text)
    return layout.tokens.contains { $0.start == 0 && $0.key.hasPrefix(key) }
  }

  private func isShared(_ text: String) -> Bool {
    let key = GenericKey.of(text)
    return others.allSatisfy { other in other.keys.contains { $0.contains(key) } }
  }

  /// The line or cell that names the fiscal year, with `{year}` in its place.
  private var yearTemplate: String? {
    guard let quote = example.sheet.fiscalYear else { return nil }
    let key = GenericKey.of(quote.text)
    for (index, token) in layout.tokens.enumerated() where token.key.contains(key) {
      guard layout.place(index) == quote.place else { continue }
      let text = layout.document.lines[token.line].cells[token.cell].trimmingSpaces()
      guard YAMLText.isPlain(text), !text.contains("\n"), let template = replaced(key, in: text) else { continue }
      return template
    }
    return nil
  }

  private func replaced(_ key: String, in text: String) -> String? {
    for start in text.indices {
      for length in 2...12 {
        guard let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) else { break }
        guard GenericKey.of(text[start..<end]) == key else { continue }
        return otherYears(String(text[..<start])) + "{year}" + otherYears(String(text[end...]))
      }
    }
    return nil
  }

  /// Other years on the line change too.
  private func otherYears(_ text: String) -> String {
    for start in text.indices {
      for length in stride(from: 10, through: 4, by: -1) {
        guard let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) else { continue }
        let key = Array(GenericKey.of(text[start..<end]).unicodeScalars)
        guard let year = PrintedYear(key[...], bare: false), year.length == key.count, year.isFiscal else { continue }
        return String(text[..<start]) + "{*:year}" + otherYears(String(text[end...]))
      }
    }
    return text
  }
}
