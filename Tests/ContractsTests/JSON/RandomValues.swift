import Contracts
import TestSupport

/// Values as no document has them, drawn at random.
struct RandomValues: RandomNumberGenerator {
  static let nasty = [
    "", "\"", "\\", "/", "\u{0}", "\u{1}\u{1F}", "\u{7F}", "\u{80}", "\u{2028}\u{2029}", "\u{FEFF}", "\u{FFFF}", "😀",
    "👨‍👩‍👧‍👦", "\u{10FFFF}", "\r\n", "\t\u{8}\u{C}", "e\u{301}", "é", "が", "か\u{3099}", "①", "事業名", "a\"", "a/b", "a\u{0}",
    "a", "A", "aa", "aaaaaaaa", "aaaaaaaab", "aaaaaaaaa", "aaaaaaa\"", "10", "9", "[", "a[10]", "a[9]", "\u{212A}", "K",
    String(repeating: "長い文。", count: 500), String(repeating: "\n", count: 100),
  ]
  static let doubles = [
    0, -0.0, 1, -1, 0.1, 1.5, 100, 1e15, 1e16, 1e17, 1e20, 1e21, 1e22, 123_456_789.125, 0x1p53, 0x1p53 + 2, 0x1p63,
    0x1p64, 1e-4, 1e-5, 1e-7, 5e-324, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNormalMagnitude, .pi,
  ]

  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  mutating func text() -> String {
    var text = ""
    for _ in 0..<below(5) {
      switch below(4) {
      case 0: text += Self.nasty[below(Self.nasty.count - 2)]
      case 1: text.unicodeScalars.append(Unicode.Scalar(UInt32(below(0x300))) ?? "?")
      case 2: text.unicodeScalars.append(Unicode.Scalar(UInt32(below(0x11_0000))) ?? "?")
      default: text += "平成\(below(40))年度"
      }
    }
    return text
  }

  mutating func double() -> Double {
    switch below(3) {
    case 0: return Double(below(100_000)) / 100
    case 1: return Double(int())
    default:
      let value = Double(bitPattern: next())
      return value.isFinite ? value : 0.5
    }
  }

  mutating func int() -> Int { Int(truncatingIfNeeded: next()) >> below(64) }

  mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? { below(2) == 0 ? nil : value(&self) }
  mutating func some<Value>(_ value: (inout Self) -> Value) -> [Value] { (0..<below(4)).map { _ in value(&self) } }
  mutating func one<Value: CaseIterable>(_ type: Value.Type) -> Value where Value.AllCases == [Value] {
    type.allCases[below(type.allCases.count)]
  }

  mutating func place() -> Place {
    Place(line: int(), cell: maybe { $0.int() }, page: maybe { $0.int() })
  }

  mutating func quote() -> Quote { Quote(text(), at: place()) }

  mutating func finding() -> Finding {
    Finding(
      one(Finding.Code.self), one(Finding.Severity.self), ja: text(), en: text(), document: text(),
      place: maybe { $0.place() }, measures: some { $0.text() })
  }

  mutating func coverage() -> Coverage {
    Coverage(total: int(), fields: int(), headings: int(), boilerplate: int(), unclaimed: int())
  }

  mutating func field() -> SheetField {
    SheetField(
      name: text(), kind: one(FieldKind.self), label: maybe { $0.text() }, quotes: some { $0.quote() },
      entries: maybe { random in
        random.some { random in
          SheetEntry(
            name: random.quote(),
            values: random.some { random in SheetValue(heading: random.maybe { $0.text() }, quote: random.quote()) })
        }
      })
  }

  mutating func sheet() -> Sheet {
    let rules = some { random in
      GoalRule(
        local: random.maybe { $0.text() }, title: random.maybe { random in random.some { $0.text() } },
        goal: random.one(GoalID.self), also: random.maybe { random in random.some { $0.one(GoalID.self) } })
    }
    return Sheet(
      document: DocumentReference(name: text(), sha256: text()), municipality: text(),
      profile: ProfileReference(id: text(), version: int()), vocabulary: Vocabulary(goals: rules), plan: text(),
      fiscalYear: maybe { $0.quote() },
      records: some { random in
        SheetRecord(
          place: random.place(),
          headings: random.some { random in
            SheetHeading(
              level: random.text(), id: random.text(), title: random.maybe { $0.text() },
              place: random.maybe { $0.place() })
          }, fields: random.some { $0.field() })
      },
      tallies: some { random in
        SheetTally(
          field: random.text(), value: random.maybe { $0.text() }, count: random.int(), place: random.place())
      }, findings: some { $0.finding() }, coverage: coverage(), unclaimed: some { $0.quote() })
  }

  mutating func indicator() -> Indicator {
    Indicator(
      name: text(), unit: maybe { $0.text() },
      series: some { random in
        IndicatorValue(
          fiscalYear: random.maybe { $0.int() }, plan: random.maybe { $0.text() }, actual: random.maybe { $0.double() },
          actualText: random.maybe { $0.text() }, raw: random.text())
      }, trend: maybe { $0.one(Indicator.Trend.self) }, onPlan: maybe { $0.below(2) == 0 })
  }

  mutating func measure() -> Measure {
    let fields = Places((0..<below(40)).map { _ in (path: text(), place: place()) })
    return Measure(
      id: text(), municipality: Municipality(code: text(), name: text(), prefecture: text()),
      document: DocumentReference(name: text(), sha256: text()), profile: ProfileReference(id: text(), version: int()),
      plan: text(), fiscalYear: int(),
      localGoal: some { random in LocalGoal(id: random.text(), title: random.maybe { $0.text() }) },
      goal: MeasureGoal(
        id: one(GoalID.self), name: Bilingual(ja: text(), en: text()), because: text(),
        also: some { $0.one(GoalID.self) }),
      number: maybe { $0.text() }, title: text(), project: text(), departments: some { $0.text() },
      departmentNames: maybe { random in random.some { $0.text() } },
      category: maybe { random in Category(raw: random.text(), status: random.maybe { $0.one(Status.self) }) },
      priority: maybe { $0.text() }, planPage: maybe { $0.int() },
      ratings: some { random in
        Rating(
          aspect: random.text(), raw: random.text(), value: random.maybe { $0.int() }, best: random.maybe { $0.int() },
          worst: random.maybe { $0.int() }, attainment: random.maybe { $0.one(Attainment.self) })
      },
      costs: some { random in Cost(item: random.text(), yen: random.maybe { $0.int() }, raw: random.text()) },
      indicators: some { $0.indicator() },
      codes: some { random in Code(kind: random.text(), raw: random.text(), meaning: random.maybe { $0.text() }) },
      texts: some { random in
        Text(
          name: random.text(), label: random.maybe { $0.text() }, period: random.maybe { $0.text() },
          text: random.text(), lines: [random.int(), random.int()])
      }, repeated: one(Repetition.self), source: Source(fields: fields))
  }

  mutating func measureSet() -> MeasureSet {
    MeasureSet(
      municipality: Municipality(code: text(), name: text(), prefecture: text()),
      document: DocumentReference(name: text(), sha256: text()), profile: ProfileReference(id: text(), version: int()),
      plan: text(), fiscalYear: int(), measures: some { $0.measure() }, findings: some { $0.finding() },
      coverage: coverage())
  }
}
