import CXML2
import Extraction

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A page as a tree, through libxml2's HTML parser, which makes something of any page, as browsers do.
final class HTMLPage {
  private let document: htmlDocPtr

  init(utf8 bytes: [UInt8]) throws(ExtractionError) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let parsed = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8", Int32(options))
    }
    guard let parsed else { throw .damaged("HTML", nil) }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  var root: HTMLNode? { xmlDocGetRootElement(document).map { HTMLNode($0, of: self) } }
}

/// A tag or a text of a page, which lives as long as this does.
struct HTMLNode {
  enum Kind: Hashable {
    /// By its name, in lower case.
    case tag(String)
    case text
    /// Comments and the like.
    case other
  }

  private let node: xmlNodePtr
  private let page: HTMLPage
  let kind: Kind

  fileprivate init(_ node: xmlNodePtr, of page: HTMLPage) {
    self.node = node
    self.page = page
    switch node.pointee.type {
    case XML_ELEMENT_NODE: kind = .tag(node.pointee.name.map { String(cString: $0) } ?? "")
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: kind = .text
    default: kind = .other
    }
  }

  var text: String { node.pointee.content.map { String(cString: $0) } ?? "" }

  var children: some Sequence<HTMLNode> {
    sequence(state: node.pointee.children) { [page] (next: inout xmlNodePtr?) -> HTMLNode? in
      guard let node = next else { return nil }
      next = node.pointee.next
      return HTMLNode(node, of: page)
    }
  }

  func attribute(_ name: String) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    // Which is what libxml2 takes memory from, unless told otherwise.
    defer { free(value) }
    return String(cString: value)
  }
}
