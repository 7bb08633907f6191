// swift-tools-version: 6.2
import PackageDescription

/// Imports point one way (see README, "The house"): hyoka → Exports → {Tables, Pipeline → {Fleet, Extraction, Parsing,
/// Enrichment, Rollup, Report}} → {Contracts, DataFiles}.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hyoka",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "hyoka", targets: ["hyoka"]),
    .executable(name: "hyoka-reader", targets: ["hyoka-reader"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    // Without its optional parts: files of settings and all of Foundation are needed for nothing here.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Contracts", swiftSettings: settings),
    .target(name: "DataFiles", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: settings),
    .systemLibrary(
      name: "CRDKafka",
      pkgConfig: "rdkafka",
      providers: [.apt(["librdkafka-dev"]), .brew(["librdkafka"])]
    ),
    .target(name: "CRDKafkaShims", dependencies: ["CRDKafka"]),
    .target(name: "Kafka", dependencies: ["CRDKafka", "CRDKafkaShims"], swiftSettings: settings),
    .target(name: "Fleet", dependencies: ["Contracts", "Kafka"], swiftSettings: settings),
    .target(
      name: "Extraction",
      dependencies: ["Contracts", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings
    ),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPopplerLibrary", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
    .target(name: "CPoppler", dependencies: ["CPopplerLibrary"]),
    .target(
      name: "Readers",
      dependencies: ["Contracts", "Extraction", "CArchive", "CXML2", "CPoppler"],
      swiftSettings: settings
    ),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .target(name: "CSandbox", dependencies: [.target(name: "CSeccomp", condition: .when(platforms: [.linux]))]),
    .executableTarget(
      name: "hyoka-reader",
      dependencies: [
        "Extraction", "Readers", "CSandbox", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Parsing",
      dependencies: ["Contracts", "DataFiles", .product(name: "Yams", package: "Yams")],
      exclude: ["Profiles/README.md"],
      resources: [
        .embedInCode("Profiles/meguro-annual-report.yaml"),
        .embedInCode("Profiles/koganei-progress-table.yaml"),
        .embedInCode("Profiles/sapporo-verification-results.yaml"),
        .embedInCode("Profiles/kawasaki-progress-sheet.yaml"),
        .embedInCode("Data/generic.yaml"),
        .embedInCode("Data/words.yaml"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Enrichment",
      dependencies: ["Contracts", "DataFiles"],
      resources: [
        .embedInCode("Data/goals.yaml"), .embedInCode("Data/words.yaml"), .embedInCode("Data/municipalities.csv"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Rollup",
      dependencies: ["Contracts", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings
    ),
    .target(
      name: "Report",
      dependencies: ["Contracts", .product(name: "Crypto", package: "swift-crypto")],
      resources: [
        .embedInCode("Page/report.html"),
        .embedInCode("Page/report.css"),
        .embedInCode("Page/language.js"),
        .embedInCode("Page/format.js"),
        .embedInCode("Page/element.js"),
        .embedInCode("Page/store.js"),
        .embedInCode("Page/source.js"),
        .embedInCode("Page/marks.js"),
        .embedInCode("Page/attainment-chart.js"),
        .embedInCode("Page/series-chart.js"),
        .embedInCode("Page/table.js"),
        .embedInCode("Page/lists.js"),
        .embedInCode("Page/overview.js"),
        .embedInCode("Page/goal.js"),
        .embedInCode("Page/municipality.js"),
        .embedInCode("Page/measure.js"),
        .embedInCode("Page/filters.js"),
        .embedInCode("Page/findings.js"),
        .embedInCode("Page/pages.js"),
      ],
      swiftSettings: settings
    ),
    .target(name: "Tables", dependencies: ["Contracts"], swiftSettings: settings),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),
    .target(
      name: "Exports",
      dependencies: ["Contracts", "Pipeline", "Tables", "CSQLite", "CXLSXWriter"],
      resources: [.embedInCode("views.sql")],
      swiftSettings: settings
    ),
    .target(
      name: "Pipeline",
      dependencies: [
        "Contracts", "Fleet", "Extraction", "Parsing", "Enrichment", "Rollup", "Report",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Observability",
      dependencies: [
        "Contracts", "Fleet", "Kafka",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
      ],
      swiftSettings: settings
    ),
    .target(name: "Simulation", dependencies: ["Fleet", "Parsing", "Pipeline"], swiftSettings: settings),
    .executableTarget(
      name: "hyoka-simulate",
      dependencies: [
        "Simulation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(name: "CHeap"),
    .executableTarget(
      name: "hyoka",
      dependencies: [
        "CHeap", "Contracts", "DataFiles", "Pipeline", "Exports", "Extraction", "Enrichment", "Parsing", "Fleet", "Kafka",
        "Observability",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [
        .embedInCode("Board/Page/board.html"),
        .embedInCode("Board/Page/board.css"),
        .embedInCode("Board/Page/words.js"),
        .embedInCode("Board/Page/model.js"),
        .embedInCode("Board/Page/figures.js"),
        .embedInCode("Board/Page/stages.js"),
        .embedInCode("Board/Page/summaries.js"),
        .embedInCode("Board/Page/letters.js"),
        .embedInCode("Board/Page/drawing.js"),
        .embedInCode("Board/Page/events.js"),
        .embedInCode("Board/Page/actions.js"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "hyoka-bench",
      dependencies: [
        "Contracts", "Extraction", "Parsing", "Enrichment", "Rollup", "Pipeline", "Fleet", "Kafka", "Simulation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(name: "TestSupport", dependencies: ["CArchive"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "ContractsTests", dependencies: ["Contracts", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "DataFilesTests", dependencies: ["DataFiles"], swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Contracts", "Extraction", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReadersTests",
      dependencies: ["Contracts", "Extraction", "Readers", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ParsingTests",
      dependencies: ["Contracts", "DataFiles", "Enrichment", "Extraction", "Parsing", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EnrichmentTests",
      dependencies: ["Contracts", "DataFiles", "Enrichment", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(name: "RollupTests", dependencies: ["Contracts", "Rollup", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Contracts", "Report", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Contracts", "Exports", "Parsing", "Pipeline", "Tables", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(name: "FleetTests", dependencies: ["Contracts", "Fleet", "Kafka", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "KafkaTests", dependencies: ["Kafka"], swiftSettings: settings),
    .testTarget(
      name: "ObservabilityTests",
      dependencies: [
        "Contracts", "Fleet", "Kafka", "Observability", "TestSupport",
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["metrics.txt"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Contracts", "Fleet", "Enrichment", "Parsing", "Pipeline", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RuntimeTests",
      dependencies: ["Contracts", "Fleet", "Kafka", "Parsing", "Pipeline", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DeployTests",
      dependencies: ["Fleet", "Parsing", "Pipeline", "TestSupport", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings
    ),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Contracts", "Fleet", "Kafka", "Observability", "Parsing", "Pipeline", "TestSupport", "hyoka",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
  ],
  // poppler's headers need it.
  cxxLanguageStandard: .cxx17
)
