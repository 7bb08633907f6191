import Contracts
import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test func `every message has the schema that it names`() throws {
    for type in GoldenExampleTests.messages {
      let schema = try Schemas.schema(type.schemaName)
      #expect(schema["$id"]?.string == type.schemaID)
      #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    }
    #expect(Set(GoldenExampleTests.messages.map { $0.schemaName }) == Set(Schemas.names))
  }

  @Test(arguments: Schemas.names) func `nothing is left open or undescribed`(name: String) throws {
    try check(try Schemas.schema(name), at: name)
  }

  private func check(_ schema: JSONValue, at path: String) throws {
    if schema["type"]?.string == "object" {
      #expect(schema["additionalProperties"] != nil, "\(path)")
      #expect(schema["additionalProperties"] != .bool(true), "\(path)")
    }
    for (name, property) in schema["properties"]?.object ?? [:] {
      #expect(property["description"]?.string?.isEmpty == false, "\(path).\(name)")
      try check(property, at: "\(path).\(name)")
    }
    for (name, definition) in schema["$defs"]?.object ?? [:] {
      #expect(definition["description"]?.string?.isEmpty == false, "\(path)#\(name)")
      try check(definition, at: "\(path)#\(name)")
    }
  }

  @Test func `a definition that stands in several schemas is the same in all`() throws {
    var seen: [String: JSONValue] = [:]
    for name in Schemas.names {
      for (key, definition) in try Schemas.schema(name)["$defs"]?.object ?? [:] {
        #expect(seen[key, default: definition] == definition, "\(name): \(key)")
        seen[key] = definition
      }
    }
    // The messages that are also parts of others: apart from the frame, the same once more.
    for (file, key) in [("finding", "finding"), ("measure", "measure")] {
      let frame = ["$schema", "$id", "title", "$defs"]
      let whole = try Schemas.schema(file).object?.filter { !frame.contains($0.key) }
      #expect(whole == seen[key]?.object, "\(file)")
    }
  }

  @Test func `enumerated values are those of the code`() throws {
    let set = SchemaShape(of: try Schemas.schema("measure-set")).properties
    let sheet = SchemaShape(of: try Schemas.schema("sheet")).properties
    let letter = SchemaShape(of: try Schemas.schema("dead-letter")).properties
    func values(_ shape: [String: SchemaShape.Property], _ path: String) -> Set<String> {
      Set(shape[path]?.values ?? [])
    }
    #expect(values(set, "findings[].code") == Set(Finding.Code.allCases.map(\.rawValue)))
    #expect(values(set, "findings[].severity") == Set(Finding.Severity.allCases.map(\.rawValue)))
    #expect(values(set, "measures[].goal.id") == Set(GoalID.allCases.map(\.rawValue)))
    #expect(values(set, "measures[].repeated") == Set(Repetition.allCases.map(\.rawValue)))
    #expect(values(set, "measures[].category.status") == Set(Status.allCases.map(\.rawValue)))
    #expect(values(set, "measures[].ratings[].attainment") == Set(Attainment.allCases.map(\.rawValue)))
    #expect(values(set, "measures[].indicators[].trend") == Set(Indicator.Trend.allCases.map(\.rawValue)))
    #expect(values(sheet, "records[].fields[].kind") == Set(FieldKind.allCases.map(\.rawValue)))
    #expect(values(sheet, "vocabulary.planWords[].direction") == Set(PlanDirection.allCases.map(\.rawValue)))
    let document = SchemaShape(of: try Schemas.schema("document")).properties
    #expect(values(document, "omissions[].kind") == Set(Omission.Kind.allCases.map(\.rawValue)))
    #expect(values(letter, "reason") == Set(DeadLetter.Reason.allCases.map(\.rawValue)))
  }
}
