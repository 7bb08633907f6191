import Testing

@testable import Readers

@Suite("Letters as PDFs draw them")
struct LetterFormsTests {
  @Test(
    "Radicals and vertical forms become the letters that they are",
    arguments: zip("⼀⼦⽬⾼⿕⻑⻘︑︵﹁", "一子目高龠長青、（「"))
  func plain(drawn: Character, letter: Character) {
    let plain = drawn.unicodeScalars.map(LetterForms.plain)
    #expect(plain == Array(letter.unicodeScalars))
  }

  @Test("All others stay", arguments: "事業ｱア（(、·")
  func others(letter: Character) {
    #expect(letter.unicodeScalars.map(LetterForms.plain) == Array(letter.unicodeScalars))
  }
}
