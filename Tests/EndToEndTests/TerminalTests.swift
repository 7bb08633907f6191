import Pipeline
import Testing

@testable import hyoka

@Suite struct TerminalTests {
  @Test(arguments: [
    ("abc", 3), ("目黒区", 6), ("ｶﾅ", 2), ("カナ", 4), ("か\u{3099}", 2), ("（円）", 6), ("", 0), ("①a", 2), ("👶", 2), ("é", 1),
    ("한국", 4),
  ])
  func `a text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `columns stand under each other, whatever their letters`() {
    let table = Table(rows: [["目標", "施策", "x"], ["a", "1", "·"], ["子どもの権利", "1,000", ""]])
    #expect(
      table.lines == [
        "目標           施策  x",
        "a                 1  ·",
        "子どもの権利  1,000",
      ])
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-55_840_723, "-55,840,723"), (.min, "-9,223,372,036,854,775,808"),
  ])
  func `figures have a comma after every three digits`(number: Int, text: String) {
    #expect(number.grouped == text)
  }

  @Test(arguments: [(0, "0.0"), (49_999, "0.0"), (50_000, "0.1"), (100_007_467, "100.0")])
  func `sizes have one decimal`(bytes: Int, text: String) {
    #expect(bytes.megabytes == text)
  }

  @Test func `progress is written over on a terminal, and rare elsewhere`() {
    var written: [String] = []
    let terminal = ProgressLine(language: .en, isTerminal: true) { written.append($0) }
    terminal.show(.init(files: 1, bytes: 1_000_000, totalFiles: 3, totalBytes: 3_000_000))
    terminal.clear()
    #expect(written.count == 2)
    #expect(written.first?.hasPrefix("\r\u{1B}[K1/3 files  1.0/3.0 MB  ") == true)
    #expect(written.last == "\r\u{1B}[K")

    written = []
    let file = ProgressLine(language: .ja, isTerminal: false) { written.append($0) }
    file.show(.init(files: 1, bytes: 1, totalFiles: 3, totalBytes: 3))
    file.clear()
    #expect(written == [])
  }
}
