import Contracts
import Enrichment
import Extraction
import Foundation
import Testing

@testable import Parsing

/// A form without a profile, and what stands in it.
struct Specimen: Sendable, CustomTestStringConvertible {
  var name: String
  /// A line a row, cells parted by `|`; `⏎` is a line break within a cell. A line without `|` is running text.
  var text: String
  /// What a person reads in it; nothing may be read that isn't listed.
  var facts: [[String]]

  var testDescription: String { name }

  var document: Document {
    let lines = text.components(separatedBy: "\n").enumerated().compactMap { index, line -> DocumentLine? in
      let cells = line.components(separatedBy: "|")
        .map { $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "⏎", with: "\n") }
      return cells.allSatisfy(\.isEmpty) ? nil : DocumentLine(line: index + 1, cells: cells)
    }
    return Document(
      name: "test.txt", municipality: "131105", sha256: String(repeating: "0", count: 64), bytes: text.utf8.count,
      encoding: "utf-8", lines: lines)
  }
}

/// Reads a document with no profile at all.
func readGenerically(_ document: Document) throws -> Sheet {
  try Parsing.parse(document, with: ProfileSet(), municipality: nil, checkpoint: {})
}

/// Reads a text as `Specimen` writes it with no profile at all.
func readGenerically(_ text: String) throws -> Sheet {
  try readGenerically(Specimen(name: "", text: text, facts: []).document)
}

/// The measures of such a text, and what is said of them.
func measuresGenerically(_ text: String) throws -> MeasureSet { try Enrichment.measures(from: readGenerically(text)) }

extension Measure {
  /// Everything that is a figure, a name or a judgement, one line each.
  var facts: [String] {
    var facts = ["\(fiscalYear) \(number ?? "-") \(title)"]
    if !departments.isEmpty { facts.append("課 " + departments.joined(separator: "、")) }
    if let category { facts.append("区 \(category.raw) \(category.status?.rawValue ?? "?")") }
    if let planPage { facts.append("頁 \(planPage)") }
    for goal in localGoal { facts.append("目 \(goal.id) \(goal.title ?? "-")") }
    for rating in ratings {
      let scale = rating.value.map { " \($0)/\(rating.best ?? 0)/\(rating.worst ?? 0)" } ?? ""
      facts.append("評 \(rating.aspect) \(rating.raw) \(rating.attainment?.rawValue ?? "?")\(scale)")
    }
    for cost in costs { facts.append("費 \(cost.item) \(cost.yen.map(String.init) ?? "?")") }
    for indicator in indicators {
      let series = indicator.series.map { value in
        let actual = value.actual.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? value.actualText ?? "-"
        return
          "\(value.fiscalYear.map(String.init) ?? "?")\(value.baseline == true ? "基準" : ""):\(value.plan ?? "-")/\(actual)"
      }
      facts.append("標 \(indicator.name)(\(indicator.unit ?? "-")) " + series.joined(separator: " "))
    }
    if repeated != .no { facts.append("再掲 \(repeated.rawValue)") }
    return facts
  }

  func text(_ name: String) -> String? { texts.first { $0.name == name }?.text }
}
