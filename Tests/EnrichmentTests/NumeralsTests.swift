import Testing

@testable import Enrichment

struct NumeralsTests {
  @Test(arguments: [
    ("48", 48), ("４８", 48), ("1,091", 1091), ("１，０９１", 1091), ("三億二千万", 320_000_000), ("十二", 12), ("百", 100),
    ("二〇二四", 2024), ("1億2,000万", 120_000_000), ("51千", 51_000), ("3百万", 3_000_000), ("二千五", 2005), ("△3", -3),
    ("0", 0), (" 77 ", 77),
  ])
  func readsAnInteger(text: String, value: Int) {
    #expect(Numerals.integer(text) == value)
  }

  @Test(arguments: ["", "人", "1,23", "1,2345", "12,34,567", "1.2.3", "万億", "億", "3千百千", "1二", "225.5", "-", "1,", ",1"])
  func refusesWhatIsNoInteger(text: String) {
    #expect(Numerals.integer(text) == nil)
  }

  @Test func readsDecimals() {
    #expect(Numerals.double("225.5") == 225.5)
    #expect(Numerals.double("1,234.5千") == 1_234_500)
  }

  @Test(
    "absurd numbers are unreadable and never trap",
    arguments: [
      "99999999999999999999", "9223372036854775807兆", "九九九九九九九九九九九九九九九九九九九九九", "9223372036854775807億1",
      String(repeating: "9", count: 100_000), String(repeating: "千", count: 1_000),
      "0.\(String(repeating: "1", count: 40))",
    ])
  func absurd(text: String) {
    #expect(Numerals.integer(text) == nil)
  }
}

struct FiscalYearTests {
  @Test(arguments: [
    ("令和5年度", 2023), ("令和元年度", 2019), ("令和五年度", 2023), ("令和５年度", 2023), ("令和 5 年度事業実績", 2023), ("H30", 2018),
    ("R6", 2024), ("2012年度", 2012), ("２０１２年度", 2012), ("平成三十年度", 2018), ("平成31年度", 2019), ("昭和64年", 1989),
    ("平成二十五年度", 2013), ("平成35年度", 2023), ("大正15年", 1926), ("明治元年", 1868), ("評価年度:2012年度", 2012),
    ("検証報告書及び外部評価報告書を踏まえた令和3年度の取組結果と令和4年度の取組内容", 2021), ("平成元年度", 1989),
  ])
  func readsTheFirstYear(text: String, year: Int) {
    #expect(FiscalYear.read(text) == year)
  }

  @Test(arguments: ["", "現状(計画策定時)", "年度", "令和年度", "PR30", "12345", "2,012件", "第3期", "令和百年度"])
  func findsNone(text: String) {
    #expect(FiscalYear.read(text) == nil)
  }
}

struct MoneyTests {
  @Test(arguments: [
    ("51千円", 51_000), ("5１千円", 51_000), ("1,188,000円", 1_188_000), ("１，１８８，０００円", 1_188_000), ("12百万円", 12_000_000),
    ("1億2,000万円", 120_000_000), ("三億二千万円", 320_000_000), ("1,234.5千円", 1_234_500), ("3億円", 300_000_000),
    ("△1,000円", -1_000), ("▲5千円", -5_000), ("−300円", -300), ("-300円", -300), ("￥1,000", 1_000), ("¥1,000円", 1_000),
    ("15,945 千円", 15_945_000), ("0円", 0), ("2万5千円", 25_000),
  ])
  func readsYen(text: String, yen: Int) {
    #expect(Money.yen(text) == yen)
  }

  @Test(arguments: [
    "千円", "円", "1,23円", "●●円", "1,2O0円", "0.5円", "51千", "約", "99999999999999999999円", "9,007,199,254,740,992円",
    "9223372036854775807兆円",
  ])
  func refusesWhatIsNoAmount(text: String) {
    #expect(Money.yen(text) == nil)
  }

  @Test("words with 円 in them are no amounts", arguments: ["円滑な実施", "円融寺", "単位：千円", "一円玉を一円に", "百万円の森"])
  func words(text: String) {
    #expect(Money.all(in: PlainScalars(text)).filter { $0.yen != nil }.count == (text == "一円玉を一円に" ? 1 : 0))
  }
}

struct FoldTests {
  @Test(arguments: [
    ("（委託料）", "(委託料)"), ("Ⅲ", "III"), ("① ア", "1ア"), ("<p>III</p> <p>II</p>", "IIIII"),
    ("**養育困難家庭への支援**", "養育困難家庭への支援"),
    ("着 眼 点", "着眼点"), ("ｼｮｰﾄｽﾃｲ", "ショートステイ"), ("㎡", "m2"), ("＜重点事業＞", "<重点事業>"), ("ﾊﾟﾊﾟ", "パパ"), ("は\u{3099}", "ば"),
  ])
  func bringsSpellingsTogether(text: String, folded: String) {
    #expect(Fold.text(text) == folded)
  }

  @Test func canKeepWordsApart() {
    #expect(Fold.bytes("総合相談  延件数\n７件 ", spaces: .single) == Array("総合相談 延件数 7件".utf8))
  }
}
