import Contracts
import Testing

@testable import Enrichment

/// Every shape that 目黒区's cost sections have (seeds 000 and 001).
struct CostListTests {
  private func items(_ lines: String...) -> [(String, Int?)] {
    CostList(lines.enumerated().map { Quote($1, at: Place(line: $0 + 1)) }).items.map { ($0.cost.item, $0.cost.yen) }
  }

  private func expect(_ items: [(String, Int?)], _ expected: [(String, Int?)], _ at: SourceLocation = #_sourceLocation)
  {
    #expect(items.map(\.0) == expected.map(\.0), sourceLocation: at)
    #expect(items.map(\.1) == expected.map(\.1), sourceLocation: at)
  }

  @Test("なし is no item and no left-over word", arguments: ["なし", "特になし。", "―", "無し"])
  func none(word: String) {
    let list = CostList(HandMade.quotes(word))
    #expect(list.items.isEmpty && list.leftOver.isEmpty)
  }

  @Test func anAmountCanStandDirectlyBehindItsName() {
    expect(items("要保護児童対策地域協議会委員謝礼51千円"), [("要保護児童対策地域協議会委員謝礼", 51_000)])
  }

  @Test func oneItemALine() {
    expect(
      items("啓発グッズ（消耗品費） 484千円", " リーフレット（印刷製本費） 123千円", " 子ども相談カード（印刷製本費） 111千円"),
      [("啓発グッズ（消耗品費）", 484_000), ("リーフレット（印刷製本費）", 123_000), ("子ども相談カード（印刷製本費）", 111_000)])
  }

  @Test func twoItemsOnOneLine() {
    expect(
      items("いじめ問題対策委員会委員報酬 159,000円 いじめ問題対策連絡協議会委員謝礼 40,000円"),
      [("いじめ問題対策委員会委員報酬", 159_000), ("いじめ問題対策連絡協議会委員謝礼", 40_000)])
  }

  @Test func aNameOnOneLineAndItsAmountOnTheNext() {
    expect(
      items("目黒区子育て世代包括支援センター関係機関連携会議委員謝礼", "101千円"),
      [("目黒区子育て世代包括支援センター関係機関連携会議委員謝礼", 101_000)])
  }

  @Test(
    "a span of amounts says no amount, and is no two",
    arguments: ["委託料 2,000～2,500千円", "委託料 2,000千円〜2,500千円", "委託料 100万円 ~ 120万円"])
  func spans(line: String) {
    let list = CostList(HandMade.quotes(line, "積立金 1,000千円"))
    #expect(list.items.map(\.cost.yen) == [nil, 1_000_000])
    #expect(list.items.first?.cost.item == "委託料")
    #expect(list.items.first?.cost.raw == String(line.dropFirst(4)))
  }

  @Test(
    "what one of something costs is no cost", arguments: ["1人当たり経費 1,200円", "１世帯あたりの給付額 5千円", "１回につき謝礼 10千円"])
  func ofEach(line: String) {
    let list = CostList(HandMade.quotes(line, "委託料 5,000千円"))
    #expect(list.items.map(\.cost.yen) == [nil, 5_000_000])
    expect(items("謝礼（1回当たり2人） 30千円"), [("謝礼（1回当たり2人）", 30_000)])
    expect(items("日当たり改善工事 500千円"), [("日当たり改善工事", 500_000)])
  }

  @Test("below an amount of several years the year's own part counts alone")
  func shareOfYear() {
    let list = CostList(HandMade.quotes("整備費（3か年計） 10,000千円", "令和5年度分 3,300千円", "謝礼 5千円"), year: 2023)
    #expect(list.items.map(\.cost.item) == ["整備費（3か年計） 令和5年度分", "謝礼"])
    #expect(list.items.map(\.cost.yen) == [3_300_000, 5_000])
    #expect(list.hasUncounted)
    let more = CostList(HandMade.quotes("整備費 1,000千円", "令和5年度分 3,300千円"), year: 2023)
    #expect(more.items.map(\.cost.yen) == [1_000_000, 3_300_000])
  }

  @Test("of an amount out of another one only the part was spent")
  func outOf() {
    expect(items("委託料 3,000千円のうち1,000千円", "謝礼 5千円"), [("委託料", 1_000_000), ("謝礼", 5_000)])
    expect(items("委託料 3,000千円（うち国庫 1,000千円）"), [("委託料（うち国庫 1,000千円）", 3_000_000)])
  }

  @Test(
    "an amount of which it is a part that nobody gives", arguments: ["15,945千円の内数", "15,945千円 の一部", "15,945千円に含む"])
  func within(amount: String) {
    let list = CostList(HandMade.quotes("委託料 " + amount, "謝礼 5千円"))
    #expect(list.items.map(\.cost.yen) == [nil, 5_000])
    #expect(list.items.first?.cost.raw == amount)
    #expect(list.leftOver.isEmpty)
  }

  @Test("a note's mark behind an amount is no other item, and what the note says is a part of one")
  func marksOfNotes() {
    let list = CostList(HandMade.quotes("講師謝礼 51千円※1", "印刷費 144,320円 ※2", "※1 うち国庫補助金 25千円", "※2 うち送料1,200円"))
    #expect(list.items.map(\.cost.yen) == [51_000, 144_320])
    #expect(list.items.map(\.cost.item) == ["講師謝礼※1※1 うち国庫補助金 25千円", "印刷費※2※2 うち送料1,200円"])
    #expect(list.leftOver.isEmpty)
  }

  @Test(
    "spaces behind 億 and 万, and around each of them",
    arguments: [
      ("工事 1億 2,345万円", 123_450_000), ("委託料 3万 5,000円", 35_000), ("健診 ２億１，００５万 ７ 千円", 210_057_000),
      ("整備 1 億 2 千 万 円", 120_000_000), ("第2期 15万 円", 150_000), ("その一 千円", nil), ("補助 2件 30万円", 300_000),
    ])
  func spacedMultipliers(line: String, yen: Int?) {
    #expect(items(line).map(\.1) == [yen].filter { $0 != nil })
  }

  @Test(
    "an amount whose name is nothing but another year is that year's", arguments: ["令和5年度", "令和5年度決算額", "前年度", "R5実績"])
  func nothingButYear(name: String) {
    let list = CostList(HandMade.quotes("扶助費 1,234千円", "\(name) 1,100千円"), year: 2024)
    #expect(list.items.map(\.cost.yen) == [1_234_000])
    #expect(list.hasUncounted)
    // With nothing beside it, it is what the section says.
    #expect(CostList(HandMade.quotes("\(name) 1,100千円"), year: 2024).items.count == 1)
    #expect(CostList(HandMade.quotes("委託料 9円", "令和5年度繰越分 1円"), year: 2024).items.count == 2)
  }

  @Test("totals below the columns of a table", arguments: [("477", 0), ("478", 1)])
  func totalOfColumns(total: String, wrong: Int) {
    let rows = [
      ["区分", "予算額", "決算額"], ["印刷費", "400千円", "385千円"], ["郵送料", "100千円", "92千円"], ["計", "500千円", total + "千円"],
    ]
    let quotes = rows.enumerated().flatMap { line, cells in
      cells.enumerated().map { Quote($1, at: Place(line: line + 1, cell: $0 + 1)) }
    }
    let list = CostList(quotes)
    #expect(list.items.map(\.cost.item) == ["印刷費 決算額", "郵送料 決算額"])
    #expect(list.items.map(\.cost.yen) == [385_000, 92_000])
    #expect(list.wrongTotals.map(\.sum) == Array(repeating: 477_000, count: wrong))
  }

  @Test("a total of the items on its own line")
  func totalOfLine() {
    let list = CostList(HandMade.quotes("補助金 25,500千円", "旅費 5,000円、需用費 20,000円、合計 25,000円"))
    #expect(list.items.map(\.cost.yen) == [25_500_000, 5_000, 20_000])
    #expect(list.wrongTotals.isEmpty)
    #expect(CostList(HandMade.quotes("補助金 9円", "旅費 5円、需用費 2円、合計 8円")).wrongTotals.map(\.sum) == [16])
  }

  @Test("a table's headings on one line give its unit", arguments: ["費目　金額（千円）", "項目 内容 決算額（単位：千円）"])
  func headingLine(heading: String) {
    expect(items(heading, "報償費　120", "委託料　45,600", "合計　45,720"), [("報償費", 120_000), ("委託料", 45_600_000)])
  }

  @Test func anAmountAlone() {
    expect(items("101千円"), [("", 101_000)])
  }

  @Test func anItemDividedInBrackets() {
    expect(
      items("子育て短期支援事業（委託料）（子どもショートステイ事業分：15,945千円、乳幼児ショートステイ事業分：7,360千円）"),
      [
        ("子育て短期支援事業（委託料）（子どもショートステイ事業分）", 15_945_000),
        ("子育て短期支援事業（委託料）（乳幼児ショートステイ事業分）", 7_360_000),
      ])
  }

  @Test(
    "names keep the document's own characters",
    arguments: [
      ("hyper-QUアンケート 6,073,700円", "hyper-QUアンケート", 6_073_700),
      ("STOP!いじめ 私の行動宣言 91,703円", "STOP!いじめ 私の行動宣言", 91_703),
      ("【めぐろ子育てホッ！とナビ】運用費 1,188,000円", "【めぐろ子育てホッ！とナビ】運用費", 1_188_000),
      ("こども家庭センター整備に向けた基本・実施設計（委託料） 29,590千円", "こども家庭センター整備に向けた基本・実施設計（委託料）", 29_590_000),
      ("子育てパートナー事業(委託料) 2,259千円", "子育てパートナー事業(委託料)", 2_259_000),
    ])
  func names(line: String, item: String, yen: Int) {
    expect(items(line), [(item, yen)])
  }

  @Test func whatStandsInBracketsBehindAnAmountExplainsIt() {
    expect(items("補助金 2,000千円（うち都補助 1,000千円）"), [("補助金（うち都補助 1,000千円）", 2_000_000)])
    expect(items("委託料（484千円）、報償費（3千円）"), [("委託料", 484_000), ("報償費", 3_000)])
  }

  @Test func anAmountThatCannotBeReadIsNoZero() {
    expect(items("消耗品費 ●●円"), [("消耗品費", nil)])
    expect(items("消耗品費 1,23円"), [("消耗品費", nil)])
    #expect(CostList(HandMade.quotes("消耗品費 1,23円")).items.first?.cost.raw == "1,23円")
  }

  @Test func wordsWithoutAnAmountAreLeftOver() {
    #expect(CostList(HandMade.quotes("職員人件費のみ")).leftOver.map(\.text) == ["職員人件費のみ"])
    let list = CostList(HandMade.quotes("子育て支援課分", "消耗品費 284,545円", "図書購入費 未定"))
    #expect(list.items.map(\.cost.item) == ["消耗品費"])
    #expect(list.leftOver.map(\.text) == ["子育て支援課分", "図書購入費 未定"])
  }

  @Test func aTotalIsCheckedAndNotCounted() {
    let right = CostList(HandMade.quotes("消耗品費 100円", "図書購入費 50円", "合計 150円"))
    #expect(right.items.count == 2 && right.wrongTotals.isEmpty)
    let wrong = CostList(HandMade.quotes("消耗品費 100円", "図書購入費 50円", "計：160円"))
    #expect(wrong.items.count == 2 && wrong.wrongTotals.map(\.sum) == [150])
  }

  @Test("what was planned does not count beside what was spent")
  func plannedAndSpent() {
    expect(
      items("整備費（工事） 予算額 125,000千円 決算額 118,234千円", "備品購入費 3,456千円"),
      [("整備費（工事） 決算額", 118_234_000), ("備品購入費", 3_456_000)])
    expect(items("委託料　12,000千円（予算額）", "　　　　11,500千円（決算額）"), [("委託料 （決算額）", 11_500_000)])
    expect(items("当初予算額 1,000千円、最終予算額 1,200千円、執行額 1,150千円"), [("執行額", 1_150_000)])
    expect(items("予算書の印刷 50千円", "予算額 70千円"), [("予算書の印刷", 50_000), ("予算額", 70_000)])
    let list = CostList(HandMade.quotes("工事 予算額 200千円 決算額 150千円", "備品 50千円", "合計 200千円"))
    #expect(list.hasUncounted && list.wrongTotals.isEmpty)
  }

  @Test("brackets between an item's name and its amount explain it: what they hold counts in the amount, or not at all")
  func explainedBeforeAmount() {
    expect(items("委託料（R4：900千円）1,000千円"), [("委託料（R4：900千円）", 1_000_000)])
    expect(
      items("委託料（A分：600千円、B分：400千円） 1,000千円", "謝礼 5千円"),
      [("委託料（A分：600千円、B分：400千円）", 1_000_000), ("謝礼", 5_000)])
    expect(
      items("委託料（A分：600千円）、謝礼 5千円"), [("委託料（A分）", 600_000), ("謝礼", 5_000)])
  }

  @Test("a part of an amount is no amount of its own")
  func parts() {
    expect(items("委託料 23,000千円", "（うち国庫補助金 7,666千円）"), [("委託料（うち国庫補助金 7,666千円）", 23_000_000)])
    expect(items("委託料 1,000千円 うち都補助 500千円"), [("委託料うち都補助500千円", 1_000_000)])
    expect(items("工事費 45,678千円", "（前年度からの繰越 12,000千円を含む）"), [("工事費（前年度からの繰越 12,000千円を含む）", 45_678_000)])
    expect(items("委託料", "（A分：15千円、B分：7千円）"), [("委託料（A分）", 15_000), ("委託料（B分）", 7_000)])
  }

  @Test("what an amount is reckoned from is none")
  func factors() {
    expect(items("負担金　12,345円×12月＝148,140円"), [("負担金　12,345円×12月", 148_140)])
    expect(items("補助金　2団体×500,000円＝1,000,000円"), [("補助金　2団体×500,000円", 1_000_000)])
    expect(items("謝礼 5,000円×6回"), [("謝礼", nil)])
  }

  @Test("what one month or one person costs was not spent; what comes of it was")
  func rates() {
    expect(items("保守費　月額55千円（年額660千円）"), [("保守費　月額55千円（年額）", 660_000)])
    expect(items("謝礼 12千円/回、計48千円"), [("謝礼 12千円/回、計", 48_000)])
    expect(items("家賃 月額 120,000円", "利用料 1人当たり3,000円"), [("家賃 月額", nil), ("利用料 1人当たり", nil)])
    expect(items("講演会 年1回 50千円"), [("講演会 年1回", 50_000)])
  }

  @Test("a rough figure is one, and says so")
  func rough() {
    let list = CostList(HandMade.quotes("委託料 約300万円", "印刷費 50千円程度", "消耗品費 12千円"))
    #expect(list.items.map(\.cost.item) == ["委託料", "印刷費", "消耗品費"])
    #expect(list.items.map(\.cost.yen) == [3_000_000, 50_000, 12_000])
    #expect(list.items.map(\.cost.raw) == ["約300万円", "50千円程度", "12千円"])
    #expect(list.items.map(\.isRough) == [true, true, false])
  }

  @Test("beside what was paid, what came in and what remains are no costs", arguments: ["1,000千円", "△1,000千円"])
  func balance(revenue: String) {
    let list = CostList(HandMade.quotes("歳出　9,000千円", "歳入　" + revenue, "差引　8,000千円"))
    #expect(list.items.map(\.cost.yen) == [9_000_000] && list.hasUncounted)
    expect(items("（歳出）委託料 1,000千円", "（歳入）国庫補助金 500千円"), [("（歳出）委託料", 1_000_000)])
    expect(items("利用料収入 100千円", "差引 50千円"), [("利用料収入", 100_000), ("差引", 50_000)])
  }

  @Test("what an amount is paid from is no cost beside it")
  func funding() {
    expect(
      items("事業費 10,000千円", "財源内訳　国庫支出金 5,000千円　都支出金 2,500千円　その他 2,500千円", "備品 30千円"),
      [("事業費", 10_000_000), ("備品", 30_000)])
    expect(items("給付費 300千円", "国庫負担金 200千円", "一般財源 100千円"), [("給付費", 300_000)])
    expect(
      items("事業費 10,000千円", "国補助金 5,000千円", "府支出金 2,000千円", "町債 2,000千円", "町費 1,000千円"),
      [("事業費", 10_000_000)])
    expect(items("システム改修 300千円", "国庫補助金 20千円"), [("システム改修", 300_000), ("国庫補助金", 20_000)])
  }

  @Test("of an amount and its parts, wherever the whole stands, the parts count")
  func parted() {
    expect(items("総額 4,680千円", "委託料 4,560千円", "報償費 120千円"), [("委託料", 4_560_000), ("報償費", 120_000)])
    expect(
      items("委託料 300千円", "（内訳）", "A地区 100千円", "B地区 200千円", "備品 50千円"),
      [("A地区", 100_000), ("B地区", 200_000), ("備品", 50_000)])
    expect(items("補助金 90千円", "内訳：A園 40千円、B園 50千円"), [("A園", 40_000), ("B園", 50_000)])
    let wrong = CostList(HandMade.quotes("合計 500円", "消耗品費 100円", "図書購入費 300円"))
    #expect(wrong.items.count == 2 && wrong.wrongTotals.map(\.sum) == [400])
  }

  @Test("beside the year's amount, that of another year is for comparison")
  func otherYears() {
    let quotes = HandMade.quotes("委託料　3,000千円（令和5年度）", "委託料　2,500千円（令和4年度）", "消耗品費 10千円")
    let list = CostList(quotes, year: 2023)
    #expect(list.items.map(\.cost.yen) == [3_000_000, 10_000] && list.hasUncounted)
    #expect(CostList(quotes, year: 2020).items.count == 3)
  }

  @Test("a table's headings name no item, and tell what was planned and in which unit")
  func table() {
    let rows = [["費目", "予算額（千円）", "決算額（千円）"], ["委託料", "1,000", "950"], ["報償費", "60", "48"]]
    let quotes = rows.enumerated().flatMap { line, cells in
      cells.enumerated().map { Quote($1, at: Place(line: line + 1, cell: $0 + 1)) }
    }
    let list = CostList(quotes)
    #expect(list.items.map(\.cost.item) == ["委託料 決算額", "報償費 決算額"])
    #expect(list.items.map(\.cost.yen) == [950_000, 48_000])
    #expect(list.leftOver.isEmpty && list.hasUncounted)
  }

  @Test("a reason behind なし is no left-over word, and is kept", arguments: ["なし（職員が直接実施）", "執行なし", "該当なし(R5)"])
  func noneWithReason(words: String) {
    let list = CostList(HandMade.quotes(words))
    #expect(list.items.isEmpty && list.leftOver.isEmpty)
    #expect(list.hasUncounted == words.contains(where: { "（(".contains($0) }))
  }

  @Test("thousands with spaces around their commas", arguments: ["2 , 345 , 678 円", "2, 345, 678円", "2,345 ,678円"])
  func spacedThousands(amount: String) {
    expect(items("扶助費 " + amount), [("扶助費", 2_345_678)])
  }

  @Test("a line that names the unit gives it to the figures below")
  func unitAbove() {
    let list = CostList(HandMade.quotes("（単位：千円）", "報償費 120", "委託料　４，５６０", "合計 4,680"))
    #expect(list.items.map(\.cost.item) == ["報償費", "委託料"])
    #expect(list.items.map(\.cost.yen) == [120_000, 4_560_000])
    #expect(list.items.map(\.cost.raw) == ["120", "４，５６０"])
    #expect(list.leftOver.isEmpty && list.wrongTotals.isEmpty)
  }

  @Test("a line of nothing but brackets and amounts takes no time", .timeLimit(.minutes(5)))
  func nesting() {
    let line = String(repeating: "100円（", count: 50_000)
    #expect(CostList(HandMade.quotes(line)).items.count == 50_000)
    #expect(CostList(HandMade.quotes(String(repeating: "（", count: 50_000))).items.isEmpty)
  }

  @Test("the cost sections of seed 000 come to 55,840,723 yen in 14 items")
  func seed000() {
    let sections: [[String]] = [
      ["なし"], ["要保護児童対策地域協議会委員謝礼51千円"], ["なし"],
      ["啓発グッズ（消耗品費） 484千円", " リーフレット（印刷製本費） 123千円", " 子ども相談カード（印刷製本費） 111千円"], ["研修講師謝礼（報償費） 645千円"],
      ["子育てパートナー事業(委託料) 2,259千円", " 子育て短期支援事業(委託料) 15,945千円"],
      ["こども家庭センター整備に向けた基本・実施設計（委託料） 29,590千円", " 勉強会講師謝礼（報償費） 124千円"],
      ["いじめ問題対策委員会委員報酬 159,000円 いじめ問題対策連絡協議会委員謝礼 40,000円"],
      ["いじめ防止啓発ポスター 144,320円", " STOP!いじめ 私の行動宣言 91,703円", " hyper-QUアンケート 6,073,700円"],
    ]
    let lists = sections.map { lines in CostList(lines.map { Quote($0, at: Place(line: 1)) }) }
    let items = lists.flatMap(\.items)
    #expect(items.count == 14)
    #expect(items.compactMap(\.cost.yen).reduce(0, +) == 55_840_723)
    #expect(lists.allSatisfy { $0.leftOver.isEmpty })
  }

  @Test("the cost sections of seed 001 come to 115,357,134 yen")
  func seed001() {
    let sections: [[String]] = [
      ["ゆりかご応援グッズ（育児用品カタログ）の購入経費 12,333千円"], ["産後ケア事業委託経費 74,691千円"],
      ["目黒区子育て世代包括支援センター関係機関連携会議委員謝礼", "101千円"], ["101千円"],
      ["消耗品費 284,545円", " 図書購入費 28,886円"], ["【めぐろ子育てホッ！とナビ】運用費 1,188,000円"],
      ["子育て短期支援事業（委託料）（子どもショートステイ事業分：15,945千円、乳幼児ショートステイ事業分：7,360千円）"],
      ["謝礼（報償費） 1,067千円"], ["なし"], ["なし"], ["補助金実績 2,257,703円"],
    ]
    let items = sections.flatMap { lines in CostList(lines.map { Quote($0, at: Place(line: 1)) }).items }
    #expect(items.compactMap(\.cost.yen).reduce(0, +) == 115_357_134)
  }

  @Test("columns of what an amount is paid from")
  func fundingColumns() {
    let cells = [["決算額", "国庫支出金", "都支出金", "その他"], ["1,250千円", "500千円", "250千円", "500千円"]]
    let quotes = cells.enumerated().flatMap { line, row in
      row.enumerated().map { Quote($1, at: Place(line: line + 1, cell: $0 + 1)) }
    }
    expect(CostList(quotes).items.map { ($0.cost.item, $0.cost.yen) }, [("決算額", 1_250_000)])
    // In rows it is the name beside the amount.
    let row = ["国庫支出金", "500千円"].enumerated().map { Quote($1, at: Place(line: 1, cell: $0 + 1)) }
    expect(CostList(row).items.map { ($0.cost.item, $0.cost.yen) }, [("国庫支出金", 500_000)])
  }

  @Test("an amount that brackets put right", arguments: ["講師謝礼 120千円（訂正 125千円）", "講師謝礼 120千円（訂正後：125千円）"])
  func putRight(line: String) {
    expect(items(line, "教材費 5千円"), [("講師謝礼", 125_000), ("教材費", 5_000)])
  }

  @Test(
    "digits and units that an extractor has misread are no amounts",
    arguments: ["講師謝礼 120十円", "講師謝礼 l20千円", "講師謝礼： O5千円"])
  func misread(line: String) {
    #expect(items(line).map(\.1) == [nil])
  }

  @Test("letters and numerals that belong to a name", arguments: ["アンケートQO 20千円", "その二十円", "講師謝礼 二十円"])
  func namesWithLetters(line: String) {
    #expect(items(line).allSatisfy { $0.1 != nil })
  }
}
