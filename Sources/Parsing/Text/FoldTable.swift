import Foundation

/// What each character below U+10000 folds to, made once from Foundation's NFKC.
///
/// Kana and kanji are their own fold and are not in the table.
struct FoldTable: Sendable {
  static let shared = FoldTable()

  struct Replacement {
    /// 0 identity, 1 white space, else the position in the pool plus 2.
    fileprivate let code: UInt32
    var isIdentity: Bool { code == 0 }
    var isSpace: Bool { code == 1 }
  }

  private let low: [UInt32]
  private let high: [UInt32]
  private let pool: [[UInt8]]
  private static let highStart: UInt32 = 0xF900

  func replacement(of scalar: UInt32) -> Replacement {
    if scalar < UInt32(low.count) { return Replacement(code: low[Int(scalar)]) }
    if scalar >= Self.highStart, scalar < 0x10000 {
      return Replacement(code: high[Int(scalar - Self.highStart)])
    }
    return Replacement(code: 0)
  }

  func bytes(of replacement: Replacement) -> [UInt8] { pool[Int(replacement.code) - 2] }

  /// Joins a voicing mark that stands apart (か + ゛ → が) with the kana before it. False where there is none to join.
  func voice(_ folded: inout [UInt8], from base: Int, mark: UInt32) -> Bool {
    guard folded.count - base >= 3 else { return false }
    let combining: Unicode.Scalar = mark == 0x309A || mark == 0xFF9F ? "\u{309A}" : "\u{3099}"
    var kana = String(decoding: folded.suffix(3), as: UTF8.self)
    guard kana.unicodeScalars.count == 1, let scalar = kana.unicodeScalars.first,
      scalar.value >= 0x3041, scalar.value <= 0x30FF
    else { return false }
    kana.unicodeScalars.append(combining)
    let joined = kana.precomposedStringWithCanonicalMapping
    guard joined.unicodeScalars.count == 1 else { return false }
    folded.removeLast(3)
    folded.append(contentsOf: joined.utf8)
    return true
  }

  private init() {
    var pool: [[UInt8]] = []
    func code(_ value: UInt32) -> UInt32 {
      guard let scalar = Unicode.Scalar(value) else { return 0 }
      if scalar.properties.isWhitespace || value == 0x200B || value == 0xFEFF { return 1 }
      if Self.circledDigits.contains(value) { return 0 }
      if Self.dashes.contains(value) {
        pool.append([0x2D])
        return UInt32(pool.count) + 1
      }
      let text = String(scalar)
      let folded = text.precomposedStringWithCompatibilityMapping
      if folded.utf8.elementsEqual(text.utf8) { return 0 }
      pool.append(Array(folded.utf8).filter { $0 != 0x20 })
      return UInt32(pool.count) + 1
    }
    low = (0..<UInt32(0x3400)).map { $0 < 0x80 || (0x3041...0x3096).contains($0) ? 0 : code($0) }
    high = (Self.highStart..<0x10000).map(code)
    self.pool = pool
  }

  /// ① to ⑳ and the larger circled numbers.
  private static let circledDigits: Set<UInt32> = Set(0x2460...0x2473).union(0x3251...0x325F).union(0x32B1...0x32BF)
  /// Hyphens, dashes and minus signs; the long vowel mark ー is none.
  private static let dashes: Set<UInt32> = Set(0x2010...0x2015).union([0x2212, 0xFE58, 0xFE63, 0xFF0D])
}
