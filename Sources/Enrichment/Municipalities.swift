import Contracts

/// The municipalities of Japan and their prefectures, wards of designated cities included.
public struct Municipalities: Sendable {
  /// The list that is bundled into the binary.
  public static let all = Municipalities()
  public func with(code: String) -> Municipality? { nil }
  /// By name: `目黒区`, `東京都目黒区`, `札幌市中央区`. Nil where it is unknown or where several have the name.
  public func named(_ name: String) -> Municipality? { nil }
  /// The one municipality that a text speaks of most; nil where there is none or no clear one.
  public func mentioned(in lines: [String]) -> Municipality? { nil }
}
