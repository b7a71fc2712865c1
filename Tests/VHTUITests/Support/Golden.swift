import Foundation
import Testing

/// Committed texts that a run is compared with.
///
/// With `VH_GOLDEN=opnemen` the text is written and the test fails all the same, so that a recording
/// can't pass by accident.
enum Golden {
  /// The root of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["VH_GOLDEN"] == "opnemen"
  }

  /// Compares a frame with `Tests/VHTUITests/Golden/<name>.txt`; spaces at the end of rows don't
  /// count.
  static func check(
    _ rows: [String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(
      rows.map(trimmed).joined(separator: "\n") + "\n", at: "Tests/VHTUITests/Golden/\(name).txt",
      sourceLocation: sourceLocation)
  }

  static func check(
    _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = root.appending(path: path)
    let kept = try? String(contentsOf: file, encoding: .utf8)
    guard kept != text else { return }
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(path) is recorded; look at git diff", sourceLocation: sourceLocation)
      } catch {
        Issue.record("\(path) can't be written: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    Issue.record(
      "\(path) differs; expected:\n\(kept ?? "(nothing)")\ngot:\n\(text)",
      sourceLocation: sourceLocation)
  }

  static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}
