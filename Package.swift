// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "gongkai",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "gongkai", targets: ["gongkai"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // C libraries: a module map and a shim each, nothing else.
    .systemLibrary(
      name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CArchive", path: "Sources/CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CExpat", path: "Sources/CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CGumbo", path: "Sources/CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CLinux", path: "Sources/CLinux"),

    // The form, the SQL and the questions, embedded in the binary.
    .target(name: "Gazetteer"),
    .executableTarget(name: "embed", dependencies: ["Gazetteer"], path: "Sources/embed"),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed"],
      path: "Plugins/EmbedFiles"),
    .target(
      name: "Schema", path: "Schema",
      exclude: [
        "migrations", "queries", "summaries", "divisions", "views.sql", "form.tsv",
        "simplified.tsv",
        "narrative.tsv", "organs.tsv", "radicals.tsv",
      ],
      sources: ["Schema.swift"], plugins: ["EmbedFiles"]),

    // From the bottom to the top; ARCHITECTURE.md draws it and a test checks the arrows.
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "StatutoryForm", dependencies: ["Schema"]),
    .target(
      name: "Documents",
      dependencies: ["Schema", "CArchive", "CExpat", "CGumbo", "CZlib", "CLinux"]),
    .target(name: "Ingest", dependencies: ["Documents", "StatutoryForm", "Gazetteer", "Schema"]),
    .target(
      name: "Places", dependencies: ["Ingest", "Documents", "Gazetteer", "Schema"]),
    .target(name: "Checks", dependencies: ["Ingest", "StatutoryForm"]),
    .target(
      name: "Corpus",
      dependencies: [
        "SQLite", "Schema", "StatutoryForm", "Ingest", "Documents", "Gazetteer", "Places",
      ]),
    .target(name: "Importer", dependencies: ["Corpus", "Checks", "Ingest", "Documents", "Places"]),
    .target(
      name: "Query",
      dependencies: [
        "Corpus", "Places", "Documents", "StatutoryForm", "Gazetteer", "SQLite", "Schema",
      ]),
    .target(name: "Export", dependencies: ["CZlib"]),
    .executableTarget(
      name: "gongkai",
      dependencies: [
        "Importer", "Query", "Export", "Checks", "Corpus", "Documents", "Schema", "SQLite",
        "StatutoryForm", "Ingest", "Gazetteer", "Places",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Shows what a file is read as, before anything is made of it.
    .executableTarget(
      name: "show-document", dependencies: ["Documents"], path: "Tests/ShowDocument"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], exclude: ["Files"]),

    .executableTarget(
      name: "reader-bench", dependencies: ["Ingest", "Documents"], path: "Benchmarks/ReaderBench"),

    .testTarget(
      name: "IngestTests",
      dependencies: ["Ingest", "Checks", "Documents", "StatutoryForm", "ReportWriter"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Checks", "Ingest", "Documents", "StatutoryForm", "ReportWriter"]),
    // Reports with known figures, for the tests, the benchmarks and SampleData.
    .target(name: "ReportWriter", dependencies: ["StatutoryForm"], path: "Tests/ReportWriter"),
    .executableTarget(
      name: "write-reports",
      dependencies: [
        "ReportWriter", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/WriteReports"),
    .testTarget(name: "ReportWriterTests", dependencies: ["ReportWriter", "StatutoryForm"]),
    // The arrows between modules, the rules of the house, the documents.
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "PlacesTests",
      dependencies: ["Places", "Gazetteer", "Ingest", "Documents", "ReportWriter"]),
    .testTarget(name: "GazetteerTests", dependencies: ["Gazetteer", "Ingest"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["Corpus", "Places", "Gazetteer", "Ingest", "SQLite", "StatutoryForm"]),
    // Reports against each other: the rules on values, and a corpus of towns over years.
    .testTarget(
      name: "AcrossTests",
      dependencies: [
        "Importer", "Checks", "Corpus", "Ingest", "Documents", "StatutoryForm", "SQLite",
        "ReportWriter",
      ]),
    .testTarget(name: "ExportTests", dependencies: ["Export", "Documents"]),
    .testTarget(name: "ImporterTests", dependencies: ["Importer"]),
    .testTarget(
      name: "CommandTests", dependencies: ["gongkai", "ReportWriter"], exclude: ["Cases"]),
    .testTarget(
      name: "QueryTests",
      dependencies: [
        "Query", "Corpus", "Places", "Ingest", "StatutoryForm", "Gazetteer", "SQLite", "Schema",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
