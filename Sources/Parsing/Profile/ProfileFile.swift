import DataFiles

/// A profile's file, checked on its own.
public enum ProfileFile {
  /// - Throws: `DataFileError` with every problem and its line.
  public static func check(yaml: String, file: String) throws(DataFileError) {
    _ = try ProfileReader.read(yaml: yaml, file: file)
  }
}
