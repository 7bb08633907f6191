/// A part of a file that is not in its document, so that whoever relies on the figures can look.
public struct Omission: Codable, Hashable, Sendable {
  public struct Kind: OpenWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// A sheet, rows or columns of a workbook, or a part of a page, that nobody sees on the screen.
    public static let hidden = Kind(rawValue: "hidden")
    /// Formulas that whoever wrote the workbook has not calculated.
    public static let uncalculated = Kind(rawValue: "uncalculated")
    /// A page that is a picture, or whose letters have no codes.
    public static let pageWithoutText = Kind(rawValue: "page-without-text")
    /// Words that were struck out, by hand or while somebody tracked the changes.
    public static let deleted = Kind(rawValue: "deleted")

    public static let allCases: [Kind] = [.hidden, .uncalculated, .pageWithoutText, .deleted]
  }

  public var kind: Kind
  /// The page or the sheet, counted from 1, where there are such.
  public var page: Int?
  /// What it is called: a sheet's name.
  public var name: String?
  /// How many rows, columns or passages it is; absent where it is one.
  public var count: Int?

  public init(_ kind: Kind, page: Int? = nil, name: String? = nil, count: Int? = nil) {
    self.kind = kind
    self.page = page
    self.name = name
    self.count = count
  }
}
