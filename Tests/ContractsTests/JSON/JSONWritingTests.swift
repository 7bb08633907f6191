import Contracts
import Foundation
import TestSupport
import Testing

/// What our codec writes is what Foundation's would write, byte for byte.
@Suite struct JSONWritingTests {
  @Test(arguments: Schemas.names) func `golden examples`(name: String) throws {
    let type = try #require(GoldenExampleTests.messages.first { $0.schemaName == name })
    for url in try Schemas.examples(name) { try check(type, [UInt8](Data(contentsOf: url))) }
  }

  private func check<Value: Message>(_ type: Value.Type, _ golden: [UInt8]) throws {
    let value = try Foundations.decode(type, from: golden)
    #expect(try JSON.encode(value) == Foundations.encode(value))
  }

  @Test func `random sheets and measure sets`() throws {
    var random = RandomValues(seed: 1)
    for _ in 0..<200 {
      let (sheet, set) = (random.sheet(), random.measureSet())
      let bytes = (try JSON.encode(sheet), try JSON.encode(set))
      #expect(try bytes.0 == Foundations.encode(sheet))
      #expect(try bytes.1 == Foundations.encode(set))
      #expect(try JSON.decode(Sheet.self, from: bytes.0) == sheet)
      #expect(try JSON.decode(MeasureSet.self, from: bytes.1) == set)
    }
  }

  @Test func `strings of every kind`() throws {
    var random = RandomValues(seed: 2)
    for text in RandomValues.nasty + (0..<2000).map({ _ in random.text() }) {
      #expect(try JSON.encode(text) == Foundations.encode(text))
      #expect(try JSON.decode(String.self, from: JSON.encode(text)).utf8.elementsEqual(text.utf8))
    }
  }

  @Test func `numbers of every size`() throws {
    var random = RandomValues(seed: 3)
    for value in RandomValues.doubles + (0..<5000).map({ _ in random.double() }) {
      #expect(try JSON.encode(value) == Foundations.encode(value))
      #expect(try JSON.decode(Double.self, from: JSON.encode(value)).bitPattern == value.bitPattern)
    }
    for value in [0, 1, -1, 9, 10, 99, 100, .max, .min, .max - 1, .min + 1] + (0..<5000).map({ _ in random.int() }) {
      #expect(try JSON.encode(value) == Foundations.encode(value))
      #expect(try JSON.decode(Int.self, from: JSON.encode(value)) == value)
    }
    #expect(try JSON.encode([UInt64.max]) == Foundations.encode([UInt64.max]))
    #expect(try JSON.encode([Int8.min]) == Foundations.encode([Int8.min]))
    #expect(try JSON.encode([Float.pi, 3]) == Foundations.encode([Float.pi, 3]))
  }

  @Test func `keys in the same order, whatever they are`() throws {
    var random = RandomValues(seed: 4)
    for size in 0..<60 {
      var object: [String: Int] = [:]
      for _ in 0..<size { object[random.text()] = random.int() }
      for (index, key) in RandomValues.nasty.shuffled(using: &random).prefix(size).enumerated() { object[key] = index }
      #expect(try JSON.encode(object) == Foundations.encode(object))
      #expect(try JSON.decode([String: Int].self, from: JSON.encode(object)) == object)
    }
    let long = Dictionary(uniqueKeysWithValues: (0..<300).map { ("indicators[1].series[\($0)]", Place(line: $0)) })
    #expect(try JSON.encode(long) == Foundations.encode(long))
    #expect(try JSON.decode([String: Place].self, from: JSON.encode(long)) == long)
  }

  @Test func `absent, empty and null values`() throws {
    let values: [[String: [Int?]?]] = [[:], ["a": []], ["a": nil], ["a": [nil, 1, nil]]]
    for value in values {
      #expect(try JSON.encode(value) == Foundations.encode(value))
      #expect(try JSON.decode([String: [Int?]?].self, from: JSON.encode(value)) == value)
    }
  }

  @Test func `what JSON can't hold is refused`() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(throws: JSONError.self) { try JSON.encode([value]) }
    }
    #expect(throws: JSONError.self) { try JSON.encode(Nothing()) }
    #expect(throws: JSONError.self) { try JSON.encode(Nested()) }
    #expect(throws: JSONError.self) { try JSON.encode(JSONValue.nested(513)) }
    #expect(throws: Never.self) { try JSON.encode(JSONValue.nested(512)) }
    #expect(throws: Never.self) { try JSON.encode([Nothing()]) }
  }

  private struct Nothing: Encodable {
    func encode(to encoder: any Encoder) {}
  }

  private struct Nested: Encodable {
    enum Key: String, CodingKey { case outer, inner }
    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Key.self)
      var inner = outer.nestedContainer(keyedBy: Key.self, forKey: .outer)
      try inner.encode(1, forKey: .inner)
    }
  }
}

/// The codec that ours stands in for.
enum Foundations {
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}

extension JSONValue {
  static func nested(_ depth: Int) -> JSONValue {
    (0..<depth).reduce(JSONValue?.none) { inner, _ in .array(inner.map { [$0] } ?? []) } ?? .null
  }
}
