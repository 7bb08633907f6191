import Extraction

/// What Office has written since 2007: a ZIP of parts in XML, with lists of what belongs to what (ECMA-376, part 2).
struct OfficePackage {
  struct Part {
    var path: String
    var bytes: [UInt8]
  }

  /// One part's way to another.
  struct Relation {
    var id: String
    /// The last word of its type's address, such as `worksheet`.
    var type: String
    /// The path of the other part.
    var target: String
  }

  private let parts: [String: [UInt8]]

  init(_ bytes: [UInt8]) throws(ExtractionError) {
    let files = try Archive.files(of: bytes) { $0.ends(with: ".xml") || $0.ends(with: ".rels") }
    parts = Dictionary(files.map { (String(decoding: $0.path, as: UTF8.self), $0.bytes) }) { first, _ in first }
  }

  func part(_ path: String) -> Part? { parts[path].map { Part(path: path, bytes: $0) } }

  /// Where a part leads to; of the whole package for nil.
  func relations(of part: Part?) throws(ExtractionError) -> [Relation] {
    let path = part?.path ?? ""
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let bytes = parts[(folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"] else { return [] }
    let events = try XMLEvents(bytes, format: "Office")
    var relations: [Relation] = []
    while let event = try events.next() {
      guard case .start("Relationship") = event, events.attribute("TargetMode") != "External",
        let id = events.attribute("Id"), let type = events.attribute("Type"), let target = events.attribute("Target")
      else { continue }
      relations.append(
        Relation(
          id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
          target: Self.resolve(target, in: folder)))
    }
    return relations
  }

  func part(ofType type: String, from part: Part?) throws(ExtractionError) -> Part? {
    try relations(of: part).first { $0.type == type }.flatMap { self.part($0.target) }
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = path.popLast() } else if part != "." { path.append(part) }
    }
    return path.joined(separator: "/")
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
