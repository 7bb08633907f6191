import Contracts

/// What extractors leave behind in a text that isn't part of it: HTML tags (`<p>`, `</b>`, `<br/>`) and markdown's `**`.
enum Remnants {
  /// The text without remnants, white space at its ends removed. A tag parts words, so a space takes its place.
  static func removed(from text: String) -> String {
    var text = text
    let cleaned: String? = text.withUTF8 { source -> String? in
      guard ByteScan.first(of: 0x3C, 0x2A, in: UnsafeRawBufferPointer(source)) < source.count else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(source.count)
      var index = 0
      while index < source.count {
        if let length = length(in: source, at: index) {
          if source[index] == 0x3C, let last = out.last, last != 0x20 { out.append(0x20) }
          index += length
        } else {
          out.append(source[index])
          index += 1
        }
      }
      return String(decoding: out, as: UTF8.self)
    }
    return trimmed(cleaned ?? text)
  }

  /// Whether the text holds nothing but white space and remnants.
  static func isBlank(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { source in
      var index = 0
      while index < source.count {
        if source[index] <= 0x20 {
          index += 1
        } else if source[index] == 0xE3, index + 2 < source.count, source[index + 1] == 0x80, source[index + 2] == 0x80
        {
          index += 3
        } else if let length = length(in: source, at: index) {
          index += length
        } else {
          return false
        }
      }
      return true
    }
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      first.isSpace || last.isSpace
    else { return text }
    guard let start = scalars.firstIndex(where: { !$0.isSpace }),
      let end = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(scalars[start...end])
  }

  /// How many bytes the remnant takes that begins at `index`; nil where none does.
  static func length(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let end = source.count
    if source[index] == 0x2A {
      var next = index
      while next < end, source[next] == 0x2A { next += 1 }
      return next - index >= 2 ? next - index : nil
    }
    guard source[index] == 0x3C else { return nil }
    var next = index + 1
    if next < end, source[next] == 0x2F { next += 1 }
    let name = next
    while next < end, next - name <= 6, source[next] | 0x20 >= 0x61, source[next] | 0x20 <= 0x7A { next += 1 }
    guard next > name, next - name <= 6 else { return nil }
    while next < end, next - index <= 12, source[next] == 0x20 || source[next] == 0x2F { next += 1 }
    return next < end && source[next] == 0x3E ? next + 1 - index : nil
  }
}
