import Contracts
import DataFiles
import Extraction
import Testing

@testable import Parsing

@Suite("Recognising a form")
struct RecognitionTests {
  private func profile(_ id: String, needs: Int, marks: String) -> String {
    """
    profile: \(id)
    version: 1
    name: \(id)
    municipality: "131105"
    plan: 計画
    fiscalYear: "{year}の報告"
    recognise: {needs: \(needs), marks: {\(marks)}}
    record: title
    fields: {title: {label: 事業名}}
    """
  }

  private func error(_ text: String, _ profiles: ProfileSet) throws -> ParsingError? {
    do {
      _ = try explain(text, profiles)
      return nil
    } catch let error as ParsingError {
      return error
    }
  }

  @Test("the best score wins")
  func best() throws {
    let profiles = try ProfileSet().adding(yaml: profile("one", needs: 1, marks: "事業名: 1"), file: "1.yaml")
      .adding(yaml: profile("two", needs: 1, marks: "事業名: 1, 報告書: 2"), file: "2.yaml")
    #expect(try explain("報告書\n事業名 見守り", profiles).sheet.profile.id == "two")
    #expect(throws: ParsingError.self) { try explain("事業名 見守り", profiles) }
  }

  @Test("a tie and a form that nobody knows are errors that name the candidates and their scores")
  func tie() throws {
    let profiles = try ProfileSet().adding(yaml: profile("one", needs: 1, marks: "事業名: 1"), file: "1.yaml")
      .adding(yaml: profile("two", needs: 1, marks: "事業名: 1, 報告書: 2"), file: "2.yaml")
    let tied = try error("事業名 見守り", profiles)
    #expect(tied?.reason == .formAmbiguous)
    #expect(tied?.message.contains("one 1点, two 1点") == true)
    let strict = try ProfileSet().adding(yaml: profile("one", needs: 3, marks: "事業名: 1, 報告書: 2"), file: "1.yaml")
    let unknown = try error("事業名 見守り", strict)
    #expect(unknown?.reason == .formUnknown)
    #expect(unknown?.message.contains("one 1/3点") == true)
    #expect(try error("星", strict)?.reason == .formUnknown)
  }

  @Test("a mark below 0 is of another form, which has much the same words")
  func otherForm() throws {
    let profiles = try ProfileSet()
      .adding(yaml: profile("one", needs: 2, marks: "事業名: 1, 報告書: 1, 概要版: -1"), file: "1.yaml")
    #expect(try explain("報告書\n2023年度の報告\n事業名 見守り", profiles).sheet.profile.id == "one")
    let other = try error("報告書\n概要版\n2023年度の報告\n事業名 見守り", profiles)
    #expect(other?.reason == .formUnknown)
    #expect(other?.message.contains("one 1/2点") == true)
    #expect(throws: DataFileError.self) {
      try ProfileSet().adding(yaml: profile("two", needs: 2, marks: "事業名: 1, 概要版: -1"), file: "2.yaml")
    }
  }

  @Test("a readable document of nobody knows which municipality says which form it is near to")
  func noMunicipality() throws {
    let text = """
      子ども計画 令和5年度実績報告書

      事業番号\t1
      事業名\t講座の開催
      担当課\t公民館
      実績\t講座を3回開いた。
      達成度\t達成
      決算額\t35千円

      事業番号\t2
      事業名\tひろばの運営
      担当課\t保育課
      実績\tひろばを開いた。
      達成度\t一部達成
      決算額\t20千円
      """
    let unknown = try error(text, bundled)
    #expect(unknown?.reason == .municipalityUnknown)
    #expect(unknown?.message.contains("meguro-annual-report 1/5点") == true)
  }

  @Test("a form without a record is an error, not an empty result")
  func noRecords() throws {
    let profiles = try ProfileSet().adding(yaml: profile("one", needs: 2, marks: "報告書: 2"), file: "1.yaml")
    #expect(try error("報告書\n本文", profiles)?.reason == .noRecords)
  }

  @Test("a profile of the same id replaces the older one")
  func replaces() throws {
    let profiles = try ProfileSet().adding(yaml: profile("one", needs: 1, marks: "事業名: 1"), file: "1.yaml")
      .adding(yaml: profile("one", needs: 1, marks: "事業名: 1"), file: "2.yaml")
    #expect(profiles.list.count == 1)
    #expect(try explain("事業名 見守り", profiles).sheet.profile.id == "one")
  }
}

@Suite("Mistakes in a profile")
struct ProfileMistakeTests {
  private func problems(_ yaml: String) -> [DataProblem] {
    do throws(DataFileError) {
      _ = try ProfileReader.read(yaml: yaml, file: "x.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  private let sound = """
    profile: x
    version: 1
    name: x
    plan: x
    fiscalYear: "{year}"
    recognise: {needs: 1, marks: {報告: 1}}
    record: title
    fields:
      title: {label: 事業名}
    """

  @Test("a sound profile has none")
  func soundProfile() { #expect(problems(sound).isEmpty) }

  @Test("each mistake is named with its line")
  func lines() {
    let cases: [(find: String, replace: String, line: Int)] = [
      ("version: 1", "version: one", 2), ("plan: x", "plans: x", 4), ("needs: 1", "needs: 5", 6),
      ("record: title", "record: number", 7), ("{label: 事業名}", "{label: 事業名, type: number}", 9),
      ("{label: 事業名}", "{label: 事業名, reads: \"{title} {owner}\"}", 9), ("\"{year}\"", "年度", 5),
      ("{label: 事業名}", "{}", 9), ("{label: 事業名}", "{label: 事業名, type: years}", 9),
      ("profile: x", "profile:", 1), ("plan: x", "plan: x\nplanYears: [2024, 2020]", 5), ("{報告: 1}", "{報告: 0}", 6),
      ("{label: 事業名}", "{label: \"{事業名\"}", 9),
    ]
    for (find, replace, line) in cases {
      let found = problems(sound.replacing(find, with: replace))
      #expect(found.contains { $0.line == line }, "\(replace): \(found)")
    }
  }

  @Test(
    "what would have two meanings is named where it stands again",
    arguments: [
      ("scales:\n  title:\n    best: 2\n    2 達成: achieved\n    1 未達成: notAchieved\n    2 達成した: exceeded", 15, "2"),
      ("scales:\n  title: {best: 1, 1 達成: achieved}\n  \"title, title\": {best: 1, 1 良: achieved}", 12, "title"),
      ("codes:\n  title:\n    A 継続: continued\n    Ａ 廃止: ended", 13, "Ａ"),
      ("statuses:\n  新規: new\n  新 規: expanded", 12, "新 規"),
    ])
  func twoMeanings(section: String, line: Int, word: String) {
    let found = problems("\(sound)\n\(section)\n").filter { $0.line == line }
    #expect(found.map(\.message).first == "「\(word)」が二度あります (\(word) is here twice)")
  }

  @Test("all mistakes are named at once")
  func all() {
    let found = problems(
      sound.replacing("version: 1", with: "version: one").replacing("record: title", with: "record: y"))
    #expect(found.map(\.line) == [2, 7])
  }

  @Test("what is no YAML, empty, or no mapping is said", arguments: ["a: [", "", "- a", "a: 1\na: 2", "\t- :"])
  func notYAML(yaml: String) { #expect(!problems(yaml).isEmpty) }
}
