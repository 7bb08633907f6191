// Legends in running text.
extension RatingLegend {
  /// 評価は、A（計画を上回る）、B（計画どおり）の2段階です。: in a sentence each sign has its words in the brackets behind it.
  /// Only where all of them are known, and the signs go one way.
  static func explained(in text: String, known: (String) -> Bool) -> [Entry] {
    guard text.utf8.count <= 1200 else { return [] }
    var folded: [UInt8] = []
    Fold.append(text, to: &folded)
    let scalars = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
    var entries: [Entry] = []
    for open in scalars.indices.dropFirst() where scalars[open] == "(" {
      guard let sign = RatingSign(scalars[open - 1]),
        open == 1 || breaks.contains(scalars[open - 2]) || "は:".unicodeScalars.contains(scalars[open - 2]),
        let close = scalars[open...].prefix(60).firstIndex(of: ")")
      else { continue }
      let words = scalars[(open + 1)..<close].text
      entries.append(Entry(sign: sign, words: words, key: GenericKey.of(words)))
    }
    let signs = entries.map(\.sign)
    guard entries.allSatisfy({ known($0.key) }), Set(signs).count == signs.count, Set(signs.map(\.family)).count == 1,
      isOrdered(signs.map(\.order))
    else { return [] }
    return entries
  }
}
