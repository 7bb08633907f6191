import Contracts
import Extraction
import Testing

@Suite("Tables with rules")
struct RuledTableTests {
  @Test("A grid gives a cell for each of its columns, empty ones too; rows without text only count")
  func grid() {
    var page = HandMadePage()
    page.grid(xs: [50, 150, 250, 350], ys: [100, 120, 140, 160])
    page.write("番号", x: 53, y: 110)
    page.write("評価", x: 253, y: 110)
    page.write("1", x: 53, y: 150)
    page.write("相談", x: 153, y: 150)
    #expect(
      page.lines == [
        DocumentLine(line: 1, page: 1, cells: ["番号", "", "評価"]),
        DocumentLine(line: 3, page: 1, cells: ["1", "相談", ""]),
      ])
  }

  @Test("A cell that spans others stands at its first position")
  func spans() {
    var page = HandMadePage()
    page.box(50, 100, 350, 160)
    page.horizontal(120, from: 150, to: 350)
    page.horizontal(140, from: 50, to: 350)
    page.vertical(150, from: 100, to: 160)
    page.vertical(250, from: 120, to: 160)
    page.write("事業", x: 53, y: 120)
    page.write("令和6年度", x: 200, y: 110)
    page.write("計画", x: 153, y: 130)
    page.write("実績", x: 253, y: 130)
    page.write("相談", x: 53, y: 150)
    page.write("10", x: 153, y: 150)
    page.write("12", x: 253, y: 150)
    #expect(page.rows == [["事業", "令和6年度", ""], ["", "計画", "実績"], ["相談", "10", "12"]])
  }

  @Test("Lines drawn twice, in pieces, as dots, and not quite to their ends are one grid")
  func roughLines() {
    var page = HandMadePage()
    // The outer border is a double line.
    page.box(50, 100, 250, 140)
    page.box(52, 102, 248, 138)
    // Between the rows a line in two pieces that leave a gap and overlap the border.
    page.horizontal(120.2, from: 49, to: 148.5)
    page.horizontal(119.9, from: 151, to: 249)
    // Between the columns dots, two points apart.
    for step in 0..<19 { page.vertical(150, from: 102 + 2 * Double(step), to: 102.5 + 2 * Double(step)) }
    page.write("い", x: 60, y: 111)
    page.write("ろ", x: 160, y: 111)
    page.write("は", x: 60, y: 129)
    page.write("に", x: 160, y: 129)
    #expect(page.rows == [["い", "ろ"], ["は", "に"]])
  }

  @Test("Cells with borders of their own, a little apart, are one table")
  func cellsApart() {
    var page = HandMadePage()
    for (x, y, text) in [(50.0, 100.0, "い"), (102.0, 100.0, "ろ"), (50.0, 122.0, "は"), (102.0, 122.0, "に")] {
      page.box(x, y, x + 50, y + 20)
      page.write(text, x: x + 5, y: y + 10)
    }
    #expect(page.rows == [["い", "ろ"], ["は", "に"]])
  }

  @Test("A table without lines at its sides has its outer columns too")
  func openSides() {
    var page = HandMadePage()
    for y in [100.0, 120, 140] { page.horizontal(y, from: 50, to: 350) }
    for x in [150.0, 250] { page.vertical(x, from: 100, to: 140) }
    page.write("い", x: 60, y: 110)
    page.write("ろ", x: 160, y: 110)
    page.write("は", x: 260, y: 110)
    page.write("に", x: 60, y: 130)
    page.write("ほ", x: 260, y: 130)
    #expect(page.rows == [["い", "ろ", "は"], ["に", "", "ほ"]])
  }

  @Test("Text that a program wrapped in its cell is whole again; what its author broke stays broken")
  func wrappedText() {
    var page = HandMadePage()
    // 3 points of padding: room for ten letters and a bit.
    page.grid(xs: [50, 158, 300], ys: [100, 200])
    page.write(lines: ["子育ての相談を受ける場", "所を開いた。", "・別の項目"], x: 53, y: 110)
    page.write(lines: ["あいうえおかきくけこ", "・続きでない項目"], x: 162, y: 110)
    // The author's short lines, then words that did not fit.
    #expect(page.rows == [["子育ての相談を受ける場所を開いた。\n・別の項目", "あいうえおかきくけこ\n・続きでない項目"]])
  }

  @Test("Words of Latin letters that were wrapped have a space between them; numbers broken in the middle don't")
  func wrappedWords() {
    var page = HandMadePage()
    page.grid(xs: [50, 132, 160], ys: [100, 160])
    page.write(lines: ["The quick fox", "jumps over"], x: 53, y: 110)
    page.write(lines: ["1234", "567"], x: 135, y: 110)
    #expect(page.rows == [["The quick fox jumps over", "1234567"]])
  }

  @Test("A closing mark takes the letter before it along to the next line")
  func closingMarks() {
    var page = HandMadePage()
    page.grid(xs: [50, 108, 160], ys: [100, 160])
    // Room for five letters; て and 、 would be the fifth and sixth.
    page.write(lines: ["集まっ", "て、話す"], x: 53, y: 110)
    page.write("い", x: 111, y: 110)
    #expect(page.rows == [["集まっ\nて、話す", "い"]])
    var full = HandMadePage()
    full.grid(xs: [50, 108, 160], ys: [100, 160])
    full.write(lines: ["四つ集ま", "て、話す"], x: 53, y: 110)
    full.write("い", x: 111, y: 110)
    #expect(full.rows == [["四つ集まて、話す", "い"]])
  }

  @Test("Centred lines that leave room at both sides were broken by their author")
  func centred() {
    var page = HandMadePage()
    page.grid(xs: [50, 150, 250], ys: [100, 140])
    page.write("実績", x: 90, y: 112)
    page.write("(年度)", x: 85, y: 126)
    page.write("左", x: 153, y: 112)
    #expect(page.rows == [["実績\n(年度)", "左"]])
  }

  @Test("A label with one letter a line is a word; a number below it is a value")
  func stackedLabel() {
    var page = HandMadePage()
    page.grid(xs: [50, 80, 100, 200], ys: [100, 180])
    page.write(lines: ["第", "12", "次", "計", "画"], x: 60, y: 110)
    page.write(lines: ["実", "施", "12"], x: 83, y: 110)
    page.write("子どもの権利", x: 103, y: 110)
    #expect(page.rows == [["第12次計画", "実施 12", "子どもの権利"]])
  }

  @Test("Vertical text and turned text in a cell are read along their direction")
  func verticalLabel() {
    var page = HandMadePage()
    page.grid(xs: [50, 80, 200], ys: [100, 180])
    page.writeDown("基本目標", x: 65, y: 110)
    page.write("子どもの権利を守る", x: 83, y: 110)
    #expect(page.rows == [["基本目標", "子どもの権利を守る"]])
  }

  @Test("Text wider than its cell stays whole in the cell where it begins")
  func overflow() {
    var page = HandMadePage()
    page.grid(xs: [50, 85, 200], ys: [100, 120])
    page.write("長い名前", x: 53, y: 110)
    page.write("次", x: 110, y: 110)
    #expect(page.rows == [["長い名前", "次"]])
  }

  @Test("A box around text is no table, and one around a table doesn't change it")
  func boxes() {
    var page = HandMadePage()
    page.box(20, 20, 580, 780)
    page.write("題名", x: 50, y: 50)
    page.grid(xs: [50, 100, 150], ys: [100, 120, 140])
    page.write("い", x: 60, y: 110)
    page.write("ろ", x: 110, y: 130)
    page.box(50, 200, 300, 240)
    page.write("枠の中", x: 60, y: 220)
    #expect(page.rows == [["題名"], ["い", ""], ["", "ろ"], ["枠の中"]])
  }

  @Test("A table within a cell follows the row that it stands in")
  func nested() {
    var page = HandMadePage()
    page.grid(xs: [50, 100, 400], ys: [100, 200, 220])
    page.write("内訳", x: 53, y: 110)
    page.write("次の表", x: 103, y: 110)
    page.grid(xs: [120, 180, 240], ys: [130, 150, 170])
    page.write("い", x: 125, y: 140)
    page.write("ろ", x: 185, y: 160)
    page.write("計", x: 53, y: 210)
    #expect(page.rows == [["内訳", "次の表"], ["い", ""], ["", "ろ"], ["計", ""]])
  }

  @Test("Rows in colour, every second one, are one table with the rows between them", arguments: [true, false])
  func stripes(cellsAreColoured: Bool) {
    var page = HandMadePage()
    for y in [100.0, 140, 180] {
      page.grid(xs: cellsAreColoured ? [50, 100, 200, 250] : [50, 250], ys: [y, y + 20])
    }
    for row in 0..<5 {
      page.write("\(row)", x: 55, y: 110 + 20 * Double(row))
      page.write("事業", x: 110, y: 110 + 20 * Double(row))
      page.write("\(row * 7)", x: 210, y: 110 + 20 * Double(row))
    }
    #expect(page.rows == (0..<5).map { ["\($0)", "事業", "\($0 * 7)"] })
  }

  @Test("A table whose rows only have lines between them finds its columns by their gaps")
  func horizontalRulesOnly() {
    var page = HandMadePage()
    for y in [100.0, 120, 154, 174] { page.horizontal(y, from: 50, to: 400) }
    page.write("番号", x: 55, y: 110)
    page.write("内容", x: 120, y: 110)
    page.write("評価", x: 320, y: 110)
    page.write("1", x: 55, y: 130)
    page.write(lines: ["子育ての相談を受ける場所を開いた", "ところ"], x: 120, y: 130)
    page.write("A", x: 320, y: 130)
    page.write("2", x: 55, y: 164)
    page.write("出前授業", x: 120, y: 164)
    #expect(
      page.rows == [["番号", "内容", "評価"], ["1", "子育ての相談を受ける場所を開いたところ", "A"], ["2", "出前授業", ""]])
  }
}
