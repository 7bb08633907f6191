import Contracts
import DataFiles
import Yams

/// YAML → Profile, with every problem and its line.
struct ProfileReader {
  private let problems = ProblemList()

  static func read(yaml: String, file: String) throws(DataFileError) -> Profile {
    let reader = ProfileReader()
    let top = reader.problems.top(of: yaml, what: "プロファイル")
    guard let profile = top.flatMap(reader.profile), reader.problems.isEmpty else {
      throw DataFileError(file: file, problems: reader.problems.byLine)
    }
    return profile
  }

  private func profile(_ top: YAMLSection) -> Profile? {
    let lookalikes = readLookalikes(top)
    let id = top.required("profile")
    let version = top.requiredInteger("version")
    let name = top.required("name")
    let plan = top.required("plan")
    let planYears = readPlanYears(top)
    let municipality = top.string("municipality")
    if let municipality, municipality.utf8.count != 6 || !municipality.utf8.allSatisfy(Lexeme.isDigit) {
      problems.add(top.value("municipality") ?? top.node, "municipality は6桁の団体コードです (a six-digit code is needed)")
    }
    let recognition = readRecognition(top, lookalikes)
    let headings = HeadingSection(problems: problems, lookalikes: lookalikes).read(top)
    let fields = FieldSection(problems: problems, lookalikes: lookalikes, headings: headings).read(top)
    let fiscalYear = readFiscalYear(top, fields, lookalikes)
    let begins = readRecordStart(top, fields)
    let vocabulary = VocabularySection(problems: problems, fields: fields).read(top)
    let tallies = readTallies(top, fields, lookalikes)
    let pages = top.templates("page", lookalikes)
    let boilerplate = top.templates("boilerplate", lookalikes)
    let ends = top.templates("ends", lookalikes)
    top.finish()
    guard let id, let version, let name, let plan, let recognition, let fiscalYear, let begins else { return nil }
    return Profile(
      id: id, version: version, name: name, municipality: municipality, plan: plan, planYears: planYears,
      recognition: recognition, fiscalYear: fiscalYear, pages: pages, boilerplate: boilerplate, ends: ends,
      headings: headings, fields: fields,
      begins: begins, tallies: tallies, lookalikes: lookalikes, vocabulary: vocabulary
    )
  }

  private func readPlanYears(_ top: YAMLSection) -> ClosedRange<Int>? {
    let years = top.strings("planYears")
    guard let first = years.first else { return nil }
    let numbers = years.compactMap { Int($0.text) }
    guard numbers.count == 2, years.count == 2, numbers[0] <= numbers[1] else {
      problems.add(first.node, "planYears は計画の最初と最後の年度を西暦で書きます (the plan's first and last year are needed)")
      return nil
    }
    return numbers[0]...numbers[1]
  }

  private func readLookalikes(_ top: YAMLSection) -> Lookalikes? {
    let strings = top.strings("lookalikes")
    guard let first = strings.first else { return nil }
    guard let lookalikes = Lookalikes(strings.map(\.text)) else {
      problems.add(first.node, "lookalikes は似た字を二つずつ書きます (two look-alike characters each)")
      return nil
    }
    return lookalikes
  }

  private func readRecognition(_ top: YAMLSection, _ lookalikes: Lookalikes?) -> Recognition? {
    guard let node = top.needed("recognise"), let section = YAMLSection(node, problems, what: "recognise") else {
      return nil
    }
    let needs = section.integer("needs")
    if needs == nil { problems.add(node, "recognise に「needs」がありません (needs is missing)") }
    var marks: [Recognition.Mark] = []
    if let node = section.value("marks"), let list = YAMLSection(node, problems, what: "marks") {
      for entry in list.entries {
        guard let weight = entry.value.int, weight != 0 else {
          problems.add(entry.value, "「\(entry.key)」の重みは0でない整数です (a weight other than 0 is needed)")
          continue
        }
        // Look-alikes are a matter of reading; a form is recognised before its profile is known.
        if let template = problems.template(entry.key, entry.keyNode, nil) {
          if template.prefix.isEmpty {
            problems.add(entry.keyNode, "「\(entry.key)」は文字で始めます (a mark must begin with text)")
          }
          marks.append(Recognition.Mark(template: template, weight: weight))
        }
      }
    }
    section.finish()
    guard let needs else { return nil }
    let possible = marks.reduce(0) { $0 + max(0, $1.weight) }
    if needs > possible || needs < 1 {
      problems.add(node, "needs: \(needs) ですが、重みの合計は \(possible) です (needs can't be reached)")
    }
    return Recognition(needs: needs, marks: marks)
  }

  private func readFiscalYear(
    _ top: YAMLSection, _ fields: [FieldDefinition], _ lookalikes: Lookalikes?
  ) -> FiscalYearSource? {
    guard let node = top.needed("fiscalYear") else { return nil }
    if node.plain == "last column" { return .lastColumn }
    var templates: [Template] = []
    var lastResult: Int?
    for (text, node) in top.strings("fiscalYear") {
      if text.hasPrefix(Self.lastResult) {
        let name = text.dropFirst(Self.lastResult.count)
        lastResult = fields.firstIndex { $0.name == name && $0.kind == .years }
        if lastResult == nil {
          problems.add(node, "fiscalYear の「\(name)」という type: years の項目がありません (no such field of type years)")
        }
      } else if let template = problems.template(text, node, lookalikes) {
        if !template.variables.contains(where: { $0.kind == .year && $0.name == "year" }) {
          problems.add(node, "fiscalYear「\(template.source)」に {year} がありません ({year} is missing)")
        }
        templates.append(template)
      }
    }
    return .printed(templates, lastResult: lastResult)
  }

  private static let lastResult = "last result of "

  private func readRecordStart(_ top: YAMLSection, _ fields: [FieldDefinition]) -> RecordStart? {
    guard let name = top.required("record") else { return nil }
    if name == "every row" { return .row }
    guard let index = fields.firstIndex(where: { $0.name == name }) else {
      problems.add(
        top.value("record") ?? top.node, "record の「\(name)」という項目が fields にありません (no such field)")
      return nil
    }
    if !fields[index].columns.isEmpty { return .column(index) }
    if !fields[index].labels.isEmpty { return .label(index) }
    problems.add(
      top.value("record") ?? top.node, "record の「\(name)」に label も column もありません (it has no label and no column)")
    return nil
  }

  private func readTallies(
    _ top: YAMLSection, _ fields: [FieldDefinition], _ lookalikes: Lookalikes?
  ) -> [TallyDefinition] {
    guard let node = top.value("tallies"), let section = YAMLSection(node, problems, what: "tallies") else { return [] }
    return section.entries.compactMap { entry in
      guard fields.contains(where: { $0.name == entry.key }) else {
        problems.add(entry.keyNode, "「\(entry.key)」という項目が fields にありません (no such field)")
        return nil
      }
      guard let body = YAMLSection(entry.value, problems, what: entry.key) else { return nil }
      let lines = body.templates("line", lookalikes)
      let totals = body.templates("total", lookalikes)
      body.finish()
      return TallyDefinition(field: entry.key, lines: lines, totals: totals)
    }
  }
}
