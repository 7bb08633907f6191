import ArgumentParser
import Contracts

/// The language that the terminal is told things in. It never depends on the machine.
enum Language: String, ExpressibleByArgument, CaseIterable, Sendable {
  case ja, en

  func callAsFunction(_ words: Bilingual) -> String {
    switch self {
    case .ja: words.ja
    case .en: words.en
    }
  }

  func callAsFunction(_ ja: String, _ en: String) -> String { self(Bilingual(ja: ja, en: en)) }
}
