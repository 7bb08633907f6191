import Testing

@testable import Pipeline

@Suite struct CSVTests {
  @Test(arguments: [
    ("目黒区", "目黒区"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("", ""),
    ("=1+1", "'=1+1"), ("@x", "'@x"), ("- ・面前DV", "'- ・面前DV"), ("＝A1", "'＝A1"), ("=\"a\"", "\"'=\"\"a\"\"\""),
    ("-5", "-5"), ("+5.5", "+5.5"), ("−5", "−5"),
  ])
  func `quotes what needs it and disarms formulas`(text: String, cell: String) {
    #expect(String(decoding: CSV.row([text]), as: UTF8.self) == cell + "\r\n")
  }

  @Test func `ends a row as RFC 4180 says`() {
    #expect(CSV.row(["a", "b"]) == Array("a,b\r\n".utf8))
  }
}
