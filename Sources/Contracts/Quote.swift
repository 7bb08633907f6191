/// Words of a document, exactly as they stand there, with their place.
public struct Quote: Codable, Hashable, Sendable {
  public var text: String
  public var place: Place

  public init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
