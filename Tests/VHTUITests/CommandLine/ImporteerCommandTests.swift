import Foundation
import Testing

@testable import VHDomain
@testable import VHTUI

/// `vh importeer` and `vh exporteer`: all or nothing, and back again.
@Suite struct ImporteerCommandTests {
  @Test func `what is exported can be imported elsewhere and counts the same`() throws {
    try Vh.with { vh in
      let first = vh.home + "/een"
      let second = vh.home + "/twee"
      try vh.maakHuis(first)
      try vh.maakHuis(second)
      let taken = try vh.run(
        ["importeer"] + vh.schrijfOud() + ["--als", "beheer", "--gegevens", first])
      #expect(taken.code == 0, "\(taken.err)")
      #expect(taken.out.contains("casussen      3 nieuw, 0 al bekend"))
      #expect(taken.out.contains("J. Oud"))
      let out = vh.home + "/uitvoer"
      let written = try vh.run("exporteer", "--naar", out, "--als", "manager", "--gegevens", first)
      #expect(written.code == 0, "\(written.err)")
      let files = Invoersoort.allCases.flatMap {
        ["--\($0.rawValue)", "\(out)/\($0.bestandsnaam)"]
      }
      let again = try vh.run(["importeer"] + files + ["--als", "beheer", "--gegevens", second])
      #expect(again.code == 0, "\(again.err)")
      for table in [["melding-triage"], ["procesregie"], ["procesregie", "--traject", "pga"]] {
        let asked = ["cijfers"] + table + ["--periode", "2018-Q4..2019-Q3", "--formaat", "csv"]
        let figures = try [first, second].map {
          try vh.run(asked + ["--als", "manager", "--gegevens", $0])
        }
        #expect(figures[0].code == 0 && figures[0].out == figures[1].out, "\(table)")
        #expect(figures[0].out.contains(";1"))
      }
    }
  }

  @Test func `a proof tells what would happen and leaves every file as it was`() throws {
    try Vh.with { vh in
      try vh.maakHuis(vh.dataFolder)
      let files = try vh.schrijfOud()
      let before = try vh.afdruk(vh.dataFolder)
      let answer = try vh.run(["importeer"] + files + ["--als", "beheer", "--proef"])
      #expect(answer.code == 0, "\(answer.err)")
      #expect(answer.out.hasPrefix("Proef: er is niets gewijzigd."))
      #expect(answer.out.contains("personen      3 nieuw, 0 al bekend"))
      #expect(try vh.afdruk(vh.dataFolder) == before)
      #expect(try vh.run(["importeer"] + files + ["--als", "manager"]).code == 77)
      #expect(try vh.run("importeer", "--als", "beheer").code == 64)
    }
  }

  /// A kind of bad input, what it is answered with, and how it is made at a path.
  struct Slecht: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: Int32
    let words: String
    let make: @Sendable (String) throws -> Void

