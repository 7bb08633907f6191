import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct SpoolTests {
  /// What the file holds after pieces came in an order; each piece is its key's name and a number.
  private func written(_ pieces: [(name: String, bytes: String)]) throws -> String {
    let folder = try Folder()
    let url = folder.url.appendingPathComponent("out.txt")
    let spool = try Spool(url, header: Array("head ".utf8))
    for piece in pieces {
      try spool.put(Array(piece.bytes.utf8), under: DocumentKey(municipality: "131105", name: piece.name))
    }
    try spool.finished().publish()
    spool.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["out.txt"])
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  @Test func `pieces that come in order stay as they are`() throws {
    #expect(try written([("a", "1 "), ("b", ""), ("c", "3 ")]) == "head 1 3 ")
    #expect(try written([]) == "head ")
  }

  @Test func `pieces that come out of order are put in order`() throws {
    #expect(try written([("c", "3 "), ("a", "1 "), ("b", "2 ")]) == "head 1 2 3 ")
  }

  @Test func `a piece replaces the one that stood under its key`() throws {
    #expect(try written([("a", "1 "), ("b", "2 "), ("b", "4 ")]) == "head 1 4 ")
    #expect(try written([("a", "1 "), ("b", "2 "), ("a", "5 ")]) == "head 5 2 ")
  }

  @Test func `pieces larger than the buffer stand between small ones`() throws {
    let large = String(repeating: "x", count: 300_000)
    #expect(try written([("b", large), ("a", "1 "), ("c", "3 ")]) == "head 1 " + large + "3 ")
    #expect(try written([("a", "1 "), ("b", large), ("c", "3 ")]) == "head 1 " + large + "3 ")
  }
}
