import Foundation
import TestSupport
import Testing

/// What the command line makes of a form that no profile knows.
@Suite struct UnknownFormTests {
  private static let sheet = """
    令和6年度　架空市　事務事業評価シート（令和5年度実施事業）
    整理番号\t12\t事務事業名\t子育て相談事業
    所管課\t子育て支援課\t実施方法\t直営
    決算額（千円）\t1,350
    達成度\tＡ\t理由\t相談が増えた。
    今後の方向性\t□拡充　■継続　□縮小
    凡例　Ａ：達成　Ｂ：概ね達成　Ｃ：未達成
    """

  @Test func `its measures say that no profile read them, and how sure each value is`() throws {
    let folder = try Folder(["in/sheet.txt": Self.sheet])
    let run = try Command(["run", "in", "--municipality", "131105", "--output", "out"], in: folder.url)
    #expect(run.status == 0, "\(run.out)")
    let measure = try folder.text("out/measures.ndjson")
    #expect(measure.contains(#""generic":true"#))
    #expect(measure.contains(#""title":"high""#))
    #expect(measure.contains(#""attainment":"achieved""#))
    #expect(measure.contains(#""yen":1350000"#))
    #expect(measure.contains(#""status":"continued""#))
    let rows = try folder.text("out/measures.csv").split(separator: "\r\n")
    #expect(rows.first?.hasSuffix("読み取りの確かさ") == true)
    #expect(rows.last?.hasSuffix("高") == true)
  }

  @Test func `a year that has a plan only is told from one that has a figure`() throws {
    let sheet = """
      令和５年度　子ども・子育て支援事業計画　進捗状況
      事業名\t利用者支援事業
      所管課\tこども政策課
      （単位：か所）
      \t令和４年度\t令和５年度\t令和６年度
      計画\t3\t4\t5
      実績\t2\t4\t
      """
    let folder = try Folder(["in/sheet.txt": sheet])
    let run = try Command(["run", "in", "--municipality", "131105", "--output", "out"], in: folder.url)
    #expect(run.status == 0, "\(run.out)")
    let rows = try folder.text("out/measures.csv")
    #expect(rows.contains("2022=2 2023=4 2024=計画：5"), "\(rows)")
  }

  @Test func `without a municipality it is listed as unread`() throws {
    let folder = try Folder(["in/sheet.txt": Self.sheet])
    let run = try Command(["run", "in", "--output", "out"], in: folder.url)
    #expect(run.status == 2)
    #expect(try folder.text("out/dead-letters.ndjson").contains("municipality-unknown"))
  }

  @Test func `a title that names another municipality than the upload is a doubt`() throws {
    let folder = try Folder(["in/sheet.txt": "世田谷区子ども計画\n" + Self.sheet])
    let run = try Command(["run", "in", "--municipality", "131105", "--output", "out"], in: folder.url)
    #expect(run.status == 0, "\(run.out)")
    let finding = try #require(
      try folder.text("out/findings.ndjson").split(separator: "\n").first { $0.contains("municipality-differs") })
    #expect(finding.contains("目黒区（131105）の文書として渡されましたが、表題にあるのは世田谷区（131121）です。"))
    #expect(finding.contains(#""place":{"line":1}"#) && finding.contains(#""severity":"doubt""#))
    #expect(try folder.text("out/measures.ndjson").contains("\"code\":\"131105\""))
  }

  @Test func `a name that several municipalities have is listed as unread, with who may be meant`() throws {
    let folder = try Folder(["in/sheet.txt": "府中市子ども計画\n" + Self.sheet])
    let run = try Command(["run", "in", "--output", "out"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.out.contains("同じ名前の自治体が複数あります：東京都府中市（132063）、広島県府中市（342084）。"), "\(run.out)")
  }

  @Test func `a municipality that only the text names is a doubt`() throws {
    let folder = try Folder(["in/sheet.txt": Self.sheet + "\n備考\t世田谷区と一緒に行った。\n"])
    let run = try Command(["run", "in", "--output", "out"], in: folder.url)
    #expect(run.status == 0, "\(run.out)")
    let finding = try #require(
      try folder.text("out/findings.ndjson").split(separator: "\n").first { $0.contains("municipality-inferred") })
    #expect(finding.contains("世田谷区（131121）の文書として読みました。") && finding.contains(#""severity":"doubt""#))
    #expect(try folder.text("out/measures.ndjson").contains("\"code\":\"131121\""))
  }

  @Test func `explain shows the fields, and how sure each value is`() throws {
    let folder = try Folder(["sheet.txt": Self.sheet])
    let run = try Command(["profiles", "explain", "sheet.txt"], in: folder.url)
    #expect(run.status == 0, "\(run.out)")
    #expect(run.out.contains("プロファイル: generic v1"))
    #expect(
      run.out.split(separator: "\n").contains { $0.contains("title") && $0.contains("high") && $0.contains("子育て相談事業") })
  }

  @Test func `a draft is sound, wins over the generic reading, and reads the sheet`() throws {
    let folder = try Folder(["sheet.txt": Self.sheet, "forms/.keep": ""])
    let draft = try Command(["profiles", "draft", "sheet.txt", "--output", "forms/new.yaml"], in: folder.url)
    #expect(draft.status == 0, "\(draft.error)")
    #expect(try Command(["profiles", "check", "forms/new.yaml"], in: folder.url).status == 0)
    let run = try Command(["profiles", "explain", "sheet.txt", "--profiles", "forms"], in: folder.url)
    #expect(run.out.contains("プロファイル: new-form v1"))
    #expect(run.out.split(separator: "\n").contains { $0.contains("title") && $0.contains("子育て相談事業") })
    let again = try Command(["profiles", "draft", "sheet.txt", "--output", "forms/new.yaml"], in: folder.url)
    #expect(again.status == 64)
  }

  @Test func `what is no form gives no draft, and exits 2`() throws {
    let folder = try Folder(["letter.txt": "拝啓\nお元気ですか。\n"])
    let run = try Command(["profiles", "draft", "letter.txt"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.out == "")
    #expect(run.error.contains("下書きを作れません"))
  }
}
