/// A profile's file, checked on its own.
public enum ProfileFile {
  /// - Throws: `ProfileError` with every problem and its line.
  public static func check(yaml: String, file: String) throws(ProfileError) {
    _ = try ProfileReader.read(yaml: yaml, file: file)
  }
}
