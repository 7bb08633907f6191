import Logging

/// The value of a field of a log line.
enum LogValue: Hashable, Sendable {
  case text(String)
  case integer(Int64)
  case number(Double)
  case list([LogValue])

  /// Fields hold no more than so many Unicode scalars: a key may have megabytes.
  static let limit = 512

  init(_ value: Logger.Metadata.Value) {
    switch value {
    case .string(let text): self = .text(text)
    case .stringConvertible(let value):
      switch value {
      case let value as any BinaryInteger: self = .integer(Int64(clamping: value))
      case let value as Double where value.isFinite: self = .number(value)
      default: self = .text(value.description)
      }
    case .array(let values): self = .list(values.map(LogValue.init))
    case .dictionary(let values):
      self = .list(values.sorted { $0.key < $1.key }.map { .text("\($0.key)=\($0.value)") })
    }
  }

  var json: String {
    switch self {
    case .text(let text): LogText.json(text, limit: Self.limit)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    }
  }

  var text: String {
    switch self {
    case .text(let text): LogText.value(text, limit: Self.limit)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .list(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    }
  }
}
