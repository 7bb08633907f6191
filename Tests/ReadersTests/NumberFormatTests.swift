import Testing

@testable import Readers

/// What Excel shows, as its own documentation and screens have it.
@Suite struct NumberFormatTests {
  @Test(
    arguments: [
      ("#,##0", 1_234_567, "1,234,567"), ("#,##0", 0, "0"), ("#,##0", -1234, "-1,234"), ("#,##0_ ", 12, "12"),
      ("#,##0;▲#,##0", -1234, "▲1,234"), ("#,##0;\"△ \"#,##0;\"-\"", 0, "-"), ("0.0%", 0.8534, "85.3%"),
      ("0.00", 0.125, "0.13"), ("0.0", 12, "12.0"), ("#.##", 0.5, ".5"), ("#,##0,", 1_234_567, "1,235"),
      ("#,##0\"千円\"", 480, "480千円"), ("000", 7, "007"), ("[Red]#,##0;[Red]-#,##0", -3, "-3"),
      ("\"¥\"#,##0", 500, "¥500"), ("[$¥-411]#,##0", 500, "¥500"), ("0;\"減\"0", -5, "減5"), ("@", 12, "12"),
      ("General\"人\"", 37, "37人"), ("[>=1000]#,##0\"以上\";0", 1500, "1,500以上"), ("[>=1000]#,##0\"以上\";0", 15, "15"),
      ("0.0_);(0.0)", -1.25, "(1.3)"), ("#,##0.##", 1234, "1,234."), ("G/標準", 1.5, "1.5"),
    ] as [(String, Double, String)])
  func `a number`(code: String, number: Double, shown: String) {
    #expect(NumberFormat(code).text(of: number, epoch: .year1900) == shown)
  }

  @Test(
    arguments: [
      ("yyyy/m/d", "2024/4/1"), ("ggge\"年\"m\"月\"d\"日\"", "令和6年4月1日"), ("[$-411]ge.m.d", "R6.4.1"),
      ("m\"月\"d\"日\"(aaa)", "4月1日(月)"), ("yyyy\"年\"mm\"月\"", "2024年04月"), ("h:mm", "13:05"),
      ("yy-mm-dd hh:mm:ss", "24-04-01 13:05:00"),
      ("h:mm AM/PM", "1:05 PM"),
    ])
  func `a date`(code: String, shown: String) {
    // 1 April 2024, 13:05.
    #expect(NumberFormat(code).text(of: 45_383 + 785.0 / 1440, epoch: .year1900) == shown)
  }

  @Test func `the first of May 2019 is in the first year of Reiwa, and 1900 has a day too many`() {
    let format = NumberFormat("ggge\"年\"m\"月\"d\"日\"")
    #expect(format.text(of: 43_586, epoch: .year1900) == "令和元年5月1日")
    #expect(format.text(of: 43_585, epoch: .year1900) == "平成31年4月30日")
    #expect(NumberFormat("yyyy/m/d").text(of: 1, epoch: .year1900) == "1900/1/1")
    #expect(NumberFormat("yyyy/m/d").text(of: 61, epoch: .year1900) == "1900/3/1")
    #expect(NumberFormat("yyyy/m/d").text(of: 0, epoch: .year1904) == "1904/1/1")
  }

  @Test(arguments: [(12.0, "12"), (0.1 + 0.2, "0.3"), (1_234_567.25, "1234567.25"), (-0.5, "-0.5")])
  func `a number without a format`(number: Double, shown: String) {
    #expect(NumberFormat.general(number) == shown)
  }
}
