import DataFiles
import Testing

struct YAMLSectionTests {
  private enum Kind: String, CaseIterable { case plan, actual }

  /// What is said of a file, a line each.
  private func said(_ yaml: String, _ read: (YAMLSection) -> Void) -> [String] {
    let problems = ProblemList()
    if let top = problems.top(of: yaml, what: "ファイル") { read(top) }
    return problems.error(file: "mine.yaml")?.description.split(separator: "\n").map(String.init) ?? []
  }

  @Test("what is sound is read, and nothing is said")
  func sound() {
    let yaml = "name: 語\nneeds: 3\nkind: plan\nwords: [計, 合 計]\nmore:\n  - {id: 甲}\n  - {id: 乙}\ncosts: {parts: [うち]}"
    let said = said(yaml) { top in
      #expect(top.required("name") == "語" && top.requiredInteger("needs") == 3)
      #expect(top.required("kind", Kind.self) == .plan)
      #expect(top.words("words", isBlank: \.isEmpty) == ["計", "合 計"])
      #expect(top.list("more").map { $0.string("id") } == ["甲", "乙"])
      #expect(top.section("costs")?.words("parts", isBlank: \.isEmpty) == ["うち"])
      #expect(top.string("absent") == nil && !top.flag("absent") && top.list("absent").isEmpty)
      top.finish()
    }
    #expect(said.isEmpty)
  }

  @Test("a problem is told with the file, the line, the section and the key")
  func format() {
    let said = said("version: 1\ncosts:\n  total: [計]\n") { top in
      _ = top.required("name")
      let costs = top.section("costs")
      _ = costs?.words("totals", isBlank: \.isEmpty)
      costs?.finish()
    }
    #expect(
      said == [
        "mine.yaml:1: 「name」がありません (name is missing)",
        "mine.yaml:3: costs: 「totals」がありません (totals is missing)",
        "mine.yaml:3: costs: 「total」という項目はありません。書けるのは totals (unknown key)",
      ])
  }

  @Test("problems stand in the order of the file, in whatever order it is read")
  func order() {
    let said = said("a: x\nb: y\nc: z\n") { top in
      for key in ["c", "a", "b"] { _ = top.integer(key) }
    }
    #expect(said.map { $0.prefix(11) } == ["mine.yaml:1", "mine.yaml:2", "mine.yaml:3"])
  }

  @Test(
    "what has to be there has to say something",
    arguments: [
      ("", "「x」がありません (x is missing)"), ("x:", "「x」が空です (x is empty)"),
      ("x: [語]", "「x」は文字で書きます (text is needed)"),
    ])
  func required(line: String, message: String) {
    #expect(said("y: 1\n" + line) { _ = $0.required("x") }.map { $0.hasSuffix(": " + message) } == [true])
  }

  @Test(
    "a list of words is one, and holds words",
    arguments: [
      ("x: []", "「x」に語がありません"), ("x: 語, 語", "「x」は語の一覧 [語, 語] で書きます"), ("x:", "「x」は語の一覧"),
      ("x: [[語]]", "「x」は文字で書きます"), ("x: [語, \"\"]", "「x」に空の語があります"), ("x: [語, 字]", "字 は使えません"),
    ])
  func words(line: String, message: String) {
    let said = said(line) { top in
      let words = top.words("x", isBlank: \.isEmpty) { $0 == "字" ? "\($0) は使えません (not this one)" : nil }
      #expect(words.allSatisfy { $0 == "語" })
    }
    #expect(said.count == 1 && said.allSatisfy { $0.contains(message) }, "\(said)")
  }

  @Test("a word of a fixed list is one of it")
  func fixed() {
    #expect(
      said("kind: plann") { _ = $0.word("kind", Kind.self) }
        == ["mine.yaml:1: 「plann」は使えません。書けるのは plan, actual (unknown word)"])
  }

  @Test(
    "what is no mapping is said once",
    arguments: [
      ("", "the file is empty"), ("- 語", "a mapping is needed"), ("語", "a mapping is needed"),
      ("a: [", "not valid YAML"), ("a: 1\na: 2", "duplicate key"),
    ])
  func noMapping(yaml: String, message: String) {
    let said = said(yaml) { _ in }
    #expect(said.count == 1 && said.allSatisfy { $0.contains(message) }, "\(said)")
  }

  @Test func aNestedSectionIsToldByItsPath() {
    let said = said("a:\n  b: 1\n  c:\n    d: x\n") { top in
      _ = top.section("a")?.section("b")
      _ = top.section("a")?.section("c")?.integer("d")
    }
    #expect(
      said == [
        "mine.yaml:2: a.b: bは「項目: 値」の形で書きます (a mapping is needed)",
        "mine.yaml:4: a.c: 「d」は整数で書きます (an integer is needed)",
      ])
  }
}
