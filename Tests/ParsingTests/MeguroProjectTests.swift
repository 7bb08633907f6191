import Contracts
import Enrichment
import Parsing
import Testing

/// How clerks write the number, name, status and page of a project, with invented projects.
@Suite("目黒区 実績報告書: projects")
struct MeguroProjectTests {
  @Test("a number can be several, or have a branch; a name may begin with a figure")
  func numbers() throws {
    let text =
      MeguroReport.heading + ["2106・2107", "2108～2110", "2111-1", "2112 2歳児と"].map { MeguroReport.text($0) }.joined()
    let measures = try MeguroReport.measures(text)
    #expect(measures.map(\.number) == ["2106・2107", "2108～2110", "2111-1", "2112"])
    #expect(measures.map(\.title) == ["児童館の整備", "児童館の整備", "児童館の整備", "2歳児と 児童館の整備"])
    #expect(measures.allSatisfy { $0.localGoal.map(\.id) == ["2", "1"] })
  }

  @Test(
    "a report that says it stands elsewhere too is repeated",
    arguments: [
      "2203（再掲）\t園庭開放", "2203(再掲) 園庭開放", "2203\t園庭開放（再掲）", "2203\t園庭開放（1303の再掲）", "2203 園庭開放（再掲：1303）", "2203 園庭開放【再掲】",
      "2203 【再掲】園庭開放",
    ])
  func repeated(name: String) throws {
    let text =
      MeguroReport.heading + MeguroReport.text().replacing("事業番号 2101\t児童館の整備\t", with: "事業番号 " + name)
      + MeguroReport.text().replacing("事業番号 2101\t児童館の整備\t", with: "事業番号 2204（仮称）ひろば\t")
    let measures = try MeguroReport.measures(text)
    #expect(measures.map(\.number) == ["2203", "2204"])
    #expect(measures.map(\.title) == ["園庭開放", "（仮称）ひろば"])
    #expect(measures.map(\.repeated) == [.whole, .no])
  }

  @Test("a report without a number has its title all the same", arguments: ["", "－", "―"])
  func noNumber(number: String) throws {
    let measure = try #require(try MeguroReport.measures(MeguroReport.heading + MeguroReport.text(number)).first)
    #expect(measure.title == "児童館の整備")
    #expect(measure.number == nil)
  }

  @Test("of several pages of the plan the first")
  func pages() throws {
    for printed in ["58～59", "58、61", "58-59"] {
      let text = (MeguroReport.heading + MeguroReport.text()).replacing("計画掲載ページ： 58", with: "計画掲載ページ： " + printed)
      #expect(try MeguroReport.measures(text).first?.planPage == 58)
    }
  }

  @Test("a bracket behind the status explains it")
  func statusInBrackets() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("事業区分： 拡充", with: "事業区分： 新規（令和3年度～）")
    #expect(try MeguroReport.measures(text).first?.category?.status == .new)
  }

  @Test(
    "a branch of a number, and a name that begins like one",
    arguments: [
      ("1102の2 児童館の整備", "1102の2", "児童館の整備"), ("1102の12\t児童館の整備", "1102の12", "児童館の整備"),
      ("1102のびのび広場", "1102", "のびのび広場"),
    ])
  func branches(head: String, number: String, title: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("2101\t児童館の整備\t", with: head)
    let measure = try #require(try Enrichment.measures(from: explain(text).sheet).measures.first)
    #expect(measure.number == number)
    #expect(measure.title == title)
  }

  @Test(
    "the name behind a label of its own",
    arguments: [
      "事業番号：2101　　事業名：児童館の整備", "事業番号 2101\n事業名： 児童館の整備", "事業番号\t2101\t事業名\t児童館の整備", "事業番号 2101 事業名 児童館の整備",
    ])
  func labelledName(head: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("事業番号 2101\t児童館の整備\t", with: head)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.number == "2101")
    #expect(measure.title == "児童館の整備")
  }

  @Test(
    "a number whose last part is no plain figure, and one that names another of its kind",
    arguments: [
      ("2-1-① 児童館の整備", "2-1-①"), ("2-1-(3)\t児童館の整備", "2-1-(3)"), ("2-1-07\t児童館の整備", "2-1-07"),
      ("2101（2105と統合）\t児童館の整備", "2101（2105と統合）"),
      ("2101 (旧1204)\n児童館の整備", "2101 (旧1204)"),
    ])
  func furtherNumbers(head: String, number: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("2101\t児童館の整備\t", with: head)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.number == number)
    #expect(measure.title == "児童館の整備")
    #expect(measure.localGoal.map(\.id) == ["2", "1"])
  }

  @Test("brackets that belong to the name", arguments: ["（2024年開始）ひろば", "（0～2歳児）ひろば", "（仮称）ひろば"])
  func bracketsOfName(name: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("2101\t児童館の整備\t", with: "2101 " + name)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.number == "2101")
    #expect(measure.title == name)
  }

  @Test("a repeat that names the number alone", arguments: ["2203\t園庭開放（1303 再掲）", "2203（1303再掲）\t園庭開放"])
  func repeatedNumber(name: String) throws {
    let text =
      MeguroReport.heading + MeguroReport.text().replacing("事業番号 2101\t児童館の整備\t", with: "事業番号 " + name)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.title == "園庭開放")
    #expect(measure.repeated == .whole)
  }

  @Test(
    "a name that is printed twice counts once",
    arguments: ["2101\t児童館の整備\n児童館の整備", "2101\n児童館の\n整備\n児童館の\n整備"])
  func nameTwice(head: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("2101\t児童館の整備\t", with: head)
    let set = try MeguroReport.measureSet(text)
    #expect(set.measures.first?.title.replacing(" ", with: "") == "児童館の整備")
  }

  @Test("a report without a name is doubted, and one with a name isn't")
  func noName() throws {
    let text =
      MeguroReport.heading + MeguroReport.text().replacing("2101\t児童館の整備\t", with: "2101") + MeguroReport.text("2102")
    let set = try MeguroReport.measureSet(text)
    let first = try #require(set.findings.first { $0.code == .fieldMissing && $0.severity == .doubt })
    #expect(first.message.ja.contains("名称がありません"))
    #expect(first.place?.line == 7)
    #expect(set.findings.count { $0.code == .fieldMissing } == 1)
  }

  @Test("one number that two names have is doubted; departments that report on one project are not")
  func numberTwice() throws {
    let other = MeguroReport.text().replacing("児童館の整備", with: "図書の貸出")
    let doubted = try MeguroReport.measureSet(MeguroReport.heading + MeguroReport.text() + other)
    #expect(doubted.findings.count { $0.code == .numberUnreadable && $0.severity == .doubt } == 1)
    let second = MeguroReport.text().replacing("担当課： 児童課", with: "担当課： 保育課")
    let shared = try MeguroReport.measureSet(MeguroReport.heading + MeguroReport.text() + second)
    #expect(shared.measures.count == 2)
    #expect(!shared.findings.contains { $0.code == .numberUnreadable })
  }

  @Test("a number that is missing or misread among others is doubted", arguments: ["", "21O2 ", "l102 "])
  func missingNumber(number: String) throws {
    let odd = MeguroReport.text().replacing("事業番号 2101\t", with: "事業番号 " + number)
    let set = try MeguroReport.measureSet(MeguroReport.heading + MeguroReport.text() + odd + MeguroReport.text("2103"))
    #expect(set.measures.map(\.number) == ["2101", nil, "2103"])
    #expect(set.findings.count { $0.code == .fieldMissing && $0.severity == .doubt } == 1)
  }
}
