import Contracts
import Extraction
import TestSupport
import Testing

@Suite("Text outside of ruled tables")
struct RunningTextTests {
  @Test("Lines that fill the page are one paragraph; headings, short lines and items of lists are not")
  func paragraphs() {
    var page = HandMadePage()
    page.write("第1章 総論", x: 50, y: 100)
    // From 50 to 550, the page's margins: 50 letters.
    page.write(String(repeating: "子育て、", count: 12) + "安心", x: 50, y: 120)
    page.write("して暮らす。", x: 50, y: 134)
    page.write("・" + String(repeating: "相談を、", count: 12) + "開", x: 50, y: 148)
    page.write("・次の項目", x: 50, y: 162)
    #expect(
      page.rows == [
        ["第1章 総論"], [String(repeating: "子育て、", count: 12) + "安心して暮らす。"],
        ["・" + String(repeating: "相談を、", count: 12) + "開"], ["・次の項目"],
      ])
  }

  @Test("A narrow block of prose is joined by its own edge; titles of the same length are not")
  func narrowBlocks() {
    var page = HandMadePage()
    page.write(lines: ["地域の人々が力を合わせ、親子が安", "心して集まることのできる場を、広", "げていく。"], x: 50, y: 100)
    page.write(lines: ["子ども家庭支援センターの運営(東)", "子ども家庭支援センターの運営(西)", "子ども家庭支援センターの運営(南)"], x: 50, y: 300)
    #expect(
      page.rows == [
        ["地域の人々が力を合わせ、親子が安心して集まることのできる場を、広げていく。"], ["子ども家庭支援センターの運営(東)"],
        ["子ども家庭支援センターの運営(西)"], ["子ども家庭支援センターの運営(南)"],
      ])
  }

  @Test("Spaces stay, wide gaps become spaces, and letter-spacing doesn't")
  func spaces() {
    var page = HandMadePage()
    page.write("評 価  表", x: 50, y: 100)
    page.write("事業名", x: 50, y: 120, spacing: 3)
    page.write("事業名", x: 50, y: 140, spacing: 6)
    page.write("年度", x: 50, y: 160)
    page.write("令和6", x: 100, y: 160)
    #expect(page.rows == [["評 価 表"], ["事業名"], ["事 業 名"], ["年度 令和6"]])
  }

  @Test("A line that was spread to fill its width has no spaces between its letters")
  func spreadLine() {
    var page = HandMadePage()
    page.write("「わかりやすい」と答えた。", x: 50, y: 100, spacing: 6)
    #expect(page.rows == [["「わかりやすい」と答えた。"]])
  }

  @Test("Raised small letters stand in their line; letters drawn twice stand once")
  func raisedAndBold() {
    var page = HandMadePage()
    page.write("計画", x: 50, y: 100)
    page.write("注1", x: 70, y: 97, size: 5)
    page.write("の件", x: 78, y: 100)
    page.write("太字", x: 50, y: 120)
    page.write("太字", x: 50.4, y: 120)
    page.write("時時", x: 50, y: 140)
    #expect(page.rows == [["計画注1の件"], ["太字"], ["時時"]])
  }

  @Test("Columns of a table without rules are told where all lines agree")
  func alignedColumns() {
    var page = HandMadePage()
    for (index, row) in [("番号", "事業", "件数"), ("1", "ひろば", "37"), ("2", "相談", "74")].enumerated() {
      let y = 100 + 16 * Double(index)
      page.write(row.0, x: 50, y: y)
      page.write(row.1, x: 120, y: y)
      page.write(row.2, x: 250, y: y)
    }
    #expect(page.rows == [["番号", "事業", "件数"], ["1", "ひろば", "37"], ["2", "相談", "74"]])
  }

  @Test("Gaps that don't agree make no columns")
  func ragged() {
    var page = HandMadePage()
    page.write("所管課", x: 50, y: 100)
    page.write("保育課", x: 130, y: 100)
    page.write("事業の概要を示す", x: 50, y: 116)
    page.write("病児", x: 170, y: 116)
    page.write("達成", x: 50, y: 132)
    page.write("3", x: 110, y: 132)
    #expect(page.rows == [["所管課 保育課"], ["事業の概要を示す 病児"], ["達成 3"]])
  }

  @Test("A page in two columns is read column by column, and what spans them in its place")
  func twoColumns() {
    let left = ["地域の人々が力を合わせて、親", "子が安心して集まることので", "きる場を広げるとともに、相", "談の体制を整え、必要とする", "支援につなげる。"]
    let right = ["区立の小学校で出前の授業を", "行い、延べ六百人を超える子", "どもが参加した。使う冊子は", "子どもの意見をもとにして、", "新しく作り直した。"]
    var page = HandMadePage()
    page.write("二つの段にまたがって書かれた題名のある行", x: 80, y: 80)
    page.write(lines: left, x: 50, y: 100)
    page.write(lines: right, x: 210, y: 107)
    page.grid(xs: [50, 150, 350], ys: [200, 220])
    page.write("表", x: 55, y: 210)
    page.write("中", x: 155, y: 210)
    page.write(lines: left, x: 50, y: 240)
    page.write(lines: right, x: 210, y: 240)
    #expect(
      page.rows == [
        ["二つの段にまたがって書かれた題名のある行"], [left.joined()], [right.joined()], ["表", "中"], [left.joined()],
        [right.joined()],
      ])
  }

  @Test("Text beside a table is read before or after it, not between its rows")
  func besideTable() {
    var page = HandMadePage()
    page.grid(xs: [200, 250, 300], ys: [100, 120, 140, 160])
    for (index, text) in ["い", "ろ", "は"].enumerated() { page.write(text, x: 205, y: 110 + 20 * Double(index)) }
    page.write("左の注", x: 50, y: 130)
    page.write("右の注", x: 350, y: 130)
    #expect(page.rows == [["左の注"], ["い", ""], ["ろ", ""], ["は", ""], ["右の注"]])
  }

  @Test("Vertical writing goes down, and its lines from right to left")
  func verticalWriting() {
    var page = HandMadePage()
    page.writeDown("第一章", x: 500, y: 100)
    page.writeDown("総論を述べる", x: 480, y: 100)
    page.writeDown("結び", x: 460, y: 100)
    #expect(page.rows == [["第一章"], ["総論を述べる"], ["結び"]])
  }

  @Test("Vertical writing drawn letter by letter as if it were horizontal")
  func stackedWriting() {
    var page = HandMadePage()
    for (column, text) in ["第一章の題", "総論を述べる"].enumerated() {
      for (index, letter) in text.enumerated() {
        page.write(String(letter), x: 500 - 20 * Double(column), y: 100 + 10 * Double(index))
      }
    }
    #expect(page.rows == [["第一章の題"], ["総論を述べる"]])
  }

  @Test("A page that lies on its side is turned, its table too", arguments: [Direction.down, .left, .up])
  func turnedPage(direction: Direction) {
    var page = HandMadePage()
    page.write("表題", x: 50, y: 80)
    page.grid(xs: [50, 150, 250], ys: [100, 120, 140])
    page.write("い", x: 60, y: 110)
    page.write("ろは", x: 160, y: 130)
    let upright = page.rows
    // Turned by hand: what stood at (x, y) stands where the text goes in `direction`.
    func turned(_ box: Box) -> Box {
      switch direction {
      case .right: box
      case .down: Box(x0: 800 - box.y1, y0: box.x0, x1: 800 - box.y0, y1: box.x1)
      case .left: Box(x0: 600 - box.x1, y0: 800 - box.y1, x1: 600 - box.x0, y1: 800 - box.y0)
      case .up: Box(x0: box.y0, y0: 600 - box.x1, x1: box.y1, y1: 600 - box.x0)
      }
    }
    var content = page.content
    if direction != .left { (content.width, content.height) = (800, 600) }
    for index in content.glyphs.indices {
      content.glyphs[index].box = turned(content.glyphs[index].box)
      content.glyphs[index].direction = direction
    }
    content.rules = content.rules.map { rule in
      let box = turned(rule.box)
      return Rule(x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1)
    }
    #expect(upright == [["表題"], ["い", ""], ["", "ろは"]])
    #expect(PageLayout.lines(of: content, number: 1).map(\.cells) == upright)
  }

  @Test("Every letter of a page stands in its lines, wherever letters and rules are", arguments: 0..<200)
  func nothingIsDropped(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var page = HandMadePage()
    func place(_ limit: Int) -> Double { Double(Int.random(in: 0..<limit * 4, using: &random)) / 4 }
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      if Bool.random(using: &random) {
        page.horizontal(place(800), from: place(300), to: 300 + place(300))
      } else {
        page.vertical(place(600), from: place(400), to: 400 + place(400))
      }
    }
    var letters: [Unicode.Scalar: Int] = [:]
    for number in 0..<Int.random(in: 0..<60, using: &random) {
      // A letter of its own in each text, so that no two look as if they were drawn twice.
      let text = String(repeating: String(Unicode.Scalar(UInt16(0x4E00 + number)).map(Character.init) ?? "一"), count: 3)
      page.write(text, x: place(560), y: place(800), size: 6 + place(20))
      let turned = Direction.allCases.randomElement(using: &random) ?? .up
      page.content.glyphs[page.content.glyphs.count - 1].direction = turned
    }
    for glyph in page.content.glyphs { letters[glyph.scalar, default: 0] += 1 }
    var found: [Unicode.Scalar: Int] = [:]
    for scalar in page.rows.joined().joined().unicodeScalars where scalar.value >= 0x4E00 {
      found[scalar, default: 0] += 1
    }
    #expect(found == letters)
  }
}
