/// A value that goes into a pack and comes out of it as it was.
///
/// Not as JSON: that is two and a half times as large, since it names every member and repeats every text, and takes
/// longer. A pack never leaves the process, so that its form is nobody else's business.
protocol Packable {
  func pack(into pack: inout PackWriter)
  init(from pack: inout PackReader)
}

extension String: Packable {
  func pack(into pack: inout PackWriter) { pack.write(self) }
  init(from pack: inout PackReader) { self = pack.text() }
}

extension Int: Packable {
  func pack(into pack: inout PackWriter) { pack.write(self) }
  init(from pack: inout PackReader) { self = pack.integer() }
}

extension Double: Packable {
  func pack(into pack: inout PackWriter) { pack.write(bitPattern) }
  init(from pack: inout PackReader) { self.init(bitPattern: pack.word()) }
}

extension Bool: Packable {
  func pack(into pack: inout PackWriter) { pack.write(self ? 1 as UInt8 : 0) }
  init(from pack: inout PackReader) { self = pack.byte() == 1 }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into pack: inout PackWriter) {
    pack.write(self == nil ? 0 as UInt8 : 1)
    if let self { self.pack(into: &pack) }
  }

  init(from pack: inout PackReader) { self = pack.byte() == 1 ? Wrapped(from: &pack) : nil }
}

extension Array: Packable where Element: Packable {
  func pack(into pack: inout PackWriter) {
    pack.write(count)
    // Not by the array's subscript, which copies every element and counts all its references.
    withUnsafeBufferPointer { elements in
      for index in elements.indices { elements[index].pack(into: &pack) }
    }
  }

  init(from pack: inout PackReader) {
    let count = pack.integer()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &pack)) }
  }
}

/// An enumeration, as the place of its case among all.
extension Packable where Self: CaseIterable & Equatable, AllCases == [Self] {
  func pack(into pack: inout PackWriter) { pack.write(UInt8(Self.allCases.firstIndex(of: self) ?? 0)) }
  init(from pack: inout PackReader) { self = Self.allCases[Int(pack.byte())] }
}
