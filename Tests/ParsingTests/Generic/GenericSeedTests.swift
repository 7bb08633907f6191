import Contracts
import Enrichment
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Parsing

/// The real documents read without their profiles, held against what the profiles read.
@Suite("Forms without a profile: the seeds", .enabled(if: Seeds.available))
struct GenericSeedTests {
  /// Names and figures with their place.
  private struct Fact: Hashable {
    var kind: String
    var value: String
    var line: Int
  }

  private func document(_ prefix: String) throws -> Document {
    try Extraction.document(from: try Seeds.bytes(prefix), name: prefix, municipality: "131105")
  }

  private func facts(_ sheet: Sheet) throws -> [Fact] {
    let set = try Enrichment.measures(from: sheet)
    return set.measures.flatMap { measure in
      func fact(_ kind: String, _ value: String, _ path: String) -> Fact {
        let words = value.filter { !$0.isWhitespace }
        return Fact(kind: kind, value: words, line: measure.source.fields[path]?.line ?? 0)
      }
      var facts = [fact("title", measure.title, "title")]
      if let number = measure.number { facts.append(fact("number", number, "number")) }
      if !measure.departments.isEmpty {
        facts.append(fact("departments", measure.departments.joined(), "departments"))
      }
      if let category = measure.category, measure.codes.isEmpty {
        facts.append(fact("category", "\(category.raw) \(category.status?.rawValue ?? "?")", "category"))
      }
      if let page = measure.planPage { facts.append(fact("planPage", "\(page)", "planPage")) }
      for (index, rating) in measure.ratings.enumerated() {
        let aspect = rating.aspect == "overall" ? rating.aspect : "viewpoint"
        facts.append(
          fact("rating", "\(aspect) \(rating.raw) \(rating.attainment?.rawValue ?? "?")", "ratings[\(index)]"))
      }
      for (index, cost) in measure.costs.enumerated() {
        facts.append(fact("cost", "\(cost.yen ?? -1)", "costs[\(index)]"))
      }
      for (index, indicator) in measure.indicators.enumerated() {
        for (position, value) in indicator.series.enumerated() where value.actual != nil {
          facts.append(
            fact(
              "indicator", "\(indicator.name) \(value.fiscalYear ?? 0) \(value.actual ?? 0)",
              "indicators[\(index)].series[\(position)]"))
        }
      }
      return facts
    }
  }

  @Test("what is claimed is right", arguments: Seeds.all)
  func precision(prefix: String) throws {
    let document = try document(prefix)
    let truth = Set(try facts(try Parsing.parse(document, with: try bundled, municipality: nil, checkpoint: {})))
    guard let sheet = try? readGenerically(document) else {
      // A form with none of the shared labels stays unknown.
      #expect(prefix.hasPrefix("003"))
      return
    }
    let claimed = try facts(sheet)
    let right = claimed.filter(truth.contains)
    let precision = Double(right.count) / Double(max(1, claimed.count))
    let recall = Double(Set(right).count) / Double(max(1, truth.count))
    print(
      "seed \(prefix): records \(sheet.records.count), claimed \(claimed.count), right \(right.count), of \(truth.count);",
      "precision \(precision.formatted(.number.precision(.fractionLength(3))))",
      "recall \(recall.formatted(.number.precision(.fractionLength(3))))")
    for kind in Set(truth.map(\.kind)).sorted() {
      print(
        "  \(kind): claimed \(claimed.filter { $0.kind == kind }.count), right \(right.filter { $0.kind == kind }.count),",
        "of \(truth.filter { $0.kind == kind }.count)")
    }
    if ProcessInfo.processInfo.environment["HYOKA_SHOW_WRONG"] != nil {
      for wrong in claimed where !truth.contains(wrong) { print("  wrong", wrong) }
      for missed in truth where !claimed.contains(missed) { print("  missed", missed) }
    }
    #expect(precision >= 0.95)
  }
}
