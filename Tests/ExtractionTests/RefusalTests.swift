import Contracts
import Extraction
import Testing

@Suite struct RefusalTests {
  @Test(
    arguments: [
      ([], .empty), (Array(" \n\t\n".utf8), .empty), ([0x41, 0x00, 0x42], .notText),
      ([0x41, 0x0A, 0xFF, 0xFE], .notText),
    ] as [([UInt8], DeadLetter.Reason)])
  func `what is no text is refused, with the reason`(bytes: [UInt8], reason: DeadLetter.Reason) {
    let error = #expect(throws: ExtractionError.self) {
      try Extraction.document(from: bytes, name: "a.txt", municipality: nil)
    }
    #expect(error?.reason == reason)
    #expect(error?.message.isEmpty == false)
  }
}
