import Contracts

/// What is wrong or doubtful about a record: a finding without its document.
struct RecordNote {
  var code: Finding.Code
  var severity: Finding.Severity
  var ja: String
  var en: String
  var place: Place?
}
