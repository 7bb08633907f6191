import Contracts

/// Code letters: one cell can hold several (`III III`, `<p>III</p> <p>II</p>`).
enum CodeReader {
  struct Found {
    var code: Code
    var status: Status?
  }

  static func read(_ text: String, kind: String, lexicon: Lexicon) -> [Found] {
    let clean = String(Remnants.removed(from: text).drop { ":： ".contains($0) })
    if clean.isEmpty { return [] }
    if let meaning = lexicon.code(Fold.bytes(clean), of: kind) {
      guard clean.unicodeScalars.contains(where: \.isSpace) else { return [found(clean, kind, meaning)] }
      // I and II, one below the other, look like III when their space is left aside.
      let words = clean.unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }
      let codes = words.compactMap { lexicon.code(Fold.bytes($0), of: kind) }
      guard words.count > 1, codes.count == words.count else { return [found(clean, kind, meaning)] }
      // Two that are the same may as well be one whose letters are set apart.
      guard Set(codes.map(\.code)).count > 1 else { return [found(clean, kind, nil)] }
      return zip(words, codes).map { found($0, kind, $1) }
    }
    // What stands in brackets behind a code explains it: Ⅱ（Ⅲから変更）. Another code there may be the one that counts.
    if clean.last == ")" || clean.last == "）", let open = clean.firstIndex(where: { $0 == "(" || $0 == "（" }),
      let meaning = lexicon.code(Fold.bytes(String(clean[..<open])), of: kind)
    {
      let explanation = Fold.bytes(String(clean[open...].dropFirst().dropLast()))
      let isInDoubt = names(explanation, anotherThan: meaning, kind, lexicon) && !isFormer(explanation)
      return [found(clean, kind, isInDoubt ? nil : meaning)]
    }
    let codes = parts(clean, kind, lexicon) { $0.isSpace || between.contains($0) }
    // A range (II～III), or a code that became another one (II→I), if that leaves codes and nothing else.
    let wider = parts(clean, kind, lexicon) { $0.isSpace || between.contains($0) || joining.contains($0) }
    guard wider.count > codes.count, wider.allSatisfy({ $0.code.meaning != nil }) else { return codes }
    guard clean.unicodeScalars.contains(where: arrows.contains), let last = wider.last else { return wider }
    // Which one it is now counts, so it tells the status.
    return wider.dropLast().map { Found(code: $0.code, status: nil) } + [last]
  }

  private static func names(
    _ explanation: [UInt8], anotherThan meaning: CodeMeaning, _ kind: String, _ lexicon: Lexicon
  ) -> Bool {
    explanation.split { !Self.isASCIILetterOrDigit($0) }.contains { run in
      lexicon.code(Array(run), of: kind).map { $0.code != meaning.code } ?? false
    }
  }

  /// Whether the code in an explanation is said to be the one before: Ⅲから変更, 前年度 Ⅲ.
  private static func isFormer(_ explanation: [UInt8]) -> Bool {
    ReadingWords.bundled.costs.lastYears.begins(explanation) || former.contains { explanation.contains($0) }
  }

  /// In folded text.
  private static let former = ["から", "より", "旧"].map { Array($0.utf8) }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let between: Set<Unicode.Scalar> = ["、", ",", "，", "・", "/"]
  private static let arrows: Set<Unicode.Scalar> = ["→", "⇒", "➡"]
  private static let joining = arrows.union(["~", "〜", "～", "-", "－", "―", "—"])

  private static func parts(
    _ text: String, _ kind: String, _ lexicon: Lexicon, separator: (Unicode.Scalar) -> Bool
  ) -> [Found] {
    let all = text.unicodeScalars.split(whereSeparator: separator).map { piece in
      let raw = String(piece)
      return found(raw, kind, lexicon.code(Fold.bytes(raw), of: kind))
    }
    // The marks of a list beside codes are none themselves (① III ② II).
    let known = all.filter { $0.code.meaning != nil || !isListMark($0.code.raw) }
    return known.contains { $0.code.meaning != nil } ? known : all
  }

  private static func isListMark(_ raw: String) -> Bool {
    raw.unicodeScalars.count == 1 && raw.unicodeScalars.allSatisfy { (0x2460...0x2473).contains($0.value) }
  }

  private static func found(_ raw: String, _ kind: String, _ meaning: CodeMeaning?) -> Found {
    Found(code: Code(kind: kind, raw: raw, meaning: meaning?.meaning), status: meaning?.status)
  }
}
