import Contracts
import Foundation
import TestSupport
import Testing

/// Our codec reads what Foundation's reads, and refuses the rest in one line that says where.
@Suite struct JSONReadingTests {
  @Test(arguments: [
    "\u{FEFF}[1]", " [1 ] ", "\r\n\t[\n1\t]\r", "[1.0]", "[1e2]", "[100e-2]", "[-0]", "[-0.0]", "[1.5]", "[1E+2]",
    "[9223372036854775807]", "[-9223372036854775808]", "[9223372036854775808]", "[9.223372036854775807e18]",
    "[9007199254740993.0]", "[1e18]", "[123456789012345678901234567890]", "[1e400]", "[0e999999999]",
    "[0.1e1]", "[01]", "[-]", "[+1]", "[.5]", "[1.]", "[1.e1]", "[1e]", "[1e+]", "[-01]", "[0x1]", "[Infinity]",
    "[NaN]",
    "[]", "[,1]", "[1 1]", "[1]]", "[1", "[", "", " ", "1", "nul", "null", "[null]", "[true]", "[tru]", "[\"1\"]",
    "{\"a\":1}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"b\":2,\"a\":3}", "{\"\\u0061\":1}", "{\"a\":1,\"\\u0061\":2}", "{}",
    "{\"a\"}", "{\"a\":}", "{,}", "{a:1}", "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\" : 1 , \"b\" : 2 }",
    "{\"a\":1]", "[1}", "\"a\"", "\"\\u3042\"", "\"\\ud83d\\ude00\"", "\"\\uD83D\"", "\"\\uDE00\"", "\"\\uD83Dx\"",
    "\"\\uD83D\\u0041\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\x\"", "\"\\", "\"\\u", "\"", "\"a", "\"a\u{0}\"", "\"a\nb\"",
    "\"a\u{7F}b\"", "\"\\u0000\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\u{2028}\"", "[1]//", "/**/[1]", "['a']",
    "[1]\u{0}",
  ]) func `what Foundation reads, and nothing else`(text: String) throws {
    let bytes = Array(text.utf8)
    try compare([Int].self, bytes)
    try compare([Double].self, bytes)
    try compare([Bool].self, bytes)
    try compare([String: Int].self, bytes)
    try compare(String.self, bytes)
  }

  private func compare<Value: JSONConvertible & Decodable & Equatable>(_ type: Value.Type, _ bytes: [UInt8]) throws {
    let ours = verdict { try JSON.decode(type, from: bytes) }
    let theirs = try? Foundations.decode(type, from: bytes)
    #expect((try? ours.get()) == theirs, "\(type): \(String(decoding: bytes, as: UTF8.self))")
  }

  @Test func `numbers at the edges of every type`() throws {
    let edges = [
      "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "-1",
      "18446744073709551616", "1e1",
    ]
    for edge in edges {
      let bytes = Array("[\(edge)]".utf8)
      try compare([Int].self, bytes)
      try compare([Double].self, bytes)
    }
    var random = RandomValues(seed: 5)
    for _ in 0..<5000 {
      let number =
        "\(random.int())" + ["", ".0", ".\(random.below(1000))", "e\(random.below(30) - 10)"][random.below(4)]
      // Foundation refuses these by mistake.
      if number.hasPrefix("0e") || number.hasPrefix("-0e") { continue }
      // Foundation cuts off the fraction of numbers that are too large for a Double.
      let isCut = Double(number).map { $0.magnitude > 0x1p53 && number.contains { ".e".contains($0) } } ?? true
      if !isCut { try compare([Int].self, Array("[\(number)]".utf8)) }
      try compare([Double].self, Array("[\(number)]".utf8))
    }
  }

  @Test(arguments: ["[1,]", "[9354646710262135.4]", "[1e-400]"]) func `stricter than Foundation`(text: String) {
    #expect(throws: JSONError.self) { try JSON.decode([Int].self, from: Array(text.utf8)) }
    #expect(throws: Never.self) { try Foundations.decode([Int].self, from: Array(text.utf8)) }
  }

  @Test func `zero with an exponent, which Foundation refuses`() throws {
    #expect(try JSON.decode([Double].self, from: Array("[0e5]".utf8)) == [0])
    #expect(try JSON.decode([Int].self, from: Array("[0e5]".utf8)) == [0])
  }

  @Test func `depth is bounded, and costs no stack`() throws {
    for (depth, reads) in [(511, true), (512, false), (1_000_000, false)] {
      let bytes =
        [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
      let object = Array("{\"line\":1,\"x\":".utf8) + bytes + Array("}".utf8)
      #expect(((try? JSON.decode(Place.self, from: object)) != nil) == reads)
    }
  }

  @Test(arguments: [
    ("{\"line\":1,\"cell\":\"x\"}", "byte 17, cell: expected an integer, found a string"),
    ("{\"cell\":1}", "byte 0: \"line\" is missing"),
    ("{\"line\":1.5}", "byte 8, line: 1.5 is no Int"),
    ("{\"line\":1,}", "byte 10, line: expected a key in quotation marks"),
    ("{\"line\":[{\"a\":[1,02]}]}", "byte 17, line[0].a[1]: the number is none"),
    ("{\"line\":1", "byte 9, line: the text ends too early"),
    ("{\"line\":1}x", "byte 10: something stands behind the end"),
    ("{\"line\":1,\"x\":\"\\ud800\"}", "byte 15, x: half a surrogate pair"),
  ]) func `an error says where and why`(text: String, description: String) {
    #expect(throws: JSONError.self) { try JSON.decode(Place.self, from: Array(text.utf8)) }
    do { _ = try JSON.decode(Place.self, from: Array(text.utf8)) } catch { #expect("\(error)" == description) }
  }

  @Test func `a word that an enumeration doesn't know`() throws {
    var text = String(decoding: try JSON.encode(Category(raw: "新規", status: .new)), as: UTF8.self)
    text.replace("\"new\"", with: "\"brand-new\"")
    do {
      _ = try JSON.decode([String: Category].self, from: Array("{\"a\":\(text)}".utf8))
      Issue.record("was read")
    } catch {
      #expect(error.path == "a.status")
      #expect(error.reason.contains("brand-new"))
      #expect(!error.description.contains("\n"))
    }
  }

  @Test func `invalid UTF-8 is refused wherever it stands`() {
    let sequences: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE3, 0x81], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xF0, 0x9F, 0x98],
    ]
    for sequence in sequences {
      for padding in 0..<10 {
        let start = Array("{\"line\":1,\"x\":\"".utf8) + [UInt8](repeating: 0x61, count: padding)
        #expect(throws: JSONError.self) { try JSON.decode(Place.self, from: start + sequence + Array("\"}".utf8)) }
        #expect(throws: JSONError.self) { try JSON.decode(Place.self, from: start + sequence) }
      }
    }
    var random = RandomValues(seed: 6)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(6)).map { _ in UInt8(truncatingIfNeeded: random.next() | 0x80) }
      let ours = try? JSON.decode(String.self, from: [0x22] + bytes + [0x22])
      #expect((ours != nil) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test func `a hundred thousand keys are read in no time`() throws {
    let keys = (0..<100_000).map { "\"k\(($0 &* 7919) % 100_000)\":\($0)" }
    let bytes = Array("{\(keys.joined(separator: ","))}".utf8)
    #expect(try JSON.decode([String: Int].self, from: bytes) == Foundations.decode([String: Int].self, from: bytes))
  }
}

func verdict<Value>(_ body: () throws -> Value) -> Result<Value, any Error> { Result(catching: body) }
