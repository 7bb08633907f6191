/// A way to get delivery wrong, to show that the simulation notices.
public enum Mutation: String, CaseIterable, Sendable {
  /// The group is moved before the outputs are written.
  case offsetsFirst = "commit-offsets-before-producing"
  /// The aggregate's state begins empty.
  case noRebuild = "skip-the-rebuild"
  /// The state is that at the committed offset, and what comes behind it is processed as new.
  case rebuildToCommitted = "rebuild-only-to-the-committed-offset"
  /// After a rebuild only what newer measures touch is said again.
  case emitOnlyTouched = "re-emit-only-what-newer-messages-touch"
  /// Old members and old producers are let through.
  case noFencing = "drop-the-fencing"
}
