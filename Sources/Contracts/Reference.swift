/// Names the revision of a document that something was made from.
public struct DocumentReference: Codable, Hashable, Sendable {
  public var name: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  public var sha256: String

  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

/// Names the profile, and its version, that a document was read with.
public struct ProfileReference: Codable, Hashable, Sendable {
  public var id: String
  public var version: Int

  public init(id: String, version: Int) {
    self.id = id
    self.version = version
  }
}

/// A municipality, by its 全国地方公共団体コード.
public struct Municipality: Codable, Hashable, Sendable {
  /// Six digits, the last of them a check digit.
  public var code: String
  public var name: String
  public var prefecture: String

  public init(code: String, name: String, prefecture: String) {
    self.code = code
    self.name = name
    self.prefecture = prefecture
  }
}
