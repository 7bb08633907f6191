/// The one way in which messages become bytes and bytes messages.
///
/// Bytes are deterministic: keys sorted, slashes not escaped, no white space, no absent values. Reading ignores keys
/// that it doesn't know, so that an older reader can read a newer minor version.
///
/// The codec is our own because on a broker every document crosses JSON about four times, and Foundation's is slower: on
/// the real documents' sheets and measure sets, in the same runs of `hyoka-bench` on one core, ours writes 900 to 1,200
/// MB/s against 34 to 50 and reads 220 to 240 against 32 to 45. No C parser that fits is in Debian 12: yyjson isn't
/// packaged, simdjson is C++.
///
/// What it writes is Foundation's output byte for byte, and of equal keys it reads the first, as Foundation does. It
/// reads what Foundation reads, with these differences, all but the last towards strictness:
/// - The whole input is checked, also what nobody asks for, where Foundation lets pass what isn't JSON.
/// - UTF-8 only, with or without a byte order mark; Foundation also takes UTF-16 and UTF-32.
/// - No commas before a closing bracket, and no fractions cut off: Foundation reads 9354646710262135.4 and 1e-400
///   as an Int.
/// - `0e5` is a number, which Foundation refuses by mistake.
public enum JSON {
  /// Containers within containers, at most (as many as Foundation's decoder allows).
  static let deepest = 512

  /// - Throws: `JSONError` for what JSON can't hold, such as a number that is none.
  public static func encode(_ value: some JSONConvertible) throws(JSONError) -> [UInt8] {
    var output = JSONOutput()
    value.write(to: &output)
    if let failure = output.failure { throw failure }
    return output.written
  }

  /// One line for each value, each with its end.
  /// - Throws: `JSONError`, as `encode`.
  public static func encode(lines values: [some JSONConvertible]) throws(JSONError) -> [UInt8] {
    var output = JSONOutput(capacity: 4096 * (1 + values.count))
    // Not `for value in values`, which copies every value and counts all its references.
    for index in values.indices {
      values[index].write(to: &output)
      output.append(UInt8(ascii: "\n"))
    }
    if let failure = output.failure { throw failure }
    return output.written
  }

  /// - Throws: `JSONError` for bytes that aren't JSON or don't fit the type.
  public static func decode<Value: JSONReadable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(JSONError) -> Value {
    try Value(json: JSONInput(tape: try JSONTape(scanning: bytes), index: 0))
  }
}
