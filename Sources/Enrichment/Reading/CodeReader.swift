import Contracts

/// Code letters: one cell can hold several (`III III`, `<p>III</p> <p>II</p>`).
enum CodeReader {
  struct Found {
    var code: Code
    var status: Status?
  }

  static func read(_ text: String, kind: String, lexicon: Lexicon) -> [Found] {
    let clean = Remnants.removed(from: text)
    if clean.isEmpty { return [] }
    if let meaning = lexicon.code(Fold.bytes(clean), of: kind) { return [found(clean, kind, meaning)] }
    return clean.unicodeScalars
      .split { $0.isSpace || $0 == "、" || $0 == "," || $0 == "，" || $0 == "・" || $0 == "/" }
      .map { piece in
        let raw = String(piece)
        return found(raw, kind, lexicon.code(Fold.bytes(raw), of: kind))
      }
  }

  private static func found(_ raw: String, _ kind: String, _ meaning: CodeMeaning?) -> Found {
    Found(code: Code(kind: kind, raw: raw, meaning: meaning?.meaning), status: meaning?.status)
  }
}
