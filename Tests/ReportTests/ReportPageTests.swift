import Contracts
import Crypto
import Foundation
import Report
import TestSupport
import Testing

@Suite struct ReportPageTests {
  @Test func `holds the messages as they were written`() throws {
    let measure = #"{"id":"1","title":"見守り訪問","generic":true}"#
    let page = try page(summaries: [#"{"measures":1}"#], measures: [measure])
    #expect(try block("measures", of: page) == [measure])
    #expect(try block("summaries", of: page) == [#"{"measures":1}"#])
    #expect(try block("findings", of: page) == [])
    #expect(try block("words", of: page) == [#"{"status":{"new":{"en":"new","ja":"新規"}}}"#])
  }

  @Test(arguments: [
    "</script><script>hacked = 1</script>", "<!--<script>", "<img src=x onerror=hacked=1>", "]]>", "<ſcript>",
    "javascript:alert(1)", #"\u003c/script>"#, "\u{2028}</SCRIPT\n>", "{{script}}", "{{style}}", "{{data}}",
    "{{policy}}",
    "\u{0}\u{1F}\u{FEFF}",
  ])
  func `no words of a document leave their block`(title: String) throws {
    let line = String(decoding: try JSON.encode(["title": title]), as: UTF8.self)
    let page = try page(measures: [line])
    let harmless = try self.page(measures: [#"{"title":"x"}"#])
    #expect(page.components(separatedBy: "<").count == harmless.components(separatedBy: "<").count)
    let kept = try #require(try block("measures", of: page).first)
    #expect(try JSON.decode([String: String].self, from: Array(kept.utf8)) == ["title": title])
  }

  @Test func `the policy lets the page's own style and script run, and nothing else`() throws {
    let page = try page()
    let policy = try #require(page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)?.1)
    let style = try #require(page.firstMatch(of: /<style>((?s:.*?))<\/style>/)?.1)
    let script = try #require(page.firstMatch(of: /<script>((?s:.*?))<\/script>/)?.1)
    #expect(
      policy
        == """
        default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'; base-uri 'none'; \
        form-action 'none'
        """)
    #expect(page.matches(of: /<script(?! type="application\/json")/).count == 1)
    #expect(!page.contains(" style=") && !page.contains("innerHTML") && !page.contains("https://"))
  }

  @Test func `pieces that are cut anywhere make the same page`() throws {
    let lines = Array("{\"title\":\"<見守り>\"}\n{\"title\":\"<<\"}\n".utf8)
    let whole = try report().bytes(measures: lines)
    for size in [1, 2, 3, 7] {
      var page: [UInt8] = []
      try report().write(measures: { take in
        for start in stride(from: 0, to: lines.count, by: size) { try take(Array(lines[start...].prefix(size))) }
      }) { page += $0 }
      #expect(page == whole)
    }
  }

  @Test func `a page without measures has no block for them, so that it can say so`() throws {
    let page = String(decoding: try report().bytes(measures: nil), as: UTF8.self)
    #expect(page.contains(#"id="summaries""#))
    #expect(!page.contains(#"id="measures""#))
  }

  private func report(summaries: [String] = []) -> ReportPage {
    ReportPage(
      ReportPage.Contents(
        summaries: summaries.map { Array($0.utf8) }, findings: [], deadLetters: [],
        words: ["status": ["new": Bilingual(ja: "新規", en: "new")]]))
  }

  private func page(summaries: [String] = [], measures: [String] = []) throws -> String {
    let lines = measures.map { $0 + "\n" }.joined()
    return String(decoding: try report(summaries: summaries).bytes(measures: Array(lines.utf8)), as: UTF8.self)
  }

  /// A block's lines, as a browser has them.
  private func block(_ name: String, of page: String) throws -> [String] {
    let start = try #require(page.range(of: "<script type=\"application/json\" id=\"\(name)\">"))
    let rest = page[start.upperBound...]
    let end = try #require(rest.range(of: "</script"))
    return rest[..<end.lowerBound].split(separator: "\n").map(String.init)
  }

  private func hash(_ text: Substring) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}
