// swift-tools-version: 6.2
import PackageDescription

// `make check` sets VH_STRICT: then a warning in our own targets is an error. Not always, so that
// work in progress builds; not by `-Xswiftc`, which would rebuild the dependencies as well.
let isStrict = Context.environment["VH_STRICT"] != nil
let settings: [SwiftSetting] =
  [.swiftLanguageMode(.v6)] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "vh",
  products: [
    .executable(name: "vh", targets: ["VHTUI"]),
    .library(name: "VHDomain", targets: ["VHDomain"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses"),
    .systemLibrary(name: "CSync", path: "Sources/CSync"),
    .systemLibrary(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "VHDomain",
      dependencies: ["CSync", .product(name: "Crypto", package: "swift-crypto")],
      resources: [
        .embedInCode("../../Resources/huizen/midden-limburg.json"),
        .embedInCode("../../Resources/huizen/westelijke-mijnstreek.json"),
        .embedInCode("../../Resources/huizen/maastricht-heuvelland.json"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "VHTUI",
      dependencies: [
        "VHDomain", "CNcurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // A program that the tests kill; never installed.
    .executableTarget(
      name: "VHFaults", dependencies: ["VHDomain"], path: "Tests/VHFaults",
      swiftSettings: settings),
    .testTarget(
      name: "VHDomainTests",
      dependencies: ["VHDomain", "VHFaults"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "VHTUITests",
      dependencies: ["VHTUI", "VHDomain", "CPty"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
  ]
)
