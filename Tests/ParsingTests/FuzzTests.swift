import Contracts
import Extraction
import Foundation
import Parsing
import TestSupport
import Testing

/// Mutated seeds: whatever is cut, doubled, swapped or flipped, the reader neither crashes nor loses a character.
@Suite("Fuzzing", .enabled(if: Seeds.available))
struct FuzzTests {
  /// `HYOKA_FUZZ` overrides how many documents are tried.
  static let rounds = ProcessInfo.processInfo.environment["HYOKA_FUZZ"].flatMap { Int($0) } ?? 5000
  static let shards = 10

  /// The limit tells an endless loop from a slow machine, and nothing finer.
  @Test("no crash, no lost character, no hang", .timeLimit(.minutes(40)), arguments: 0..<shards)
  func mutations(shard: Int) throws {
    let seeds = try Seeds.all.map { try Seeds.bytes($0) }
    for round in 0..<(Self.rounds / Self.shards) {
      var random = SplitMix(seed: UInt64(shard * 1_000_003 + round))
      let bytes = Mutation.mutate(seeds, using: &random)
      do throws(ExtractionError) {
        let document = try Extraction.document(from: bytes, name: "fuzz", municipality: nil)
        check(document, "shard \(shard) round \(round)")
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  private func check(_ document: Document, _ name: Comment) {
    do {
      let sheet = try Parsing.parse(document, with: try bundled, municipality: nil, checkpoint: {})
      let coverage = sheet.coverage
      #expect(
        coverage.fields + coverage.headings + coverage.boilerplate + coverage.unclaimed == coverage.total, name)
      let unclaimed = sheet.unclaimed.reduce(0) { $0 + $1.text.unicodeScalars.count }
      #expect(coverage.unclaimed == 0 || unclaimed > 0, name)
    } catch let error as ParsingError {
      #expect(!error.message.isEmpty, name)
    } catch {
      Issue.record(error, name)
    }
  }
}

enum Mutation {
  static func mutate(_ seeds: [[UInt8]], using random: inout SplitMix) -> [UInt8] {
    var bytes = seeds[Int(random.next() % UInt64(seeds.count))]
    for _ in 0..<(1 + random.next() % 4) {
      switch random.next() % 9 {
      case 0: bytes = Array(bytes.prefix(Int(random.next() % UInt64(bytes.count + 1))))
      case 1: bytes = Array(bytes.suffix(Int(random.next() % UInt64(bytes.count + 1))))
      case 2: bytes = lines(bytes) { $0.swapAt(pick($0, &random), pick($0, &random)) }
      case 3: bytes = lines(bytes) { lines in lines.remove(at: pick(lines, &random)) }
      case 4: bytes = lines(bytes) { lines in lines.insert(lines[pick(lines, &random)], at: pick(lines, &random)) }
      case 5: bytes = cells(bytes, &random)
      case 6: flip(&bytes, &random)
      case 7: insert(&bytes, &random)
      default:
        // Half of one document and half of another.
        let other = seeds[Int(random.next() % UInt64(seeds.count))]
        bytes = Array(bytes.prefix(bytes.count / 2)) + other.suffix(other.count / 2)
      }
      if bytes.isEmpty { return bytes }
    }
    return bytes
  }

  private static func lines(_ bytes: [UInt8], _ change: (inout [ArraySlice<UInt8>]) -> Void) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    change(&lines)
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func pick(_ items: [ArraySlice<UInt8>], _ random: inout SplitMix) -> Int {
    Int(random.next() % UInt64(max(1, items.count)))
  }

  private static func cells(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let choice = random.next()
    return lines(bytes) { lines in
      let rows = lines.indices.filter { lines[$0].contains(0x09) }
      guard !rows.isEmpty else { return }
      let row = rows[Int(choice % UInt64(rows.count))]
      var cells = lines[row].split(separator: 0x09, omittingEmptySubsequences: false)
      let (first, second) = (Int(choice >> 8) % cells.count, Int(choice >> 20) % cells.count)
      if choice & 1 == 0 { cells.swapAt(first, second) } else { cells.remove(at: first) }
      lines[row] = ArraySlice(cells.joined(separator: [0x09]))
    }
  }

  /// What extractors leave behind, put between two characters.
  private static func insert(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let leftovers = [
      "<p></p>", "\t<b></b>\t", "**", "か\u{3099}", "\u{3099}", "①", "：", "\t\t\t\t", "{", "　", "㍿", "\u{FEFF}", "【再掲】",
      "\r",
    ]
    for _ in 0..<6 {
      let text = Array(leftovers[Int(random.next() % UInt64(leftovers.count))].utf8)
      var position = Int(random.next() % UInt64(bytes.count + 1))
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      bytes.insert(contentsOf: text, at: position)
    }
  }

  /// Mostly ASCII, so that the text often stays valid UTF-8.
  private static func flip(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    for _ in 0..<8 {
      let position = Int(random.next() % UInt64(bytes.count))
      if bytes[position] < 0x80 || random.next() % 16 == 0 {
        bytes[position] = UInt8(truncatingIfNeeded: random.next()) & (bytes[position] < 0x80 ? 0x7F : 0xFF)
      }
    }
  }
}
