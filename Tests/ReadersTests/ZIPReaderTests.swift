import Contracts
import Extraction
import TestSupport
import Testing

@testable import Readers

@Suite struct ZIPReaderTests {
  private func names(_ bytes: [UInt8]) throws -> [String] {
    guard case .archive(let files) = try Readers.read(bytes) else { return [] }
    return files.map(\.name)
  }

  @Test func `names in CP932 and in UTF-8, and paths that mean nothing`() throws {
    let files: [(name: [UInt8], content: [UInt8])] = [
      // 令和5年度/児童.txt in CP932.
      (
        [0x97, 0xDF, 0x98, 0x61, 0x35, 0x94, 0x4E, 0x93, 0x78, 0x2F, 0x8E, 0x99, 0x93, 0xB6] + Array(".txt".utf8),
        [0x41]
      ),
      (Array("保育/一覧.csv".utf8), [0x42]), (Array("../../etc/passwd".utf8), [0x43]),
      (Array("C:\\共有\\計画.pdf".utf8), [0x44]), (Array("/top.txt".utf8), [0x45]),
      (Array("__MACOSX/._top.txt".utf8), [0x46]), (Array(".DS_Store".utf8), [0x47]),
      (Array("保育/~$一覧.xlsx".utf8), [0x48]), (Array("保育/desktop.ini".utf8), [0x49]),
    ]
    let found = try names(ZIPFile.bytes(raw: files))
    #expect(
      found == ["令和5年度/児童.txt", "保育/一覧.csv", "etc/passwd", "共有/計画.pdf", "top.txt"])
  }

  @Test func `the bytes come out as they went in`() throws {
    let content = Array("事業番号\t1301\n".utf8)
    guard case .archive(let files) = try Readers.read(ZIPFile.bytes([("r5.txt", content)])) else {
      Issue.record("it is no archive")
      return
    }
    #expect(files == [ArchivedFile(name: "r5.txt", bytes: content)])
  }

  @Test func `an empty archive, a cut one and one with two files of one name are refused`() {
    let whole = ZIPFile.bytes([("a.txt", Array(repeating: 65, count: 5000))])
    for bytes in [
      ZIPFile.bytes([(name: String, content: [UInt8])]()), Array(whole.prefix(40)),
      ZIPFile.bytes([("a", [1]), ("./a", [2])]),
    ] {
      #expect(throws: ExtractionError.self) { try Readers.read(bytes) }
    }
  }

  @Test func `a bomb is given up before it is unpacked whole`() {
    let zeros = [UInt8](repeating: 0, count: 64 << 20)
    let bytes = ZIPFile.bytes((0..<5).map { ("\($0).bin", zeros) })
    #expect(bytes.count < 1 << 20)
    let error = #expect(throws: ExtractionError.self) { try Readers.read(bytes) }
    #expect(error?.reason == .tooLarge)
  }
}
