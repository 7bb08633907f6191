import Contracts
import DataFiles
import Yams

/// The `fields` of a profile.
struct FieldSection {
  let problems: ProblemList
  let lookalikes: Lookalikes?
  let headings: [HeadingLevel]

  func read(_ top: YAMLSection) -> [FieldDefinition] {
    guard let node = top.needed("fields"), let section = YAMLSection(node, problems, what: "fields") else { return [] }
    let names = section.entries.map(\.key)
    var fields: [FieldDefinition] = []
    var sources: [Node] = []
    for entry in section.entries {
      guard let body = YAMLSection(entry.value, problems, what: entry.key) else { continue }
      fields.append(field(entry.key, body, names))
      sources.append(entry.keyNode)
    }
    check(fields, sources)
    return fields
  }

  private func field(_ name: String, _ body: YAMLSection, _ names: [String]) -> FieldDefinition {
    var years: Int?
    if let other = body.string("years") {
      years = names.firstIndex(of: other)
      if years == nil { problems.add(body.value("years") ?? body.node, "years の「\(other)」という項目がありません (no such field)") }
    }
    let until = body.string("until")
    if let until, until != "fiscalYear" {
      problems.add(body.value("until") ?? body.node, "until に書けるのは fiscalYear だけです (only fiscalYear is possible)")
    }
    let field = FieldDefinition(
      name: name, kind: kind(body), labels: body.templates("label", lookalikes),
      columns: body.templates("column", lookalikes), cell: body.template("cell", lookalikes),
      reads: body.templates("reads", lookalikes), implies: body.template("implies", lookalikes),
      separators: Array((body.string("separators") ?? "").unicodeScalars), covers: body.flag("covers"),
      values: body.template("values", lookalikes), baseline: body.template("baseline", lookalikes),
      aspects: Set(body.strings("aspects").map { Fold.literal($0.text) }),
      planRow: body.template("planRow", lookalikes), resultRow: body.template("resultRow", lookalikes),
      unit: unit(body), years: years,
      untilFiscalYear: until != nil
    )
    body.finish()
    return field
  }

  private func kind(_ body: YAMLSection) -> FieldKind {
    guard let text = body.string("type") else { return .text }
    guard let kind = FieldKind(rawValue: text) else {
      let known = FieldKind.allCases.map(\.rawValue).joined(separator: ", ")
      problems.add(body.value("type") ?? body.node, "type の「\(text)」はありません。書けるのは \(known) (unknown type)")
      return .text
    }
    return kind
  }

  /// 千円 of `unit: 千円`, or of a heading 決算額（千円）.
  private func unit(_ body: YAMLSection) -> String? {
    let money = GenericVocabulary.bundled.money
    if let unit = body.string("unit") {
      if money[unit] == nil {
        let known = money.keys.sorted { (money[$0] ?? 0) < (money[$1] ?? 0) }.joined(separator: ", ")
        problems.add(body.value("unit") ?? body.node, "unit に書けるのは \(known) です (no unit of money)")
      }
      return unit
    }
    let headings = (body.strings("label").suffix(1) + body.strings("column").prefix(1)).map(\.text)
    return headings.lazy.compactMap { heading -> String? in
      guard let last = heading.last, ")）".contains(last), let open = heading.lastIndex(where: { "(（".contains($0) })
      else { return nil }
      let inside = heading[heading.index(after: open)...].dropLast()
      let unit = inside.split(whereSeparator: { ":：".contains($0) }).last.map(GenericKey.of) ?? ""
      return money[unit] == nil ? nil : unit
    }.first
  }

  private func check(_ fields: [FieldDefinition], _ sources: [Node]) {
    let names = Set(fields.map(\.name)).union(headings.map(\.name))
    var readFields: Set<String> = []
    for (field, node) in zip(fields, sources) {
      for name in field.reads.flatMap(\.names) {
        readFields.insert(name)
        if !names.contains(name) {
          problems.add(node, "reads の {\(name)} は fields にも headings にもありません (neither a field nor a heading)")
        }
      }
      for name in field.implies?.names ?? [] where !headings.contains(where: { $0.name == name }) {
        problems.add(node, "implies の {\(name)} は headings にありません (not a heading)")
      }
      if field.kind == .indicators, field.columns.isEmpty {
        problems.add(
          node,
          "type: indicators は表の列です。label ではなく column が要ります (indicators are a column: a column is needed, no label)")
      }
      if field.kind == .indicators, field.values == nil {
        problems.add(node, "type: indicators には values が要ります (values is missing)")
      }
      if field.kind == .years, field.years == nil {
        problems.add(node, "type: years には years が要ります (years is missing)")
      }
      if field.labels.last?.names.isEmpty == false, field.labels.last?.prefix.isEmpty == true {
        problems.add(node, "label は文字で始めます (a label must begin with text)")
      }
    }
    let columns = zip(fields, sources).filter { !$0.0.columns.isEmpty }
    if columns.count == 1, let (field, node) = columns.first, field.kind == .indicators {
      problems.add(node, "column のある項目が一つだけでは、表の見出しを見分けられません (a table is known by two columns or more)")
    }
    for (field, node) in zip(fields, sources)
    where field.labels.isEmpty && field.columns.isEmpty && !readFields.contains(field.name) {
      problems.add(node, "「\(field.name)」に label も column もなく、どの reads にもありません (nothing leads to this field)")
    }
  }
}
