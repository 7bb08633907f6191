import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Drafting a profile")
struct ProfileDraftTests {
  @Test("a draft is sound, and reads its own example", arguments: Specimens.all)
  func readsItsExample(specimen: Specimen) throws {
    let unlabelled = Specimens.needsAndSupply + [Specimens.onlyTable, Specimens.onlyTableBelowChapter]
    if unlabelled.contains(where: { $0.name == specimen.name }) {
      // No label stands there that a profile could name.
      let error = #expect(throws: ParsingError.self) {
        try ProfileDraft.yaml(for: [specimen.document], id: "draft", checkpoint: {})
      }
      #expect(error?.reason == .formUnknown)
      return
    }
    let yaml = try ProfileDraft.yaml(for: [specimen.document], id: "draft", checkpoint: {})
    try ProfileFile.check(yaml: yaml, file: "draft.yaml")
    // Cells that only spaces divide, names that only headings have and projects in columns are beyond drafts; the draft
    // says so.
    let beyond = [
      Specimens.spaced, Specimens.namedByHeading, Specimens.namedByNumberedLine, Specimens.markdownHeadings,
      Specimens.numberedPolicies, Specimens.namedOffices, Specimens.judgedHeadings, Specimens.numberedNames,
      Specimens.numberBehindPriority, Specimens.longTitleAboveHeadings, Specimens.countedHeadings,
      Specimens.officeBehindTitle, Specimens.countedProjects,
      Specimens.columnsOfProjects, Specimens.numbersAboveNames, Specimens.blanksBesideLabels,
      Specimens.columnWithoutOffice, Specimens.oneOfficeBesideLabels, Specimens.figuresList,
      Specimens.headingsOfTwoLabels, Specimens.countedByDashes, Specimens.countedInBrackets, Specimens.countedAnew,
      Specimens.countedEfforts,
      Specimens.goalsAboveHeadings,
    ].map(\.name)
    guard !beyond.contains(specimen.name) else {
      #expect(yaml.contains("no record with a title yet"))
      return
    }
    let set = try ProfileSet().adding(yaml: yaml, file: "draft.yaml")
    let sheet = try Parsing.parse(specimen.document, with: set, municipality: nil, checkpoint: {})
    #expect(sheet.profile.id == "draft")
    #expect(sheet.records.contains { ($0["title"]?.quotes.isEmpty == false) && $0.fields.count > 2 })
  }

  @Test("only labels that every example has are fields")
  func shared() throws {
    var other = Specimens.keyValue
    other.text = other.text.replacing("事業概要", with: "事業の中身")
    let yaml = try ProfileDraft.yaml(
      for: [Specimens.keyValue.document, other.document], id: "draft", checkpoint: {})
    #expect(!yaml.contains("事業概要"))
    #expect(yaml.contains("事業の目的"))
  }

  @Test("a draft says what letters come to, takes a marked choice, and reads amounts below their unit")
  func letters() throws {
    let form = Specimen(
      name: "",
      text: """
        令和5年度 星空市事業評価一覧
        番号|事業名|担当課|決算額（千円）|総合評価|今後の方向性
        1|星見広場|広場課|1,250|A|□拡充 ■継続 □廃止
        2|夜の預かり|保育課|86|C|■拡充 □継続 □廃止
        A：計画どおり　B：おおむね計画どおり　C：計画を下回る
        """, facts: [])
    let yaml = try ProfileDraft.yaml(for: [form.document], id: "draft", checkpoint: {})
    let set = try ProfileSet().adding(yaml: yaml, file: "draft.yaml")
    let sheet = try Parsing.parse(form.document, with: set, municipality: nil, checkpoint: {})
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map { $0.ratings.map(\.attainment) } == [[.achieved], [.notAchieved]])
    #expect(measures.map { $0.costs.map(\.yen) } == [[1_250_000], [86_000]])
    #expect(measures.map(\.category?.status) == [.continued, .expanded])
  }

  @Test("a draft says which columns may have merged cells")
  func mergedCells() throws {
    let form = Specimen(
      name: "",
      text: """
        令和5年度 星空市事業評価一覧
        基本目標|番号|事業名|担当課|取組実績|総合評価
        1 星を見る|1|星見広場|広場課|4か所|A
        |2|夜の預かり|保育課|1施設|B
        """, facts: [])
    let lines = try ProfileDraft.yaml(for: [form.document], id: "draft", checkpoint: {}).split(separator: "\n")
    #expect(lines.filter { $0.contains("covers: true") }.map { $0.contains("基本目標") } == [true])
  }

  @Test("what is no form gives no draft")
  func noForm() {
    let letter = Specimen(name: "a letter", text: "拝啓\n春の候、ますますご清栄のこととお喜び申し上げます。", facts: [])
    #expect(throws: ParsingError.self) { try ProfileDraft.yaml(for: [letter.document], id: "x", checkpoint: {}) }
  }

  @Test("whatever an example holds, the YAML is sound")
  func hostileWords() throws {
    var specimen = Specimens.keyValue
    specimen.text = specimen.text.replacing("子育て相談事業", with: "\"]}{[: # & *\\事業")
      .replacing("架空市", with: "「{架空}」\\\"市")
    let yaml = try ProfileDraft.yaml(for: [specimen.document], id: "a\"b\\", checkpoint: {})
    try ProfileFile.check(yaml: yaml, file: "draft.yaml")
  }
}
