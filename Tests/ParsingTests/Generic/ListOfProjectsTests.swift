import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: lists that name projects and say nothing of them")
struct ListOfProjectsTests {
  @Test("a list of what has changed, above the report on the same projects, is none of projects")
  func changes() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      【変更事業一覧】
      番号|事業名|担当課|変更内容
      12|星見広場|広場課|会場を増やす
      15|夜の預かり|保育課|名前を改める
      19|星の便り|広報課|廃止する
      【進捗状況】
      番号|事業名|担当課|取組実績|進捗状況
      11|月見広場|広場課|定員を増やした。|順調
      12|星見広場|広場課|8か所で開いた。|順調
      15|夜の預かり|保育課|1,804人を預かった。|遅れ
      """)
    #expect(set.measures.map(\.number) == ["11", "12", "15"])
    let said = set.findings.filter { $0.code == .projectRepeated }
    #expect(said.map(\.place) == [Place(line: 4, cell: 2)] && said.map(\.severity) == [.doubt])
  }

  @Test("a list of contents above the sheets is none either")
  func contents() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度事業評価
      番号|事業名|担当課|ページ
      1|星見広場|広場課|2
      2|夜の預かり|保育課|3
      番号|1|事業名|星見広場
      担当課|広場課|評価|達成
      番号|2|事業名|夜の預かり
      担当課|保育課|評価|未達成
      """)
    #expect(set.measures.map { "\($0.number ?? "-") \($0.ratings.count)" } == ["1 1", "2 1"])
  }

  @Test("projects that only one list names stay, whatever the others say")
  func others() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      番号|事業名|担当課|事業内容
      1|星見広場|広場課|星を見る。
      2|夜の預かり|保育課|夜に預かる。
      番号|事業名|担当課|取組実績|進捗状況
      3|月見広場|広場課|8か所で開いた。|順調
      4|夜の散歩|保育課|3回歩いた。|遅れ
      """)
    #expect(set.measures.map(\.number) == ["1", "2", "3", "4"])
  }

  @Test("nor does one name in common make a list of them")
  func namesake() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      番号|事業名|担当課|事業内容
      1|相談|広場課|星を見る。
      2|夜の預かり|保育課|夜に預かる。
      3|夜の教室|保育課|夜に学ぶ。
      番号|事業名|担当課|取組実績|進捗状況
      4|相談|広場課|8か所で開いた。|順調
      5|夜の散歩|保育課|3回歩いた。|遅れ
      """)
    #expect(set.measures.map(\.number) == ["1", "2", "3", "4", "5"])
  }
}
