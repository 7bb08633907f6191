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
}
