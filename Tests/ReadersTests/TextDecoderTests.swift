import Contracts
import Extraction
import Foundation
import Testing

@testable import Readers

@Suite struct TextDecoderTests {
  static let text = "事業番号\t1301\r\n見守り訪問（①・②）は～37世帯。ﾃｽﾄ\r\n"

  @Test(
    arguments: [
      // 事業 and a line end, as tables of the encodings have them.
      ([0x8E, 0x96, 0x8B, 0xC6, 0x0A], "windows-31j"), ([0xBB, 0xF6, 0xB6, 0xC8, 0x0A], "euc-jp"),
      ([0x1B, 0x24, 0x42, 0x3B, 0x76, 0x36, 0x48, 0x1B, 0x28, 0x42, 0x0A], "iso-2022-jp"),
      ([0xFF, 0xFE, 0x8B, 0x4E, 0x6D, 0x69, 0x0A, 0x00], "utf-16le"),
      ([0x4E, 0x8B, 0x69, 0x6D, 0x00, 0x0A], "utf-16be"),
      ([0xEF, 0xBB, 0xBF, 0xE4, 0xBA, 0x8B, 0xE6, 0xA5, 0xAD, 0x0A], "utf-8"),
    ] as [([UInt8], String)])
  func `each encoding of Japan is told by its bytes`(bytes: [UInt8], name: String) throws {
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.encoding.name == name)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "事業\n")
  }

  @Test func `a table whose lines are drawn is text`() throws {
    // ┌───┐ │事業│ └───┘
    let line: [UInt8] = [0x84, 0x9F, 0x84, 0x9F, 0x84, 0x9F]
    let bytes =
      [0x84, 0xA1] + line + [0x84, 0xA2, 0x0A, 0x84, 0xA0, 0x8E, 0x96, 0x8B, 0xC6, 0x84, 0xA0, 0x0A, 0x84, 0xA4] + line
      + [0x84, 0xA3, 0x0A]
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.encoding == .cp932)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "┌───┐\n│事業│\n└───┘\n")
  }

  @Test func `what NEC and IBM added is there in every encoding`() throws {
    // ① and ㈱ in row 13, half-width katakana ｱ.
    let jis: [UInt8] = [0x1B, 0x24, 0x42, 0x2D, 0x21, 0x2D, 0x6A, 0x1B, 0x28, 0x49, 0x31, 0x1B, 0x28, 0x42]
    #expect(try Encoding.iso2022JP.decode(jis) == "①㈱ｱ")
    #expect(try Encoding.cp932.decode([0x87, 0x40, 0x87, 0x8A, 0xB1]) == "①㈱ｱ")
    #expect(try Encoding.eucJP.decode([0xAD, 0xA1, 0xAD, 0xEA, 0x8E, 0xB1]) == "①㈱ｱ")
  }

  @Test func `a page that declares one encoding and has another is read as it is`() throws {
    let utf8 = Array("<p>児童虐待</p>".utf8)
    #expect(try TextDecoder.decode(utf8, declared: "Shift_JIS").encoding == .utf8)
    // The declared one decides where several would do.
    #expect(try TextDecoder.decode([0xB1, 0xB2, 0xB3, 0xB4], declared: "Shift_JIS").encoding == .cp932)
  }

  @Test(
    arguments: [
      [0x80, 0xFF, 0x80, 0xFF], [0xE4, 0xBA, 0x8B, 0xE6, 0xA5, 0xAD, 0xE7, 0x95, 0xAA, 0xE5],
      [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00],
    ] as [[UInt8]])
  func `what is valid in no encoding is refused, not replaced`(bytes: [UInt8]) {
    #expect(throws: ExtractionError.self) { try TextDecoder.decode(bytes) }
  }
}
