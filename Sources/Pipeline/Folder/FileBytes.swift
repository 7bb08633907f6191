import Foundation

/// The bytes of a file; at most `limit`, so that a file that grows while it is read can't fill the memory.
func fileBytes(at path: String, limit: Int) throws -> [UInt8] {
  let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  defer { try? handle.close() }
  return [UInt8](try handle.read(upToCount: limit) ?? Data())
}
