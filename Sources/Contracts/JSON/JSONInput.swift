/// A value in JSON that has been taken apart.
public struct JSONInput {
  let tape: JSONTape
  /// The value's entry in the tape.
  let index: Int

  @inline(__always) func string() throws(JSONError) -> String { try tape.string(at: index) }

  /// An error at this value's place.
  func error(_ reason: String) -> JSONError { tape.error(at: index, reason) }
}
