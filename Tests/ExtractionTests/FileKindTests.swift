import Extraction
import Testing

@Suite struct FileKindTests {
  @Test(
    arguments: [
      ("%PDF-1.4\n", .pdf), ("\u{FEFF}\n%PDF-1.7", .pdf), ("PK\u{3}\u{4}", .zip), ("PK\u{3}\u{4}r5.pdf%PDF-1.4", .zip),
      ("{\\rtf1", .office(.rtf)),
      ("<!DOCTYPE html>", .html), ("  <!-- 注 -->\n<HTML>", .html), ("<?xml version='1.0'?>\n<html>", .html),
      ("<table border=1>", .html), ("<?xml version='1.0'?><data/>", .xml), ("<配下の事務事業一覧>\n", .text),
      ("<b>結果</b>", .text), ("事業 <table>", .text), ("<p>%PDF-</p>", .html), ("", .text),
      ("MZ\u{90}", .other("Windows EXE")),
    ] as [(String, FileKind)])
  func `is told by the first bytes`(text: String, kind: FileKind) {
    #expect(FileKind(of: Array(text.utf8)) == kind)
  }

  @Test func `a page in UTF-16 is a page`() {
    #expect(
      FileKind(of: [0xFF, 0xFE] + Array("<html>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .html)
  }
}