    init(
      _ name: String, _ code: Int32, _ words: String,
      _ make: @escaping @Sendable (String) throws -> Void
    ) {
      testDescription = name
      self.code = code
      self.words = words
      self.make = make
    }
  }

  private static func put(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private static let slecht: [Slecht] = [
    Slecht("ontbreekt", 66, "bestaat niet; controleer de naam.") { _ in },
    Slecht("map", 66, "is een map; noem het bestand zelf.") {
      try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: true)
    },
    Slecht("pijp", 66, "is geen gewoon bestand (een pijp of apparaat)") { mkfifo($0, 0o600) },
    Slecht("apparaat", 66, "is geen gewoon bestand (een pijp of apparaat)") {
      symlink("/dev/zero", $0)
    },
    Slecht("kring", 66, "verwijst in een kring naar zichzelf") { symlink($0, $0) },
    Slecht("te groot", 66, "is groter dan 256 MB") {
      try put([], $0)
      truncate($0, 300 << 20)
    },
    Slecht("leeg", 65, ":1: het bestand is leeg; verwacht een regel met kolomnamen") {
      try put([], $0)
    },
    Slecht("UTF-16", 65, "bewaar het bestand als CSV in UTF-8") {
      try put([0xFF, 0xFE] + "persoon_id\nP\n".utf8.flatMap { [$0, 0] as [UInt8] }, $0)
    },
    Slecht("Latin-1", 65, ":2: dit is geen geldige UTF-8") {
      try put(Array("persoon_id,achternaam\nP,Andr".utf8) + [0xE9, 0x0A], $0)
    },
    Slecht("10 MB in een cel", 65, ":2: kolom achternaam is groter dan 1 MB") {
      let big = [UInt8](repeating: 0x61, count: 10 << 20)
      try put(Array("persoon_id,achternaam\nP,".utf8) + big, $0)
    },
    Slecht("dubbele kolom", 65, ":1: kolom \"persoon_id\" komt twee keer voor") {
      try put(Array("persoon_id,persoon_id\nP,P\n".utf8), $0)
    },
  ]

  @Test(arguments: slecht)
  func `bad input is told with the file and what to do, and nothing is imported`(
    case slecht: Slecht
  ) throws {
    try Vh.practising { vh in
      let path = vh.home + "/p\u{1B}[2J\n.csv"
      try slecht.make(path)
      let before = try vh.afdruk(vh.practiceFolder)
      let answer = try vh.run("importeer", "--personen", path, "--als", "beheer")
      #expect(answer.code == slecht.code, "\(answer.err)")
      #expect(answer.errLines.count == 1, "\(answer.err)")
      #expect(answer.err.contains("/p·[2J·.csv"), "\(answer.err)")
      #expect(answer.err.contains(slecht.words), "\(answer.err)")
      #expect(!answer.err.holdsControls && answer.out.isEmpty)
      #expect(try vh.afdruk(vh.practiceFolder) == before)
    }
  }

  @Test func `every file that can't be read is told, and one file can't be two kinds`() throws {
    try Vh.practising { vh in
      let answer = try vh.run(
        "importeer", "--personen", "/weg/een", "--zrm", "/weg/twee", "--als", "beheer")
      #expect(answer.code == 66 && answer.errLines.count == 2, "\(answer.err)")
      let path = try vh.write("p.csv", Vh.oud["personen"] ?? "")
      symlink(path, vh.home + "/q.csv")
      let same = try vh.run(
        "importeer", "--personen", path, "--meldingen", vh.home + "/q.csv", "--als", "beheer")
      #expect(same.code == 64)
      #expect(same.err.contains("q.csv (meldingen) is hetzelfde bestand als"), "\(same.err)")
    }
  }

  @Test func `only a header is nothing to import, and a name from a file steers no terminal`()
    throws
  {
    try Vh.practising { vh in
      let path = try vh.write("a\u{1B}\nvh: Klaar.csv", "persoon_id,zaak\u{202E}\n")
      let answer = try vh.run("importeer", "--personen", path, "--als", "beheer")
      #expect(answer.code == 0)
      #expect(answer.out.contains("personen      0 nieuw, 0 al bekend"))
      #expect(answer.errLines.count == 1 && !answer.err.holdsControls, "\(answer.err)")
    }
  }

  @Test func `Ctrl-C breaks an import off with nothing imported and 130`() throws {
    try Vh.practising { vh in
      let before = try vh.afdruk(vh.practiceFolder)
      let pty = try Pty(
        ["importeer", "--personen", "-", "--als", "beheer"],
        environment: vh.environment.merging(["XDG_DATA_HOME": vh.home]) { $1 })
      #expect(pty.wait { $0.text.joined().contains("ophalen") })
      pty.send([3])
      #expect(pty.waitForExit() == .code(130))
      #expect(pty.screen.text.joined().contains("vh: Afgebroken; er is niets gewijzigd."))
      #expect(try vh.afdruk(vh.practiceFolder) == before)
    }
  }
}

/// Reading a file in the process itself, where a test can get between.
@Suite struct BestandslezerTests {
  private func file(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "vh-lezen-\(UUID())"
    defer { unlink(path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try body(path)
  }

  private static let changes: [@Sendable (String) -> Void] = [
    { truncate($0, 5) }, { utimes($0, nil) },
    { path in
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      handle.seekToEndOfFile()
      handle.write(Data("P9\n".utf8))
    },
  ]

  @Test(arguments: changes.indices)
  func `a file that changes while it is read is told`(number: Int) throws {
    try file([UInt8](repeating: 0x61, count: 3 << 20)) { path in
      var told = 0
      let error = #expect(throws: Leesfout.self) {
        try Bestandslezer.lees(
          path,
          Voortgang { _ in
            told += 1
            if told == 2 { Self.changes[number](path) }
            return true
          })
      }
      #expect(error?.code == 74)
      #expect(error?.zin.contains("is gewijzigd terwijl het werd gelezen") == true)
    }
  }

  @Test func `reads what is there, and can be broken off`() throws {
    try file(Array("persoon_id\n".utf8)) { path in
      let found = try Bestandslezer.lees(path)
      #expect(found.bytes == Array("persoon_id\n".utf8))
      let error = #expect(throws: Leesfout.self) {
        try Bestandslezer.lees(path, Voortgang { _ in false })
      }
      #expect(error?.isAfgebroken == true)
    }
  }

  @Test func `who may not read is told to ask for rights`() throws {
    #expect(Bestandslezer.failed("p.csv", EACCES).zin.contains("mag u niet lezen"))
    #expect(Bestandslezer.failed("p.csv", EACCES).code == 66)
    #expect(Bestandslezer.failed("p.csv", EIO).code == 74)
    guard geteuid() != 0 else { return }
    try file([0x61]) { path in
      chmod(path, 0)
      #expect(throws: Bestandslezer.failed(path, EACCES)) { try Bestandslezer.lees(path) }
    }
  }

  @Test func `a folder gives its names, a file says that it is none`() throws {
    try file([0x61]) { path in
      let folder = (path as NSString).deletingLastPathComponent
      let name = (path as NSString).lastPathComponent
      let names = try Bestandslezer.namen(folder)
      #expect(names.contains(name))
      let error = #expect(throws: Leesfout.self) { try Bestandslezer.namen(path) }
      #expect(error?.zin.contains("is geen map") == true)
    }
  }
}
