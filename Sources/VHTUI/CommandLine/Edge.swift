import Foundation
import VHDomain

/// What the command line needs of the world outside: environment, clock, files and output.
enum Edge {
  static func environment(_ name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name]
    return value?.isEmpty == true ? nil : value
  }

  /// The moment; a practice store lives on the day `$VH_VANDAAG` names.
  static func now(isPractice: Bool) throws -> Moment {
    let real = Moment(milliseconden: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    guard isPractice, let text = environment("VH_VANDAAG") else { return real }
    guard let day = Datum(text) else {
      throw CommandError(
        "VH_VANDAAG: \"\(safe(text))\" \(Datum.bezwaar(text)).", code: 64)
    }
    let days = real.dag.dagen(tot: day)
    return Moment(milliseconden: real.milliseconden + days * 86_400_000)
  }

  /// Reads a whole file, or standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandError("\(safe(path)) bestaat niet; controleer de naam.", code: 66)
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw CommandError("\(safe(path)) is niet te lezen als bestand.", code: 66)
    }
    return Array(data)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func out(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// The same on one line, so that no argument forges a line of ours.
  static func line(_ text: String) -> String {
    safe(text).replacingOccurrences(of: "\n", with: "·")
  }

  /// A question or progress on stderr, without a newline behind it.
  static func ask(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Text from records or arguments, with nothing in it that steers a terminal.
  static func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isUnsafe && $0 != "\n" ? "·" : $0 }))
  }
}

/// Where things stand: XDG folders, unless said otherwise.
enum Paden {
  static func data(_ given: String?) -> String {
    given ?? Edge.environment("VH_GEGEVENS") ?? standard("gegevens")
  }

  static func practice(_ given: String?) -> String { given ?? standard("oefenmap") }

  /// The configuration file of this user.
  static var settings: String {
    "\(folder("XDG_CONFIG_HOME") ?? home + "/.config")/vh/instellingen.json"
  }

  private static func standard(_ name: String) -> String {
    "\(folder("XDG_DATA_HOME") ?? home + "/.local/share")/vh/\(name)"
  }

  private static var home: String { folder("HOME") ?? NSHomeDirectory() }

  /// A folder the environment names; a relative one does not count (XDG).
  private static func folder(_ name: String) -> String? {
    Edge.environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
