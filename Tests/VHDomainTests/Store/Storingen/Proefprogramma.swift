import Foundation
import Glibc

@testable import VHDomain

/// The program that is killed, as a process of its own.
enum Proefprogramma {
  private static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let beside = bundle.bundleURL.deletingLastPathComponent()
    let places = [beside, Bundle.main.executableURL?.deletingLastPathComponent() ?? beside]
    return places.map { $0.appending(path: "VHFaults").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? ""
  }()

  static var isThere: Bool { !path.isEmpty }

  /// Starts it; its output goes to the pipe.
  static func start(_ arguments: [String], output: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs it to its end: what it said, and whether it was killed.
  static func run(_ arguments: [String]) throws -> (text: String, isKilled: Bool) {
    let pipe = Pipe()
    let process = try start(arguments, output: pipe)
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      String(decoding: bytes, as: UTF8.self), process.terminationReason == .uncaughtSignal
    )
  }

  /// The kinds of work it knows.
  static let soorten = [
    "persoon-erbij", "persoon-anders", "melding", "screening", "medewerker", "invoer", "concept",
    "reservekopie", "terugzetten",
  ]
}

extension Faults {
  /// A line of counts, when the programme is asked for.
  static func tell(_ what: String, _ counts: String) {
    guard isFull || isTold else { return }
    FileHandle.standardOutput.write(Data("storingen: \(what): \(counts)\n".utf8))
  }
}
