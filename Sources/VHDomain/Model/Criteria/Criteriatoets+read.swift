/// A criteria file as `vh toets` takes it; the form is a contract (interfaces).
extension Criteriatoets {
  /// Reads the long form, part by part, or the short form `c1` … `c4`; a missing answer is
  /// not known.
  ///
  /// - Throws: every fault at once, with its path and what is expected.
  public static func read(
    _ bytes: some Sequence<UInt8>, file: String
  ) throws(InputFaults) -> (profiel: Criteriaprofiel, toets: Criteriatoets) {
    try JSONReader.read(bytes: bytes, file: file) { reader in
      let profiel =
        reader.optional("profiel", .word(standIn: Criteriaprofiel.landelijk)) ?? .landelijk
      let short = short(reader)
      let long = long(reader, profiel)
      if short != nil, reader.hasLongForm {
        reader.note([
          Fault("c1", "de korte vorm (c1 tot c4) en de lange vorm gaan niet samen")
        ])
      }
      var toets = short ?? long
      if profiel == .maastrichtHeuvelland { toets.plustaak = plustaak(reader) }
      return (profiel, toets)
    }
  }

  private static let korte = ["c1", "c2", "c3", "c4"]

  private static func short(_ reader: JSONReader) -> Criteriatoets? {
    let answers = korte.map { reader.optional($0, .word(standIn: Antwoord.onbekend)) }
    guard answers.contains(where: { $0 != nil }) else { return nil }
    let tests = zip(korte, answers).map { Toets.vraag(pad: $0, antwoord: $1 ?? .onbekend) }
    return Criteriatoets(c1: tests[0], c2: tests[1], c3: tests[2], c4: tests[3])
  }

  private static func long(_ reader: JSONReader, _ profiel: Criteriaprofiel) -> Criteriatoets {
    var criteria = LandelijkeCriteria()
    var countsOrganisations = false
    if reader.has("meerdereProblemen") {
      reader.object("meerdereProblemen") { part in
        criteria.meerdereProblemen.leefgebieden =
          part.has("leefgebieden") ? part.list("leefgebieden", .text()) : []
        criteria.meerdereProblemen.volledig = part.optional("volledig", .flag) ?? false
        criteria.meerdereProblemen.gevolg = part.answer("gevolg")
      }
    }
    if reader.has("meerdereKetens") {
      reader.object("meerdereKetens") { part in
        criteria.meerdereKetens.ketens =
          part.has("ketens") ? part.list("ketens", .word(standIn: Keten.zorg)) : []
        if profiel == .maastrichtHeuvelland, part.has("organisaties") {
          criteria.meerdereKetens.organisaties = part.list("organisaties", .text())
          countsOrganisations = !part.has("dwangEnDrang")
        }
        criteria.meerdereKetens.volledig = part.optional("volledig", .flag) ?? false
        criteria.meerdereKetens.dwangEnDrang = part.answer("dwangEnDrang")
        criteria.meerdereKetens.binnenEenKetenToereikend = part.answer("binnenEenKetenToereikend")
      }
    }
    var toets = criteria.toets(.landelijk)
    if countsOrganisations { toets.c2 = criteria.meerdereKetens.toetsMetOrganisaties }
    toets.c3 = reader.parts("impactOpSysteem", ["beinvloed", "gevolgen"])
    toets.c4 = reader.parts("gebiedsgebonden", ["ernstig", "plaatselijk", "ketenoverstijgend"])
    return toets
  }

  /// The extra task, of which nothing is known while the file does not name it.
  private static func plustaak(_ reader: JSONReader) -> Toets? {
    guard reader.has("plustaak") else { return plustaak(.onbekend, .onbekend, .onbekend) }
    return reader.object("plustaak") { part in
      let names = part.has("leefgebieden") ? part.list("leefgebieden", .text()) : []
      let complete = part.optional("volledig", .flag) ?? false
      return plustaak(
        atLeastTwo(names, complete: complete), part.answer("impactOpSysteem"),
        part.answer("lokaalToereikend"))
    }
  }

  /// Leefgebieden, influence and a local team that can't do it.
  private static func plustaak(
    _ leefgebieden: Antwoord, _ impact: Antwoord, _ lokaal: Antwoord
  ) -> Toets {
    .alle([
      .vraag(pad: "plustaak.leefgebieden", antwoord: leefgebieden),
      .vraag(pad: "plustaak.impactOpSysteem", antwoord: impact),
      .niet(.vraag(pad: "plustaak.lokaalToereikend", antwoord: lokaal)),
    ])
  }

  /// The result in the form of the contract, with stable keys.
  public var json: JSONValue {
    var members: [JSONObject.Member] = [
      .init("uitkomst", .string(uitkomst.rawValue)),
      .init(
        "criteria",
        .object(
          JSONObject(
            zip(Criteriatoets.korte, criteria).map {
              JSONObject.Member($0, .string($1.uitkomst.rawValue))
            }))),
      .init("doorslaggevend", .array(geheel.doorslaggevend.map { .string($0) })),
      .init("nogTeBeantwoorden", .array(geheel.nogTeBeantwoorden.map { .string($0) })),
    ]
    if let taak { members.append(.init("taak", .string(taak.rawValue))) }
    return .object(JSONObject(members))
  }
}

extension JSONReader {
  private static let longForm = [
    "meerdereProblemen", "meerdereKetens", "impactOpSysteem", "gebiedsgebonden",
  ]

  /// Whether a member of the long form is there.
  fileprivate var hasLongForm: Bool { Self.longForm.contains(where: has) }

  /// An answer that may be absent.
  fileprivate func answer(_ key: String) -> Antwoord {
    optional(key, .word(standIn: Antwoord.onbekend)) ?? .onbekend
  }

  /// A criterion that is one answer, or an object with its parts, all of which must hold.
  fileprivate func parts(_ key: String, _ names: [String]) -> Toets {
    guard holdsObject(key) else { return .vraag(pad: key, antwoord: answer(key)) }
    return object(key) { part in
      .alle(names.map { .vraag(pad: "\(key).\($0)", antwoord: part.answer($0)) })
    }
  }
}
