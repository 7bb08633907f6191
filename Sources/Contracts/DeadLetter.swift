/// A message that could not be processed, as `hyoka run` writes it and `hyoka dead-letters` shows it. On the topic the
/// original bytes are the value and the rest stands in headers.
public struct DeadLetter: Codable, Hashable, Sendable, Error {
  /// Why, from a short fixed list that operators can count and alert on.
  public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
    /// The file can't be opened or read, or is no ordinary file.
    case unreadable
    /// The file has no content.
    case empty
    /// The file is not text, or not in an encoding that can be told.
    case notText = "not-text"
    /// The file's format is none that is read here.
    case formatUnknown = "format-unknown"
    /// The file is not what it begins like, or breaks its format's rules, or its reader came to grief over it.
    case damaged
    /// The file opens only with a password.
    case encrypted
    /// The pages are pictures: somebody has to recognise their text (OCR) first.
    case ocrNeeded = "ocr-needed"
    /// The file is larger than the limit.
    case tooLarge = "too-large"
    /// No profile recognises the form.
    case formUnknown = "form-unknown"
    /// Several profiles recognise it equally well.
    case formAmbiguous = "form-ambiguous"
    /// The form was recognised, but no record was found in it.
    case noRecords = "no-records"
    /// Neither the upload, nor the profile, nor the text tells the municipality.
    case municipalityUnknown = "municipality-unknown"
    /// The municipality that was given is in no list.
    case municipalityInvalid = "municipality-invalid"
    /// The fiscal year can't be told.
    case yearUnknown = "year-unknown"
    /// Reading it took longer than the bound.
    case timeout
    /// Reading it ended the process, several times.
    case endsTheProcess = "ends-the-process"
    /// Parts of the upload are missing, or what they come to is not what was announced.
    case incomplete
    /// The message itself doesn't fit its schema.
    case malformed
    /// An error of ours.
    case internalError = "internal-error"
  }

  /// The file, or the message's key.
  public var name: String
  public var stage: String
  public var reason: Reason
  /// One line that a city clerk understands: what, where and why.
  public var message: String
  public var place: Place?

  public init(name: String, stage: String, reason: Reason, message: String, place: Place? = nil) {
    self.name = name
    self.stage = stage
    self.reason = reason
    self.message = message
    self.place = place
  }
}
