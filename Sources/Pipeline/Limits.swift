/// How much of anything is taken in.
public enum Limits {
  /// The largest file that is read, in bytes.
  public static let fileBytes = 64 << 20
}
