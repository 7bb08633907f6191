/// A message that could not be processed, as `hyoka run` writes it and `hyoka dead-letters` shows it. On the topic the
/// original bytes are the value and the rest stands in headers.
public struct DeadLetter: Codable, Hashable, Sendable, Error {
  /// Why, from a short fixed list that operators can count and alert on.
  public struct Reason: OpenWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file can't be opened or read, or is no ordinary file.
    public static let unreadable = Reason(rawValue: "unreadable")
    /// The file has no content.
    public static let empty = Reason(rawValue: "empty")
    /// The file is not text, or not in an encoding that can be told.
    public static let notText = Reason(rawValue: "not-text")
    /// The file's format is none that is read here.
    public static let formatUnknown = Reason(rawValue: "format-unknown")
    /// The file is not what it begins like, or breaks its format's rules, or its reader came to grief over it.
    public static let damaged = Reason(rawValue: "damaged")
    /// The file opens only with a password.
    public static let encrypted = Reason(rawValue: "encrypted")
    /// The pages are pictures: somebody has to recognise their text (OCR) first.
    public static let ocrNeeded = Reason(rawValue: "ocr-needed")
    /// The file is larger than the limit.
    public static let tooLarge = Reason(rawValue: "too-large")
    /// No profile recognises the form.
    public static let formUnknown = Reason(rawValue: "form-unknown")
    /// Several profiles recognise it equally well.
    public static let formAmbiguous = Reason(rawValue: "form-ambiguous")
    /// The form was recognised, but no record was found in it.
    public static let noRecords = Reason(rawValue: "no-records")
    /// Neither the upload, nor the profile, nor the text tells the municipality.
    public static let municipalityUnknown = Reason(rawValue: "municipality-unknown")
    /// The municipality that was given is in no list.
    public static let municipalityInvalid = Reason(rawValue: "municipality-invalid")
    /// The fiscal year can't be told.
    public static let yearUnknown = Reason(rawValue: "year-unknown")
    /// Reading it took longer than the bound.
    public static let timeout = Reason(rawValue: "timeout")
    /// Reading it ended the process, several times.
    public static let endsTheProcess = Reason(rawValue: "ends-the-process")
    /// Parts of the upload are missing, or what they come to is not what was announced.
    public static let incomplete = Reason(rawValue: "incomplete")
    /// The message itself doesn't fit its schema.
    public static let malformed = Reason(rawValue: "malformed")
    /// An error of ours.
    public static let internalError = Reason(rawValue: "internal-error")

    public static let allCases: [Reason] = [
      .unreadable, .empty, .notText, .formatUnknown, .damaged, .encrypted, .ocrNeeded, .tooLarge, .formUnknown,
      .formAmbiguous, .noRecords, .municipalityUnknown, .municipalityInvalid, .yearUnknown, .timeout, .endsTheProcess,
      .incomplete, .malformed, .internalError,
    ]
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
