/// Where the separators of a stretch stand.
struct Separators {
  private let bytes: [UInt8]
  private(set) var hasWords = false
  private var colon: [Range<Int>] = []
  private var space: [Int] = []
  private var close: [Int] = []
  private var start: [Int] = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    var index = range.lowerBound
    var afterBreak = true
    while index < range.upperBound {
      let byte = bytes[index]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + width, range.upperBound)
      switch Self.kind(bytes[index..<end]) {
      case .space:
        space.append(index)
        afterBreak = true
      case .slash: afterBreak = true
      case .colon:
        colon.append(index..<end)
        hasWords = true
        afterBreak = false
      case .close:
        close.append(end)
        hasWords = true
        afterBreak = false
      case .other:
        if afterBreak { start.append(index) }
        afterBreak = false
        hasWords = true
      }
      index = end
    }
  }

  private enum Kind {
    case space, slash, colon, close, other
  }

  private static func kind(_ scalar: ArraySlice<UInt8>) -> Kind {
    if scalar.count == 1, let byte = scalar.first {
      switch byte {
      case 0x20, 0x09, 0x0B, 0x0C: return .space
      case 0x2F: return .slash
      case 0x3A: return .colon
      case 0x5D, 0x3E: return .close
      default: return .other
      }
    }
    if scalar.elementsEqual([0xE3, 0x80, 0x80]) || scalar.elementsEqual([0xC2, 0xA0]) { return .space }
    if scalar.elementsEqual([0xEF, 0xBC, 0x9A]) { return .colon }
    if scalar.elementsEqual([0xEF, 0xBC, 0x8F]) { return .slash }
    for close in closing where scalar.elementsEqual(close) { return .close }
    return .other
  }

  private static let closing = ["】", "］", "〕", "＞", "》", "≫"].map { Array($0.utf8) }

  func colons(in range: Range<Int>) -> [Range<Int>] { colon.filter { range.contains($0.lowerBound) } }
  func spaces(in range: Range<Int>) -> [Int] { space.filter { range.contains($0) } }
  func starts(in range: Range<Int>) -> [Int] { start.filter { range.contains($0) } }
  func closing(in range: Range<Int>) -> Int? { close.first { $0 > range.lowerBound && $0 <= range.upperBound } }

  func afterColon(_ position: Int, _ range: Range<Int>) -> Int {
    colon.first { $0.lowerBound == position }?.upperBound ?? position
  }
}
