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

  @Test func `absent and empty values`() throws {
    let values: [[String: [[Int]]]] = [[:], ["a": []], ["a": [[], [1], []]]]
    for value in values {
      #expect(try JSON.encode(value) == Foundations.encode(value))
      #expect(try JSON.decode([String: [[Int]]].self, from: JSON.encode(value)) == value)
    }
    let absent = Rating(aspect: "", raw: "", value: nil, best: nil, worst: nil, attainment: nil)
    #expect(try JSON.encode(absent) == Foundations.encode(absent))
  }

  @Test func `lines, each with its end`() throws {
    let places = (1...3).map { Place(line: $0) }
    let lines = String(decoding: try JSON.encode(lines: places), as: UTF8.self)
    #expect(lines == "{\"line\":1}\n{\"line\":2}\n{\"line\":3}\n")
    #expect(try JSON.encode(lines: [Place]()).isEmpty)
  }

  @Test func `what JSON can't hold is refused`() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(throws: JSONError.self) { try JSON.encode([value]) }
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
