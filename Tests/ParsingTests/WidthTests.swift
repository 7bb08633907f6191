import Contracts
import Foundation
import Parsing
import TestSupport
import Testing

/// The same document in another width, in another normal form, or with another extractor's leftovers reads the same.
@Suite("Width and markup variants of the seeds", .enabled(if: Seeds.available))
struct WidthTests {
  enum Variant: String, CaseIterable {
    case wide, decomposed, bold, carriageReturns
  }

  private func vary(_ text: String, _ variant: Variant) -> String {
    switch variant {
    case .wide:
      // Figures, brackets and colons in full width; tags and tabs stay, or there would be no table.
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            "0123456789():,".unicodeScalars.contains(scalar)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .bold:
      text.replacingOccurrences(of: "事業番号", with: "**事業番号**").replacingOccurrences(of: "取組区分", with: "<b>取組区分</b>")
    case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
    }
  }

  private func outline(_ sheet: Sheet) -> [String] {
    sheet.records.map { record in
      let fields = record.fields.map { "\($0.name) \($0.quotes.count) \($0.entries?.map(\.values.count) ?? [])" }
      return "\(record.place.line) \(record.path) \(fields)"
    }
  }

  @Test("the same records, headings and fields", arguments: Seeds.all, Variant.allCases)
  func same(prefix: String, variant: Variant) throws {
    let text = String(decoding: try Seeds.bytes(prefix), as: UTF8.self)
    let expected = outline(try explain(text).sheet)
    let sheet = try explain(vary(text, variant)).sheet
    #expect(outline(sheet) == expected)
    #expect(sheet.coverage.unclaimed == 0)
  }
}
