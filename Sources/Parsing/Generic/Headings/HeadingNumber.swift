/// The number that a heading's words begin with.
enum HeadingNumber {
  static func split(_ text: String) -> (id: String, title: String?) {
    let trimmed = text.trimmingSpaces()
    let number = trimmed.prefix { $0.isNumber || "-－.．ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX()（）第".contains($0) }
    let rest = trimmed.dropFirst(number.count)
    let digits = number.filter { !"()（）第".contains($0) }
    guard !digits.isEmpty, number.contains(where: { $0.isNumber || "IVX".contains($0) }) else {
      return (GenericKey.of(trimmed), trimmed)
    }
    var title = rest.trimmingSpaces()
    while let first = title.first, ":：.．、章節)）】＞>》≫〉]］".contains(first) {
      title = String(title.dropFirst()).trimmingSpaces()
    }
    var id = HeadingID.plain(String(digits))
    while id.hasSuffix(".") || id.hasSuffix("-") { id.removeLast() }
    return (id.isEmpty ? GenericKey.of(trimmed) : id, title.isEmpty ? nil : title)
  }
}
