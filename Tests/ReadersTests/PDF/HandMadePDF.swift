import Foundation

/// A PDF written by hand: Japanese text in a font that isn't embedded, rules, and images. Positions are in points from
/// the top-left corner of the page as it lies in the file, y down.
struct HandMadePDF {
  var pages: [Page] = []
  /// Entries for the trailer, such as "/Encrypt".
  var trailer = ""

  struct Page {
    var width = 600.0
    var height = 800.0
    /// Entries for the page, such as "/Rotate 90".
    var entries = ""
    var content = ""

    /// Letters are one em wide, those of ASCII half of it; `y` is the base line.
    mutating func write(
      _ text: String, x: Double, y: Double, size: Double = 10, font: Font = .horizontal, mode: Int = 0
    ) {
      content += "BT /\(font.rawValue) \(size) Tf \(mode) Tr 1 0 0 1 \(x) \(height - y) Tm <\(font.hex(text))> Tj ET\n"
    }

    mutating func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
      content += "0.5 w \(x0) \(height - y0) m \(x1) \(height - y1) l S\n"
    }

    /// Fills a rectangle.
    mutating func fill(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, grey: Double = 0) {
      content += "\(grey) g \(x0) \(height - y1) \(x1 - x0) \(y1 - y0) re f 0 g\n"
    }

    /// An image of one grey point, drawn as large as that.
    mutating func image(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
      content += "q \(x1 - x0) 0 0 \(y1 - y0) \(x0) \(height - y1) cm /Im Do Q\n"
    }
  }

  enum Font: String, CaseIterable {
    case horizontal = "H"
    case vertical = "V"
    /// Glyph numbers of an embedded font's own, and no table to Unicode.
    case unmapped = "U"

    func hex(_ text: String) -> String {
      let bytes =
        switch self {
        case .unmapped: Data(text.unicodeScalars.flatMap { [UInt8($0.value >> 8 & 0xFF), UInt8($0.value & 0xFF)] })
        default: text.data(using: .shiftJIS) ?? Data()
        }
      return bytes.map { String(format: "%02X", $0) }.joined()
    }

    var object: String {
      let (encoding, ordering) =
        switch self {
        case .horizontal: ("90ms-RKSJ-H", "/Registry (Adobe) /Ordering (Japan1) /Supplement 2")
        case .vertical: ("90ms-RKSJ-V", "/Registry (Adobe) /Ordering (Japan1) /Supplement 2")
        case .unmapped: ("Identity-H", "/Registry (Adobe) /Ordering (Identity) /Supplement 0")
        }
      return """
        << /Type /Font /Subtype /Type0 /BaseFont /HandMade /Encoding /\(encoding) /DescendantFonts [ << /Type /Font \
        /Subtype /CIDFontType0 /BaseFont /HandMade /CIDSystemInfo << \(ordering) >> /DW 1000 /W [ 231 632 500 ] \
        /FontDescriptor << /Type /FontDescriptor /FontName /HandMade /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 \
        /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >> ] >>
        """
    }
  }

  /// One page.
  init(_ write: (inout Page) -> Void) { add(write) }

  init() {}

  mutating func add(_ write: (inout Page) -> Void) {
    var page = Page()
    write(&page)
    pages.append(page)
  }

  var bytes: [UInt8] {
    var objects: [String] = []
    let first = 3 + Font.allCases.count + 1
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append("<< /Type /Pages /Count \(pages.count) /Kids [ \(kids) ] >>")
    objects += Font.allCases.map(\.object)
    objects.append(
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\n"
        + "stream\nA\nendstream")
    let fonts = Font.allCases.enumerated().map { "/\($1.rawValue) \(3 + $0) 0 R" }.joined(separator: " ")
    for (index, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(page.width) \(page.height)] \(page.entries) /Contents "
          + "\(first + 2 * index + 1) 0 R /Resources << /Font << \(fonts) >> /XObject << /Im \(first - 1) 0 R >> >> >>")
      objects.append("<< /Length \(page.content.utf8.count) >>\nstream\n\(page.content)\nendstream")
    }
    var file = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(format: "%010d 00000 n \n", offset) }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }
}
