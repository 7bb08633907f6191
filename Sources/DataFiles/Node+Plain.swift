import Yams

extension Node {
  /// A scalar's text; empty for anything else.
  package var plain: String {
    if case .scalar(let scalar) = self { return scalar.string }
    return ""
  }
}
