import ArgumentParser
import Foundation
import VHDomain

/// `vh exporteer`: everything as files that need no program.
struct Exporteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exporteer",
    abstract: "Schrijf alles naar een nieuwe map: JSON, en CSV zoals vh importeer die leest.",
    discussion: "vh exporteer --naar uitvoer --als m.peters")

  @Option(
    help: ArgumentHelp("De map, die er nog niet is of leeg is.", valueName: "map"),
    completion: .directory)
  var naar: String

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let actor = try algemeen.actor()
    let path = Paden.data(algemeen.gegevens)
    let huis = try Huis(path)
    let uitvoer = try allowed(huis, actor)
    let folder = Nieuwemap(naar)
    try folder.requireFree()
    let regel = Voortgangsregel(onderbreekbaar: true)
    defer { regel.close() }
    let names = uitvoer.bestanden
    try folder.fill { write in
      for (done, name) in names.enumerated() {
        do {
          try regel.voortgang.meld("bestanden schrijven", done, van: names.count)
        } catch {
          throw regel.afgebroken
        }
        try write(name, Data(uitvoer.bytes(name)))
      }
      try write("json/huis.json", Data(try Edge.read(path + "/inrichting/huis.json")))
    }
    regel.close()
    Edge.out(
      "Alles staat in \(Edge.safe(naar)). Er staan persoonsgegevens in: bewaar de map veilig.")
  }

  private func allowed(_ huis: Huis, _ actor: Actor) throws -> Uitvoer {
    do throws(Refusal) {
      return try huis.registry.uitvoer(as: actor)
    } catch {
      throw CommandError(error)
    }
  }
}

/// A folder that is there complete or not at all: filled under another name, then renamed.
struct Nieuwemap {
  private let path: String
  private let temporary: String

  init(_ given: String) {
    var path = given
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    temporary = "\(path).tmp-\(getpid())"
  }

  /// Refuses a file, or a folder that is not empty.
  func requireFree() throws {
    guard Edge.exists(path) else { return }
    let found = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard found?.isEmpty == true else {
      throw CommandError(StoreError.exists(path: Edge.safe(path)))
    }
  }

  func fill(_ body: ((_ name: String, _ bytes: Data) throws -> Void) throws -> Void) throws {
    do {
      try make(temporary)
      try body { name, bytes in
        let file = temporary + "/" + name
        try make(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try bytes.write(to: URL(fileURLWithPath: file))
      }
      guard rename(temporary, path) == 0 else {
        throw errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR
          ? CommandError(StoreError.exists(path: Edge.safe(path)))
          : CommandError(StoreError.cannotCreate(path: Edge.safe(path), errno: errno))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      if error is CommandError { throw error }
      throw (error as NSError).code == CocoaError.fileWriteOutOfSpace.rawValue
        ? CommandError("De schijf is vol; er is niets geschreven.", code: 74)
        : CommandError("\(Edge.safe(path)) kan niet worden geschreven.", code: 73)
    }
  }

  private func make(_ folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }
}
