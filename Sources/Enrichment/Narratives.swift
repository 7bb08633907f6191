/// Which texts of a measure tell what was done, and which only say what it stands under.
enum Narratives {
  /// Texts that rows inherit from cells above them: they repeat whether or not the row does.
  static let context: Set<String> = ["title", "policy", "target", "content", "overview"]
}
