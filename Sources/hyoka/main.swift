import Contracts
import Extraction
import Foundation
import Parsing

let profiles = try ProfileSet.bundled()
let path = CommandLine.arguments[1]
let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
let document = try Extraction.document(from: data, name: (path as NSString).lastPathComponent, municipality: nil)
let result = try Parsing.explain(document, with: profiles, municipality: nil, checkpoint: {})
for span in result.spans { print("\(span.place.line):\(span.place.cell ?? 0) [\(span.claimant)] \(span.text.prefix(60))") }
print(result.sheet.coverage, result.sheet.records.count, result.sheet.fiscalYear as Any, result.candidates)
for record in result.sheet.records {
  print("RECORD", record.place.line, record.headings.map { "\($0.id) \($0.title ?? "-")" })
  for field in record.fields {
    print("   ", field.name, field.kind, field.label ?? "", field.quotes.map { $0.text.prefix(30) })
    for entry in field.entries ?? [] { print("        ", entry.name.text.prefix(20), entry.values.map { "\($0.heading ?? "?"):\($0.quote.text.prefix(20))" }) }
  }
}
for finding in result.sheet.findings { print(finding.code, finding.severity, finding.place as Any, finding.message.ja) }
print(result.sheet.tallies.map { "\($0.field) \($0.value ?? "total") \($0.count)" })
