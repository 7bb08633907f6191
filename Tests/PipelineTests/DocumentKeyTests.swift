import Testing

@testable import Pipeline

@Suite struct DocumentKeyTests {
  @Test(
    arguments: [
      ("131105/r5.txt", "131105", "r5.txt"), ("r5.txt", nil, "r5.txt"), ("/sub/r5.txt", nil, "sub/r5.txt"),
      ("131105/sub/r5.txt", "131105", "sub/r5.txt"), ("sub/131105/r5.txt", nil, "sub/131105/r5.txt"),
      ("202504/r5.txt", nil, "202504/r5.txt"), ("/131105/r5.txt", nil, "131105/r5.txt"), ("131105", nil, "131105"),
    ] as [(String, String?, String)])
  func `tells the municipality from the name`(text: String, municipality: String?, name: String) throws {
    let key = try #require(DocumentKey(Array(text.utf8)))
    #expect(key.municipality == municipality)
    #expect(key.name == name)
    #expect(DocumentKey(key.bytes) == key)
  }

  @Test(
    arguments: [
      ("131106/r5.txt", "131106"), ("131105/r5.txt", nil), ("202504/r5.txt", nil), ("131106", nil),
      ("13110/r5.txt", nil), ("sub/131106/r5.txt", nil), ("/131106/r5.txt", nil),
    ] as [(String, String?)])
  func `tells a code whose check digit is wrong`(text: String, code: String?) {
    #expect(DocumentKey.mistypedCode(in: text) == code)
  }

  @Test func `a name is the same however the file system composes it`() throws {
    let (composed, decomposed) = ("131105/こどもプラン.txt", "131105/こと\u{3099}もフ\u{309A}ラン.txt")
    let key = try #require(DocumentKey(Array(decomposed.utf8)))
    #expect(Array(key.bytes) == Array(composed.utf8))
  }

  @Test(arguments: ["", "/", "131105/", "a\nb", "a\u{1B}[2J", String(repeating: "x", count: 1025)])
  func `is nothing without a name, with control characters, or too long`(text: String) {
    #expect(DocumentKey(Array(text.utf8)) == nil)
  }

  @Test func `is nothing that isn't text`() {
    #expect(DocumentKey([0xFF, 0xFE, 0x41]) == nil)
  }
}
