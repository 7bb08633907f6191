import Contracts
import Testing

@testable import Parsing

@Suite("Forms without a profile: differences beside what they follow from")
struct DifferenceTests {
  private func unclaimed(_ rows: String) throws -> [String] {
    let text = """
      星空子ども・子育て支援事業計画　令和4年度実績
      【１】月夜クラブ
      |令和3年度|令和4年度
      \(rows)
      """
    return try readGenerically(text).unclaimed.map(\.text)
  }

  @Test("what comes out is part of the figures")
  func follows() throws {
    let left = try unclaimed(
      """
      ①量の見込み（人）|1,230|255
      ②確保方策（人）|1,240|250
      過不足（②－①）|10|△5
      実績（人）|1,221|233
      """)
    #expect(left == [])
  }

  @Test("so is what comes out for several rows of what is provided")
  func sums() throws {
    let left = try unclaimed(
      """
      量の見込み（人）|230|255
      確保の内容（人）|150|160
      確保方策（人）|50|50
      過不足（人）|▲30|▲45
      実績（人）|221|233
      """)
    #expect(left == [])
  }

  @Test("so is its unit, which has a cell of its own")
  func units() throws {
    let text = """
      星空子ども・子育て支援事業計画　令和4年度実績
      【１】月夜クラブ
      |単位|令和3年度|令和4年度
      量の見込み|人|230|255
      確保方策|人|240|250
      過不足|人|10|△5
      実績|人|221|233
      """
    #expect(try readGenerically(text).unclaimed.map(\.text) == [])
  }

  @Test("a difference that doesn't come out stays unclaimed, with its label")
  func wrong() throws {
    let left = try unclaimed(
      """
      量の見込み（人）|230|255
      確保方策（人）|240|250
      過不足（人）|10|15
      実績（人）|221|233
      """)
    #expect(left == ["過不足（人）", "15"])
  }
}
