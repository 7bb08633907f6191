import Contracts
import Enrichment
import Extraction
import Testing

@testable import Parsing

@Suite("Forms without a profile")
struct GenericFormTests {
  @Test("what a person reads is read, and nothing else", arguments: Specimens.all)
  func facts(specimen: Specimen) throws {
    let sheet = try readGenerically(specimen.document)
    let set = try Enrichment.measures(from: sheet)
    let read = set.measures.map(\.facts)
    #expect(read.count == specimen.facts.count)
    for (read, expected) in zip(read, specimen.facts) { #expect(read.sorted() == expected.sorted()) }
  }

  @Test("every measure is marked, and every value has its confidence and place", arguments: Specimens.all)
  func marked(specimen: Specimen) throws {
    let sheet = try readGenerically(specimen.document)
    #expect(sheet.generic == true)
    for field in sheet.records.flatMap(\.fields) { #expect(field.confidence != nil, "\(field.name)") }
    for measure in try Enrichment.measures(from: sheet).measures {
      #expect(measure.generic == true)
      for path in (measure.confidence ?? [:]).keys { #expect(measure.source.fields[path] != nil, "\(path)") }
      #expect(measure.confidence?["title"] != nil)
    }
  }

  @Test("every character is claimed or listed", arguments: Specimens.all)
  func coverage(specimen: Specimen) throws {
    let sheet = try readGenerically(specimen.document)
    let coverage = sheet.coverage
    #expect(coverage.fields + coverage.headings + coverage.boilerplate + coverage.unclaimed == coverage.total)
    let all = specimen.document.lines.flatMap(\.cells).joined().unicodeScalars
    #expect(coverage.total == all.count { !$0.properties.isWhitespace })
    let left = sheet.unclaimed.map(\.text).joined().unicodeScalars.count { !$0.properties.isWhitespace }
    #expect(left == coverage.unclaimed)
  }

  @Test("the same bytes twice", arguments: Specimens.all)
  func deterministic(specimen: Specimen) throws {
    let first = try JSON.encode(try readGenerically(specimen.document))
    #expect(try JSON.encode(try readGenerically(specimen.document)) == first)
  }
}

@Suite("Forms without a profile: cells that span rows")
struct SpanningCellTests {
  private let text = """
    星空計画 令和5年度実施状況
    事業番号|事業名|担当課|実施内容|達成度
    1|星空の教室|星空課|人が増えた。|達成
    2|月夜の散歩||雨が多かった。|未達成
    3|流星の観察（再掲）||星が流れた。|達成
    4|星図の貸出し||||
    5|星の友の会|月夜課|会報を出した。|達成
    """

  private func offices(_ format: String?) throws -> [[String]] {
    var document = Specimen(name: "", text: text, facts: []).document
    document.format = format
    return try Enrichment.measures(from: readGenerically(document)).measures.map(\.departments)
  }

  @Test("an office's cell may span several projects")
  func offices() throws {
    #expect(try offices("text/html") == [["星空課"], ["星空課"], [], [], ["月夜課"]])
  }

  @Test("where cells stand is not sure in a PDF, nor in plain text", arguments: ["application/pdf", nil])
  func unsure(format: String?) throws {
    #expect(try offices(format) == [["星空課"], [], [], [], ["月夜課"]])
  }
}

@Suite("Forms without a profile: what stays unknown")
struct GenericRefusalTests {
  private func reason(_ text: String) -> DeadLetter.Reason? {
    do {
      _ = try readGenerically(text)
      return nil
    } catch let error as ParsingError {
      return error.reason
    } catch {
      return .internalError
    }
  }

  @Test("a newsletter")
  func newsletter() {
    #expect(
      reason(
        """
        広報かくう 令和5年6月号
        特集：子育て
        日時：6月10日　場所：公民館
        対象：市内在住の方
        内容：親子で遊ぼう
        申込み：電話で子育て支援課へ
        """) == .formUnknown)
  }

  @Test("records side by side, whose values can't be told apart")
  func sideBySide() {
    #expect(
      reason(
        """
        令和5年度事業比較表
        事業名|乳児健診|幼児健診
        担当課|健康課|保健課
        評価|A|
        事業概要|乳児を診る。|
        """) == .formUnknown)
  }

  @Test("two tables of columns with nothing between them")
  func tablesThatTouch() {
    #expect(
      reason(
        """
        令和5年度事業比較表
        事業名|乳児健診|幼児健診
        担当課|健康課|保健課
        評価|達成|未達成
        事業概要|乳児を診る。|幼児を診る。
        事業名|星空ひろば|夜の保育
        担当課|星空課|保育課
        評価|未達成|達成
        事業概要|広場を開く。|夜に預かる。
        """) == .formUnknown)
  }

  @Test("figures over years, of which one table alone has a plan")
  func statistics() {
    #expect(
      reason(
        """
        星空町統計だより　令和4年度
        1 町の人口
        |令和3年度|令和4年度
        人口（人）|520|530
        世帯（世帯）|600|600
        2 町の星見
        |令和3年度|令和4年度
        目標|52|53
        実績|50|51
        """) == .formUnknown)
  }

  @Test("a name that runs on into the next cell")
  func gapInTheName() {
    #expect(reason(Specimens.gapInTheName.text) == .formUnknown)
  }

  @Test("a profile comes first")
  func profileFirst() throws {
    let yaml = """
      profile: own
      version: 1
      name: own
      plan: 計画
      fiscalYear: "{year}の報告"
      recognise: {needs: 1, marks: {整理番号: 1}}
      record: number
      fields: {number: {label: 整理番号}, title: {label: 事務事業名}}
      """
    let set = try ProfileSet().adding(yaml: yaml, file: "own.yaml")
    let sheet = try Parsing.parse(Specimens.keyValue.document, with: set, municipality: nil, checkpoint: {})
    #expect(sheet.profile.id == "own")
    #expect(sheet.generic == nil)
    #expect(sheet.records.flatMap(\.fields).allSatisfy { $0.confidence == nil })
  }

  @Test("a sheet without a name is no part of the one above")
  func namelessSheet() throws {
    var specimen = Specimens.severalSheets
    specimen.text = specimen.text.replacing("放課後子ども教室", with: "")
    let sheet = try readGenerically(specimen.document)
    #expect(sheet.records.count == 1)
    #expect(sheet.records[0].texts("number") == ["501"])
    #expect(sheet.records[0].texts("departments") == ["学校教育課"])
    #expect(sheet.records[0]["viewpoints"] == nil)
  }

  @Test("the words that forms share are all there")
  func vocabulary() {
    let words = GenericVocabulary.bundled
    #expect(words.version > 0 && words.needs > 1 && words.needs < 10)
    #expect(words.labels.count > 800)
    #expect(words.fields.allSatisfy { field in field.otherwise.map { words.field(named: $0) != nil } ?? true })
    for name in ["title", "number", "departments", "overall", "viewpoints", "cost", "indicators", "direction"] {
      #expect(words.field(named: name) != nil, "\(name)")
    }
    #expect(!words.roles.isEmpty && !words.money.isEmpty && !words.statuses.isEmpty)
    #expect(
      words.attainments.meaning("達成") == .known(.achieved)
        && words.attainments.meaning("改善傾向") == .known(.partlyAchieved))
    #expect(!words.titles.isEmpty && !words.covers.isEmpty && !words.plans.isEmpty)
    #expect(words.planWords.count > 10)
  }
}
