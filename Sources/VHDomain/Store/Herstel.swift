import FoundationEssentials

/// What was done about one file that was not as it should be.
public struct Herstelpunt: Equatable, Sendable {
  /// The file.
  public var pad: String
  /// One Dutch sentence.
  public var zin: String
  /// Whether it is all right now.
  public var isHersteld: Bool
}

/// Mending of what is not as the log has it: what can be is put right, and what stood there is kept.
enum Herstel {
  static let folder = "herstel"

  /// What is kept of a mending: who, when, why, and what was done to which file.
  struct Verslag: Codable {
    var medewerker: String
    var tijd: String
    var reden: String
    var bestanden: [String: String]
  }

  /// What to do with one file.
  enum Stap {
    case schrijf(Data, zin: String)
    case laat(String)
  }

  /// A record taken over as it was edited: its history decides what its state is.
  ///
  /// - Returns: nil when it can't be read at all.
  static func adopted(_ bytes: Data, _ nummer: RecordNummer) -> Data? {
    switch nummer.soort {
    case .persoon: adopted(Persoon.self, bytes, nummer)
    case .melding: adopted(Melding.self, bytes, nummer)
    case .casus: adopted(Casus.self, bytes, nummer)
    case .overleg: adopted(Overleg.self, bytes, nummer)
    case .huisverbod: adopted(Huisverbod.self, bytes, nummer)
    case .detentie: adopted(Detentiemelding.self, bytes, nummer)
    case .consulten: adopted(Consultdag.self, bytes, nummer)
    case .informatievraag: adopted(Informatievraag.self, bytes, nummer)
    case .contact: adopted(Contact.self, bytes, nummer)
    case .rapport: adopted(Rapport.self, bytes, nummer)
    case .voorstel: adopted(Voorstel.self, bytes, nummer)
    case .inrichting: adopted(Medewerkers.self, bytes, nummer)
    }
  }

  private static func adopted<A: Aggregate>(
    _ type: A.Type, _ bytes: Data, _ nummer: RecordNummer
  ) -> Data? {
    guard let own = Nummer<A>(nummer), let found = try? RecordFile.decodeEdited(bytes, own),
      !found.verloop.isEmpty
    else { return nil }
    var stored = found
    stored.inhoud = stored.gevouwen
    stored.rev = min(found.rev + 1, found.verloop.count)
    return try? RecordFile.encode(stored, replacing: (bytes, found))
  }
}

extension FileStore {
  /// Mends what can be mended, in one commit that says who did it and keeps what stood there.
  ///
  /// A record is put back from the backup when that holds just what the log last saw. Without, an
  /// edit that can be read is taken over. What was put back to an earlier state, is gone or can't
  /// be read is left alone: only a backup helps there.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  public func herstel(
    reden: String, door beheerder: Beheerder, uit kopie: Kopie?
  ) throws(StoreError) -> [Herstelpunt] {
    do {
      return try folder.writeLocked { writer in
        let found = try writer.snapshot.controleer(.geen)
        let log = try writer.snapshot.walkLog().files
        var points = try mendModes(found)
        var work = Herstelwerk(
          snapshot: writer.snapshot, log: log, kopie: kopie, beheerder: beheerder)
        for finding in found { try work.mend(finding) }
        points += work.points
        guard !work.changes.isEmpty else { return points }
        try writer.commit(try work.complete(reden), log: work.entries)
        forget()
        return points
      }
    } catch {
      throw error as? StoreError ?? .misuse("onverwachte fout bij het herstellen")
    }
  }

  private func mendModes(_ found: [Opslagbevinding]) throws(StoreError) -> [Herstelpunt] {
    let open = found.filter { $0.soort == .rechten }
    for finding in open { try folder.tree.setMode(0o600, finding.pad) }
    return open.map {
      Herstelpunt(pad: $0.pad, zin: "is nu alleen voor de eigenaar te lezen", isHersteld: true)
    }
  }
}

/// The mending of one run.
private struct Herstelwerk {
  let snapshot: Snapshot
  let log: [String: Sum?]
  let kopie: Kopie?
  let beheerder: Beheerder
  var changes: [Change] = []
  var points: [Herstelpunt] = []

  /// Where the report and what stood there is kept; two in one second do not meet.
  private var place: String {
    "\(Herstel.folder)/\(beheerder.moment.stempel)-\(snapshot.head.generatie + 1)"
  }

  mutating func mend(_ finding: Opslagbevinding) throws(StoreError) {
    let path = finding.pad
    guard let step = try step(finding) else { return }
    switch step {
    case .laat(let why):
      points.append(Herstelpunt(pad: path, zin: why, isHersteld: false))
    case .schrijf(let bytes, let zin):
      let old = try snapshot.read(path)
      changes.append(.put(path: path, bytes: bytes, expected: old.map { Sum(of: $0) }))
      if let old, old != bytes {
        let kept = "\(place)/\(path)"
        changes.append(.put(path: kept, bytes: old, expected: nil))
      }
      points.append(Herstelpunt(pad: path, zin: zin, isHersteld: true))
    }
  }

  private func step(_ finding: Opslagbevinding) throws(StoreError) -> Herstel.Stap? {
    switch finding.soort {
    case .logboek(let sentence): return .laat(sentence)
    case .journaal: return .laat("is niet te herstellen; zet een reservekopie terug")
    case .rechten, .losBestand: return nil
    case .andereSom, .teruggedraaid, .verdwenen, .onbekendAanLogboek: break
    }
    let path = finding.pad
    guard let nummer = RecordFile.nummer(path) else {
      return .laat("staat in het logboek en is er niet meer")
    }
    let bytes: Data?
    do throws(StoreError) {
      bytes = try snapshot.read(path)
    } catch {
      return .laat("is niet te lezen; haal het weg en herstel met een reservekopie")
    }
    if let kept = kopie?.bytes(path), let wanted = log[path], Sum(of: kept) == wanted {
      return .schrijf(kept, zin: "teruggezet uit de reservekopie")
    }
    switch finding.soort {
    case .verdwenen: return .laat("is weg; \(Herstelwerk.how)")
    case .teruggedraaid: return .laat("is een oudere versie; \(Herstelwerk.how)")
    default: break
    }
    guard let bytes, let adopted = Herstel.adopted(bytes, nummer) else {
      return .laat("is niet te lezen; \(Herstelwerk.how)")
    }
    return .schrijf(adopted, zin: "overgenomen zoals het verloop in het bestand zegt")
  }

  private static let how = "geef een reservekopie met deze versie met --uit"

  /// The changes with the report of the mending, which is no record and holds the reason.
  func complete(_ reden: String) throws(StoreError) -> [Change] {
    let verslag = Herstel.Verslag(
      medewerker: beheerder.actor.medewerker, tijd: beheerder.moment.description, reden: reden,
      bestanden: Dictionary(points.map { ($0.pad, $0.zin) }) { $1 })
    let path = "\(place)/verslag.json"
    return changes + [.put(path: path, bytes: try readableJSON(verslag, path), expected: nil)]
  }

  var entries: [LogEntry] {
    points.filter(\.isHersteld).map { beheerder.regel("hersteld", RecordFile.nummer($0.pad)) }
  }
}
