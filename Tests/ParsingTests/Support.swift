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

/// The texts of a measure's narratives.
func texts(_ measure: Measure) -> [String] { measure.texts.map(\.text) }

/// What was reached, by indicator and year.
func figures(_ measure: Measure) -> [[Double?]] { measure.indicators.map { $0.series.map(\.actual) } }
