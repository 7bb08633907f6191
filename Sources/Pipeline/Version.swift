/// The software's own version, for dead letters, event ids and `--version`.
public enum Version {
  public static let current = "0.1.0"
}
