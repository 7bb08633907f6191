import DataFiles
import Yams

/// The `headings` of a profile.
struct HeadingSection {
  let problems: ProblemList
  let lookalikes: Lookalikes?

  func read(_ top: YAMLSection) -> [HeadingLevel] {
    guard let node = top.value("headings"), let section = YAMLSection(node, problems, what: "headings") else {
      return []
    }
    var levels: [HeadingLevel] = []
    for entry in section.entries {
      guard let body = YAMLSection(entry.value, problems, what: entry.key) else { continue }
      let lines = body.templates("line", lookalikes)
      if lines.isEmpty { problems.add(entry.keyNode, "「\(entry.key)」に line がありません (line is missing)") }
      for line in lines where !line.names.contains("id") {
        problems.add(entry.keyNode, "「\(line.source)」に {id} がありません ({id} is missing)")
      }
      let implies = body.template("implies", lookalikes)
      for name in implies?.names ?? [] where !levels.contains(where: { $0.name == name }) {
        problems.add(entry.keyNode, "implies の {\(name)} は上の見出しの名前ではありません (not the name of a level above)")
      }
      levels.append(
        HeadingLevel(
          name: entry.key, lines: lines, after: body.template("after", lookalikes), isList: body.flag("list"),
          implies: implies))
      body.finish()
    }
    return levels
  }
}
