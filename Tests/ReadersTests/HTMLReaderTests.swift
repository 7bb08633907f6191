import Contracts
import Extraction
import Testing

@testable import Readers

@Suite struct HTMLReaderTests {
  private func lines(_ html: String) throws -> [[String]] {
    try HTMLReader.text(of: Array(html.utf8)).lines.map(\.cells)
  }

  @Test func `cells that span rows and columns stand in their first place`() throws {
    let html = """
      <html><body><h1>進捗状況</h1><table><tr><th rowspan=2>事業<th colspan="2">実績<tr><th>R4<th>R5
      <tr><td>訪問<td>12<br>回<td>15</table></body></html>
      """
    #expect(
      try lines(html) == [
        ["進捗状況"], ["事業", "実績", ""], ["", "R4", "R5"], ["訪問", "12\n回", "15"],
      ])
  }

  @Test func `tables that only lay out the page are no tables`() throws {
    let html = """
      <table><tr><td><p>案内</p></td><td><table><tr><td>番号</td><td>1</td></tr><tr><td>課</td><td>保育課</td></tr></table>
      </td></tr></table><table><tr><td>一つだけ</td></tr></table>
      """
    #expect(try lines(html) == [["案内"], ["番号", "1"], ["課", "保育課"], ["一つだけ"]])
  }

  @Test func `a table in a cell of a table becomes lines of the cell`() throws {
    let html = """
      <table><tr><td>番号</td><td>内容</td></tr><tr><td>1</td><td>費用<table><tr><td>謝礼</td><td>480千円</td></tr>
      <tr><td>冊子</td><td>20千円</td></tr></table></td></tr><tr><td>2</td><td>なし</td></tr></table>
      """
    #expect(try lines(html) == [["番号", "内容"], ["1", "費用\n謝礼 480千円\n冊子 20千円"], ["2", "なし"]])
  }

  @Test func `white space is the browser's, and what nobody sees is left out`() throws {
    let html = """
      <title>題</title><style>p{}</style><script>var x = "<p>あ</p>"</script>
      <p>子どもの
      居場所&nbsp;と <b>学習</b>
        支援 room
      one</p><p style="display: none">隠れた文</p><pre>一
      二</pre>
      """
    let text = try HTMLReader.text(of: Array(html.utf8))
    #expect(text.lines.map(\.cells) == [["子どもの居場所 と 学習支援 room one"], ["一"], ["二"]])
    #expect(text.omissions == [Omission(.hidden, count: 1)])
  }

  @Test func `terms and their descriptions are rows`() throws {
    let html = """
      <h3>市民の集い</h3><dl><dt>担当課<dd>広場課<dt>評価</dt><dd>○</dd><div><dt>課題<dd>場所<dd>人手</div></dl>
      <dl><dt>案内</dt><dt>地図</dt><dd>駅から歩く。</dd></dl>
      """
    #expect(
      try lines(html) == [["市民の集い"], ["担当課", "広場課"], ["評価", "○"], ["課題", "場所\n人手"], ["案内"], ["地図"], ["駅から歩く。"]])
  }

  @Test func `pictures of marks count by the words behind them`() throws {
    let html = "<table><tr><td>評価<td><img src=a.gif alt=◎><tr><td>課<td>保育課</table>"
    #expect(try lines(html) == [["評価", "◎"], ["課", "保育課"]])
  }

  @Test func `a page of frames says which pages are meant`() throws {
    let html = "<html><frameset cols='20%,80%'><frame src='menu.html'><frame src='r5.html'></frameset></html>"
    let error = #expect(throws: ExtractionError.self) { try HTMLReader.text(of: Array(html.utf8)) }
    #expect(error?.reason == .empty)
    #expect(error?.message.contains("menu.html, r5.html") == true)
  }

  @Test func `the declared encoding counts`() throws {
    // 児童 in CP932.
    let bytes = Array("<html><meta charset=Shift_JIS><p>".utf8) + [0x8E, 0x99, 0x93, 0xB6] + Array("</p>".utf8)
    let text = try HTMLReader.text(of: bytes)
    #expect(text.encoding == "windows-31j")
    #expect(text.lines.map(\.cells) == [["児童"]])
  }
}
