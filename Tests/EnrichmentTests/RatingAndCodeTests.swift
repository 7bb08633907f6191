import Contracts
import Testing

@testable import Enrichment

struct RatingTests {
  private func read(_ text: String, _ scale: RatingScale = HandMade.meguro) -> Rating {
    RatingReader.read(text, aspect: "overall", on: Lexicon(Vocabulary(scales: [scale])).scale(of: "overall"))
  }

  @Test(arguments: [
    ("4：達成した", 4), ("3: ある程度達成した", 3), ("３：ある程度達成した", 3), ("3", 3), ("達成した", 4), ("4：達成した。", 4), ("２．あまり達成できていない", 2),
  ])
  func readsNumberAndWords(text: String, value: Int) {
    let rating = read(text)
    #expect(rating.value == value)
    #expect(rating.best == 5 && rating.worst == 1)
    #expect(rating.raw == text)
  }

  @Test(
    "number and words that disagree, or a step that the scale hasn't, are unreadable",
    arguments: [
      "4：ある程度達成した", "6", "0", "達成", "優", "44", "99999999999999999999", "4達",
    ])
  func unreadable(text: String) {
    let rating = read(text)
    #expect(rating.value == nil && rating.best == nil && rating.attainment == nil)
    #expect(rating.raw == text)
  }

  @Test(
    "the box that is ticked", arguments: ["□5　■4　□3　□2　□1", "☐5 ☑4 ☐3", "■4 達成した □3 ある程度達成した", "□ 5 レ4 □ 3", "4"])
  func tickedBox(raw: String) {
    let scale = Lexicon(Vocabulary(scales: [HandMade.meguro])).scale(of: "overall")
    let rating = RatingReader.read(raw, aspect: "overall", on: scale)
    #expect(rating.raw == raw)
    #expect(rating.value == (raw.contains("レ") ? nil : 4))
  }

  @Test(
    "two codes with a space between them are two, though together they look like a third",
    arguments: [("I II", ["I", "II"], 0), ("II\nI", ["II", "I"], 0), ("III", ["III"], 0), ("I I", ["I I"], 1)])
  func spacedCodes(text: String, codes: [String], unknown: Int) {
    let lexicon = Lexicon(Vocabulary(codes: [HandMade.classes]))
    let found = CodeReader.read(text, kind: "class", lexicon: lexicon)
    #expect(found.map(\.code.raw) == codes)
    #expect(found.count { $0.code.meaning == nil } == unknown)
  }

  @Test("two boxes that are ticked, and none", arguments: ["■5 ■4 □3", "□5 □4 □3", "■"])
  func noSingleBox(raw: String) {
    let scale = Lexicon(Vocabulary(scales: [HandMade.meguro])).scale(of: "overall")
    #expect(RatingReader.read(raw, aspect: "overall", on: scale).value == nil)
  }

  @Test(
    "all steps in a row, of which one is marked", arguments: ["5 4 ③ 2 1", "5 4 3○ 2 1", "1 2 (3) 4 5", "５　４　●３　２　１"])
  func markedStep(raw: String) { #expect(read(raw).value == 3) }

  @Test("no step of a row, or more than one, is marked", arguments: ["5 4 3 2 1", "⑤ 4 ③ 2 1", "5 ③ 1", "③ 2"])
  func noMarkedStep(raw: String) { #expect(read(raw).value == nil) }

  @Test("last year's rating in brackets", arguments: ["4：達成した（前年度 3：ある程度達成した）", "4（昨年度3）"])
  func lastYear(raw: String) { #expect(read(raw).value == 4) }

  @Test("a rating in brackets that nobody names is doubted")
  func bareBrackets() { #expect(read("4（3）").value == nil) }

  @Test func knowsWhichEndIsBest() {
    #expect(read("3", HandMade.kawasaki).attainment == .achieved)
    #expect(read("1", HandMade.kawasaki).attainment == .exceeded)
    #expect(read("1", HandMade.meguro).attainment == .notAchieved)
  }

  @Test func anUnreadableRatingIsAFinding() throws {
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "事業"), HandMade.field("overall", .rating, "4：ある程度達成した", at: 30)),
      vocabulary: Vocabulary(scales: [HandMade.meguro]))
    #expect(set.findings(.ratingUnreadable).map(\.place) == [Place(line: 30)])
    #expect(set.measures.first?.ratings.first?.raw == "4：ある程度達成した")
  }

  @Test func aspectsKeepTheirPrintedWords() throws {
    let viewpoints = SheetField(
      name: "viewpoints", kind: .ratings, label: "着 眼 点", quotes: [],
      entries: [HandMade.indicator("支援の質の向上", [(nil, "4：達成した")]), HandMade.indicator("量的拡充", [(nil, "3：ある程度達成した")])])
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "事業"), viewpoints),
      vocabulary: Vocabulary(scales: [HandMade.meguro]))
    let ratings = try #require(set.measures.first).ratings
    #expect(ratings.map(\.aspect) == ["支援の質の向上", "量的拡充"])
    #expect(ratings.map(\.value) == [4, 3])
  }
}

struct CodeTests {
  private func read(_ text: String) -> [Code] {
    CodeReader.read(text, kind: "class", lexicon: Lexicon(Vocabulary(codes: [HandMade.classes]))).map(\.code)
  }

  @Test(arguments: [
    ("III", ["III"]), ("Ⅲ", ["Ⅲ"]), ("III III", ["III", "III"]), ("<p>III</p> <p>II</p>", ["III", "II"]), ("", []),
  ])
  func readsEveryLetterOfACell(text: String, raws: [String]) {
    #expect(read(text).map(\.raw) == raws)
    #expect(read(text).allSatisfy { $0.meaning != nil })
  }

  @Test(
    "brackets behind a code explain it; another code in them is doubted, unless it is said to be the former one",
    arguments: [
      ("Ⅱ（Ⅲから変更）", true), ("Ⅱ（前年度 Ⅲ）", true), ("Ⅱ（拡充）", true), ("Ⅱ（Ⅱのまま）", true),
      ("Ⅱ（訂正 Ⅲ）", false), ("II（III）", false),
    ])
  func bracketsBehindCode(text: String, isSure: Bool) {
    #expect(read(text).map(\.raw) == [text])
    #expect(read(text).map(\.meaning) == [isSure ? "現在の取組を拡充していく項目" : nil])
  }

  @Test func aLetterThatTheLegendLacksIsAFinding() throws {
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "事業"), HandMade.field("class", .code, "IV", at: 9)),
      vocabulary: Vocabulary(codes: [HandMade.classes]))
    #expect(set.findings(.codeUnknown).map(\.place) == [Place(line: 9)])
    #expect(set.measures.first?.codes == [Code(kind: "class", raw: "IV", meaning: nil)])
  }

  @Test func aCodeCanSayWhatIsPlannedForTheProject() throws {
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "事業"), HandMade.field("class", .code, "II")),
      vocabulary: Vocabulary(codes: [HandMade.classes]))
    #expect(set.measures.first?.category == Category(raw: "現在の取組を拡充していく項目", status: .expanded))
  }

  @Test func anUnknownStatusWordIsKeptAndReported() throws {
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "事業"), HandMade.field("category", .status, "再編", at: 4)),
      vocabulary: Vocabulary(statuses: [StatusWord(word: "拡充", status: .expanded)]))
    #expect(set.measures.first?.category == Category(raw: "再編", status: nil))
    #expect(set.findings(.wordUnknown).map(\.place) == [Place(line: 4)])
  }
}
