/// The status Top X, and what trajecten ask.
extension Work {
  func topX(_ opdracht: Regieopdracht, _ casus: Casus) throws(Refusal) -> Regiefeit {
    switch opdracht {
    case .topXVoordragen(let candidate):
      try require(!casus.isTopX, "R-34", "De casus heeft de status Top X al.")
      try require(
        house.partners.met(id: candidate.door) != nil, "R-34",
        "Kies wie de persoon voordraagt.", at: "door")
      _ = try filled(candidate.reden, "R-34", "Schrijf waarom.", "reden")
      return .topXVoorgedragen(kandidaat: candidate)
    case .topXWegen(let judgement):
      try require(!casus.isTopX || !judgement.aan, "R-35", "De casus heeft de status Top X al.")
      try require(
        house.tafels.met(id: judgement.tafel) != nil, "R-32", "Kies de tafel die weegt.",
        at: "tafel")
      _ = try filled(judgement.reden, "R-32", "Schrijf in één zin waarom.", "reden")
      if let day = judgement.herzienVoor { try coming(day, "R-33", "herzienVoor") }
      return .topXGewogen(weging: judgement)
    case .topXHerzien(let day):
      try require(casus.isTopX, "R-33", "De casus heeft de status Top X niet.")
      try coming(day, "R-33", "herzienVoor")
      return .topXHerzien(herzienVoor: day)
    case .topXBeeindigen(let why):
      try require(casus.isTopX, "R-35", "De casus heeft de status Top X niet.")
      return .topXAf(
        reden: try filled(why, "R-35", "Schrijf waarom de status eindigt.", "reden"))
    default: throw Refusal("opslag", "Dit kan hier niet.")
    }
  }

  func traject(
    _ opdracht: Regieopdracht, _ casus: Casus, _ nummer: Nummer<Casus>
  ) throws(Refusal) -> Regiefeit {
    switch opdracht {
    case .traject(let id, let why):
      let known = house.trajecten.geldig(op: factDay).met(id: id)
      try require(
        known != nil && known?.vertrouwelijkheid == nil, "besluit-33",
        "Kies een traject dat dit huis nu heeft.", at: "traject")
      try require(
        casus.traject != id, "besluit-33", "Dit is het traject al; kies een ander.", at: "traject")
      _ = try filled(why, "besluit-33", "Schrijf waarom het traject verandert.", "reden")
      return .trajectGekozen(traject: id)
    case .gegevens(let values): return .trajectgegevens(gegevens: try checked(values, casus))
    case .toestemming(let given):
      try past(given.op, "R-72", "op")
      try require(
        given.tot.map { given.op <= $0 } ?? true, "R-72",
        "De toestemming eindigt voor zij is gegeven; verbeter een van beide dagen.", at: "tot")
      try require(
        house.regieprofiel.toestemmingen.geldig(op: factDay).met(id: given.voor) != nil, "R-72",
        "Kies waarvoor de toestemming is.", at: "voor")
      _ = try filled(given.bron, "R-72", "Noem van welke bron de informatie komt.", "bron")
      _ = try filled(given.gevraagdDoor, "R-72", "Noem wie de toestemming vroeg.", "gevraagdDoor")
      var kept = given
      kept.id = next("T", nummer) { if case .toestemming = $0 { true } else { false } }
      return .toestemming(toestemming: kept)
    case .toestemmingIntrekken(let id, let day):
      let given = casus.regie.toestemmingen.first { $0.id == id && $0.ingetrokkenOp == nil }
      guard let given else {
        throw Refusal("R-72", "Toestemming \(id) is niet gevonden of al ingetrokken.")
      }
      try past(day, "R-72", "op")
      try require(
        day >= given.op, "R-72", "De toestemming is pas op \(given.op.lang) gegeven.", at: "op")
      return .toestemmingIngetrokken(id: id, op: day)
    default: throw Refusal("opslag", "Dit kan hier niet.")
    }
  }

  /// The values that may be filled in now; a minor is noted as one, so that the rule can look.
  private func checked(
    _ values: [Trajectgegeven], _ casus: Casus
  ) throws(Refusal) -> [Trajectgegeven] {
    let fields = house.trajectvelden(van: casus)
    // A ground may be written in the same form as what it opens.
    var told = casus.regie
    told.gegevens.removeAll { old in values.contains { $0.veld == old.veld } }
    told.gegevens += values
    var reasons = Reasons()
    for value in values {
      guard let field = fields.met(id: value.veld) else {
        reasons.require(
          false, "traject", "Dit traject vraagt geen \(value.veld).", at: value.veld)
        continue
      }
      reasons.require(
        value.waarde.isBlank || field.isOpen(told, op: context.today),
        field.grond == nil ? "R-72" : "R-78",
        field.grond == nil
          ? "\(field.naam) blijft op slot tot de betrokkene toestemming gaf; leg die eerst vast."
          : "\(field.naam) blijft op slot tot de betrokkene toestemming gaf of een andere grond op "
            + "schrift staat; vul die eerst in.",
        at: value.veld)
      reasons.require(
        field.aanvaardt(value.waarde), "traject",
        "\(field.naam): \(field.bezwaar)", at: value.veld)
    }
    try reasons.enforce()
    return values + minor(casus)
  }

  /// That the main person is a minor or no longer, when that has to be noted.
  private func minor(_ casus: Casus) -> [Trajectgegeven] {
    guard casus.trajecten.contains(where: { $0.traject == "nazorg" }),
      let age = casus.hoofdbetrokkene.flatMap({ self[$0]?.inhoud.gegevens.geboortedatum })?
        .leeftijd(op: factDay)
    else { return [] }
    return [Trajectgegeven(Trajectgegeven.minderjarig, age < 18 ? "ja" : "nee")]
  }
}

extension Trajectgegeven {
  /// Whether the main person was a minor when the values were filled in.
  static let minderjarig = "minderjarig"
}

extension Trajectveld {
  /// Whether a value is one for this field; empty takes it away.
  func aanvaardt(_ waarde: String) -> Bool {
    if waarde.isBlank { return true }
    return switch soort {
    case .tekst: true
    case .dag: Datum(waarde) != nil
    case .jaNee: ["ja", "nee"].contains(waarde)
    case .keuze: keuzes.met(id: waarde) != nil
    }
  }

  /// What is expected.
  var bezwaar: String {
    switch soort {
    case .tekst: "schrijf een tekst."
    case .dag: "vul een dag in."
    case .jaNee: "kies ja of nee."
    case .keuze: "kies uit de lijst."
    }
  }
}
