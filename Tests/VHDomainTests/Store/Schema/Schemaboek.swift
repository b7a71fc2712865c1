import Foundation

@testable import VHDomain

/// The published JSON Schemas, made from the types that read the files.
struct Schemaboek {
  /// The texts of `Resources/schema`, by file name.
  let bestanden: [String: JSONValue]
  /// Which files of a data folder a schema is for.
  let paden: [(pad: String, schema: String)]

  static func maak() throws -> Schemaboek {
    var maker = try Schemamaker()
    try maker.records()
    try maker.overige()
    maker.gemaakt["huis.schema.json"] = try Huisbeschrijving().schema
    maker.paden.append((House.path, "huis.schema.json"))
    return Schemaboek(
      bestanden: maker.bestanden, paden: maker.paden.sorted { $0.pad < $1.pad })
  }

  /// The schema of a file in a data folder; nil for one that is no JSON.
  func schema(_ path: String) -> JSONValue? {
    paden.first { Schemaboek.past(path, $0.pad) }.flatMap { bestanden[$0.schema] }
  }

  /// Whether a path is one of a pattern in which `*` stands for anything but a slash.
  static func past(_ path: String, _ pattern: String) -> Bool {
    let (parts, wanted) = (path.split(separator: "/"), pattern.split(separator: "/"))
    guard parts.count == wanted.count else { return false }
    return zip(parts, wanted).allSatisfy { part, wanted in
      guard let star = wanted.firstIndex(of: "*") else { return part == wanted }
      let (head, tail) = (wanted[..<star], wanted[wanted.index(after: star)...])
      return part.hasPrefix(head) && part.hasSuffix(tail) && part.count > head.count + tail.count
    }
  }
}

private struct Schemamaker {
  var gemaakt: [String: JSONValue] = [:]
  var paden: [(pad: String, schema: String)] = []
  private let woorden: Typebeschrijver

  init() throws { woorden = try Typebeschrijver() }

  mutating func records() throws {
    try record(Persoon.self, "Een persoon")
    try record(Melding.self, "Een melding")
    try record(Casus.self, "Een casus")
    try record(Overleg.self, "Een overleg")
    try record(Huisverbod.self, "Een huisverbod")
    try record(Detentiemelding.self, "Een detentiemelding")
    try record(Consultdag.self, "De consulten van een dag")
    try record(Informatievraag.self, "Een informatievraag")
    try record(Contact.self, "Een contact bij een partner")
    try record(Rapport.self, "Een bevroren rapport")
    try record(Voorstel.self, "Een correctie die op een tweede persoon wacht")
    try record(Medewerkers.self, "De medewerkers van het huis")
  }

  private mutating func record<A: Aggregate>(_ type: A.Type, _ title: String) throws {
    let name = "\(type)".lowercased()
    try bestand(
      Envelope<A>.self, name, title, pad: RecordFile.path(Nummer<A>.voorbeeld.record))
    let place = ["$defs", "Envelope-\(type)", "properties"]
    let members: [(String, JSONValue)] = [
      ("schema", ["enum": [.integer(RecordFile.schema)]]), ("som", Sum.schema),
      ("rev", ["type": "integer", "minimum": 1]), ("nummer", Nummer<A>.schema),
    ]
    for (member, schema) in members {
      gemaakt["\(name).schema.json"]?.set(schema, at: place + [member])
    }
  }

  mutating func overige() throws {
    try bestand(Head.self, "head", "De stand van de opslag", pad: "HEAD")
    try bestand(Format.self, "format", "Het kenmerk van een gegevensmap", pad: "FORMAT")
    try bestand(Concept.self, "concept", "Een concept van een medewerker", pad: "concepten/*")
    try bestand(Aanwezig.self, "aanwezig", "Wie waaraan werkt", pad: "aanwezig/*")
    try bestand(Kopielijst.self, "manifest", "De lijst van een reservekopie", pad: "MANIFEST.json")
    try bestand(
      JournalEntry.self, "journaal", "De eerste regel van journal/txn: een wijziging onderweg",
      pad: nil)
    try bestand(Oefenmap.self, "oefenmap", "Het merk van een oefenmap", pad: FileStore.practice)
    try bestand(
      Herstel.Verslag.self, "herstel", "Een verslag van een herstel", pad: "herstel/*/verslag.json")
    gemaakt["logregel.schema.json"] = Schemamaker.logregel
    paden.append(("logboek/*.jsonl", "logregel.schema.json"))
  }

  private mutating func bestand<T: Decodable>(
    _ type: T.Type, _ name: String, _ title: String, pad: String?
  ) throws {
    let maker = Typebeschrijver(woorden: woorden.woorden)
    let root = try maker.beschrijf(type).schema
    gemaakt["\(name).schema.json"] = [
      "$schema": .string(Schemamaker.dialect), "title": .string(title),
      "$ref": root["$ref"] ?? true,
      "$defs": .object(JSONObject(pairs: maker.definities.sorted { $0.key < $1.key })),
    ]
    if let pad { paden.append((Schemamaker.pattern(pad), "\(name).schema.json")) }
  }

  /// The same path for any year and number.
  private static func pattern(_ path: String) -> String {
    path.split(separator: "/").map { part in
      guard part.contains(where: \.isNumber) else { return String(part) }
      return part.hasSuffix(".json") ? "\(part.prefix { $0 != "-" })-*.json" : "*"
    }.joined(separator: "/")
  }

  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// A line of the log; the store writes it by hand, so that its bytes can be hashed.
  private static var logregel: JSONValue {
    let text: JSONValue = ["type": "string"]
    let perhaps: JSONValue = ["type": ["string", "null"]]
    return [
      "$schema": .string(dialect), "title": "Een regel van het logboek", "type": "object",
      "properties": [
        "nr": ["type": "integer", "minimum": 1], "generatie": ["type": "integer", "minimum": 1],
        "tijd": [
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
        ],
        "nummer": perhaps, "rev": ["type": "integer", "minimum": 1], "event": text, "wat": text,
        "medewerker": text, "mede": text, "papier": text,
        "voor": ["type": "array", "items": text], "rol": perhaps, "terminal": text,
        "overleg": perhaps,
        "bestanden": [
          "type": "object",
          "additionalProperties": [
            "type": ["string", "null"], "pattern": "^sha256:[0-9a-f]{64}$",
          ],
        ],
        "vorige": Sum.schema, "hash": Sum.schema,
      ],
      "required": ["nr", "generatie", "tijd", "wat", "medewerker", "terminal", "vorige", "hash"],
      "additionalProperties": false,
    ]
  }

  /// With the list of which schema is for which file.
  var bestanden: [String: JSONValue] {
    var all = gemaakt
    all["bestanden.json"] = .array(
      paden.sorted { $0.pad < $1.pad }.map {
        ["pad": .string($0.pad), "schema": .string($0.schema)]
      })
    return all
  }
}

/// The file that marks a folder as one for practising.
struct Oefenmap: Decodable {
  var oefenmap: Bool
}
