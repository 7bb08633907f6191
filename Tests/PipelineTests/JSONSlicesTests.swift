import Testing

@testable import Pipeline

@Suite struct JSONSlicesTests {
  private func slices(_ json: String) -> [String] {
    JSONSlices.elements(of: "measures", in: Array(json.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `takes the elements as they stand`() {
    #expect(
      slices(#"{"a":[1],"measures":[{"x":[1,{"y":"]}\\\",{"}]},{"z":2}],"n":1}"#)
        == [#"{"x":[1,{"y":"]}\\\",{"}]}"#, #"{"z":2}"#])
  }

  @Test func `only of the outermost object, and only of an array`() {
    #expect(slices(#"{"findings":[{"measures":["a"]}],"measures":[1]}"#) == ["1"])
    #expect(slices(#"{"a":"measures","measures":[]}"#) == [])
    #expect(slices(#"{"measures":3}"#) == [])
  }
}
