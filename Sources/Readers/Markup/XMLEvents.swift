import CXML2
import Extraction

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tags and words of an XML text, one after the other, through libxml2's reader.
///
/// Nothing is fetched, and no entity is replaced: a text that declares any is refused, since what Office writes has none
/// and what means harm has.
final class XMLEvents {
  enum Event {
    /// A tag, by its name without prefix. One that closes itself is followed by `end`.
    case start(String)
    case end(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr
  /// libxml2 reads from here as it goes.
  private let buffer: UnsafeMutableBufferPointer<CChar>
  private let format: String
  /// The tag that has closed itself.
  private var closed: String?

  /// - Parameter format: what people call the file, for errors.
  init(_ bytes: [UInt8], format: String) throws(ExtractionError) {
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    self.format = format
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard let opened = xmlReaderForMemory(buffer.baseAddress, Int32(buffer.count), nil, nil, Int32(options)) else {
      buffer.deallocate()
      throw .damaged(format, "an empty part")
    }
    reader = opened
  }

  deinit {
    xmlFreeTextReader(reader)
    buffer.deallocate()
  }

  /// - Returns: nil at the end.
  /// - Throws: where it is no XML, or has a document type.
  func next() throws(ExtractionError) -> Event? {
    if let name = closed {
      closed = nil
      return .end(name)
    }
    while true {
      let status = xmlTextReaderRead(reader)
      guard status >= 0 else { throw .damaged(format, "its XML breaks off or is not well-formed") }
      guard status == 1 else { return nil }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = text(xmlTextReaderConstLocalName(reader))
        if xmlTextReaderIsEmptyElement(reader) == 1 { closed = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(text(xmlTextReaderConstLocalName(reader)))
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
        return .text(text(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw .damaged(format, "it declares entities")
      default: continue
      }
    }
  }

  /// An attribute of the tag that came last, by its name without prefix.
  func attribute(_ name: String) -> String? {
    defer { xmlTextReaderMoveToElement(reader) }
    var status = xmlTextReaderMoveToFirstAttribute(reader)
    while status == 1 {
      if let found = xmlTextReaderConstLocalName(reader), isSame(found, name) {
        return text(xmlTextReaderConstValue(reader))
      }
      status = xmlTextReaderMoveToNextAttribute(reader)
    }
    return nil
  }

  /// Whether an attribute says yes, as Office writes it.
  func isOn(_ name: String) -> Bool { ["1", "true", "on"].contains(attribute(name)) }

  /// Goes on behind the end of the tag that came last.
  func skip() throws(ExtractionError) {
    guard closed == nil else {
      closed = nil
      return
    }
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  private func text(_ pointer: UnsafePointer<xmlChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

  private func isSame(_ pointer: UnsafePointer<xmlChar>, _ name: String) -> Bool {
    pointer.withMemoryRebound(to: CChar.self, capacity: 1) { strcmp($0, name) == 0 }
  }
}
