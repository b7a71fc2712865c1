/// What still leans on something of the house, so that it can't end.
struct Huisgebruik {
  /// How many, in words: `3 open acties`.
  let wat: String
  /// The same for a list: `3 acties`.
  let kort: String
  /// The records they are in, each once, by number.
  let nummers: [RecordNummer]
  /// Names instead of numbers, where they are no records.
  var namen: [String] = []
  /// What to do first.
  let eerst: String

  private static let hooguit = 6

  /// As a reason to refuse; numbers the reader may not know of are left out.
  ///
  /// - Parameter begin: who or what has it, with its verb.
  func zin(_ begin: String, _ zichtbaar: (RecordNummer) -> Bool) -> String {
    let known = namen + nummers.filter(zichtbaar).map(\.description)
    let more = known.count - Self.hooguit
    let list =
      known.prefix(Self.hooguit).joined(separator: ", ") + (more > 0 ? " en nog \(more)" : "")
    return "\(begin) \(wat)" + (known.isEmpty ? "" : " (\(list))") + "; \(eerst)."
  }
}

extension Work {
  /// What of the committed records leans on something after a day.
  func gebruik(_ part: Huisonderdeel, na dag: Datum) -> [Huisgebruik] {
    records.gebruik(part, na: dag, vandaag: context.today)
  }
}

extension Records {
  /// What leans on something of the house after a day.
  func gebruik(_ part: Huisonderdeel, na dag: Datum, vandaag: Datum) -> [Huisgebruik] {
    switch part {
    case .partner(let partner): actions(partner.id) + seats(partner.id, dag) + questions(partner.id)
    case .gemeente(let gemeente): places(gemeente.naam, dag, vandaag)
    case .tafel(let tafel): meetings(dag) { $0.tafel == tafel.id } + atOnce(tafel.id)
    case .termijnen: []
    }
  }

  /// What a partner does in casussen that run.
  private func actions(_ id: String) -> [Huisgebruik] {
    let running = casussen.values.filter { !$0.inhoud.fase.isVoorbij }
    let open = running.map { ($0, $0.inhoud.openActies.count { $0.partner == id }) }
      .filter { $0.1 > 0 }
    let leading = running.filter {
      $0.inhoud.casusregisseur?.partner == id || $0.inhoud.regie.casemanager?.partner == id
    }
    let asked = running.filter {
      $0.inhoud.fase == .aangehouden && $0.inhoud.aanhouding?.partner == id
    }
    let advised = running.filter { $0.inhoud.fase == .advies && $0.inhoud.advies?.partner == id }
    return [
      used(
        open.reduce(0) { $0 + $1.1 }, "open actie", "open acties", open.map { $0.0.nummer.record },
        "rond die eerst af of geef ze een ander",
        kort: ("actie", "acties")),
      used(
        leading.count, "casusregie", "casussen met casusregie", leading.map(\.nummer.record),
        "benoem eerst een ander",
        kort: ("casusregie", "keer casusregie")),
      used(
        asked.count, "vraag van een tafel", "vragen van een tafel", asked.map(\.nummer.record),
        "laat de tafel die eerst afronden",
        kort: ("vraag", "vragen")),
      used(
        advised.count, "adviescasus", "adviescasussen", advised.map(\.nummer.record),
        "geef eerst het advies",
        kort: ("advies", "adviezen")),
    ].compactMap { $0 }
  }

  /// Where a partner sits, or is invited.
  private func seats(_ id: String, _ day: Datum) -> [Huisgebruik] {
    let later = profiel.met(huiswijzigingen, op: nil).tafels.filter { tafel in
      tafel.geldigheid.tot.map { $0 > day } ?? true
        && (tafel.deelnemers.contains(id) || tafel.delen.contains { $0.partner == id })
    }
    let seats =
      later.isEmpty
      ? []
      : [
        Huisgebruik(
          wat: counted(later.count, "vaste plaats aan een tafel", "vaste plaatsen aan tafels"),
          kort: counted(later.count, "tafel", "tafels"),
          nummers: [], namen: later.map(\.naam), eerst: "haal die eerst van de lijst met deelnemers"
        )
      ]
    return seats + meetings(day) { $0.afspraak?.deelnemers.contains(id) ?? false }
  }

  private func questions(_ id: String) -> [Huisgebruik] {
    let open = informatievragen.values.filter { $0.inhoud.isOpen && $0.inhoud.vraag.partner == id }
    return [
      used(
        open.count, "open informatievraag", "open informatievragen", open.map(\.nummer.record),
        "beantwoord die eerst",
        kort: ("informatievraag", "informatievragen"))
    ].compactMap { $0 }
  }

  /// Meetings that are planned for a later day, or open.
  private func meetings(_ day: Datum, _ fits: (Overleg) -> Bool) -> [Huisgebruik] {
    let planned = overleggen.values.filter {
      let meeting = $0.inhoud
      return fits(meeting)
        && (meeting.status == .open || meeting.status == .gepland && meeting.datum > day)
    }
    return [
      used(
        planned.count, "gepland overleg", "geplande overleggen", planned.map(\.nummer.record),
        "verzet of sluit die eerst, of kies een latere dag",
        kort: ("overleg", "overleggen"))
    ].compactMap { $0 }
  }

  private func atOnce(_ id: String) -> [Huisgebruik] {
    profiel.spoedtafel == id
      ? [
        Huisgebruik(
          wat: "de bekrachtiging van spoed", kort: "spoed", nummers: [],
          eerst: "noem eerst een andere spoedtafel in het profiel van het huis")
      ] : []
  }

  /// What counts in a gemeente after its last day.
  ///
  /// What runs may be moved once that day has come, so it stands in the way only of a day that has
  /// passed.
  private func places(_ name: String, _ day: Datum, _ today: Datum) -> [Huisgebruik] {
    let running = casussen.values.filter {
      !$0.inhoud.fase.isVoorbij && $0.inhoud.gemeente == name
    }
    let later = later(name, day)
    return [
      used(
        day < today ? running.count : 0, "lopende casus", "lopende casussen",
        running.map(\.nummer.record), "verhuis die eerst naar een andere gemeente",
        kort: ("casus", "casussen")),
      used(
        later.count, "dossier van na die dag", "dossiers van na die dag", later,
        "kies een latere dag of corrigeer de gemeente",
        kort: ("later dossier", "latere dossiers")),
    ].compactMap { $0 }
  }

  /// What is counted in a gemeente on a later day.
  private func later(_ name: String, _ day: Datum) -> [RecordNummer] {
    let reports = meldingen.values.filter {
      !$0.inhoud.isLeeg && $0.inhoud.gegevens.gemeente == name
        && $0.inhoud.gegevens.ontvangenOp.map { $0 > day } ?? false
    }
    let orders = huisverboden.values.filter {
      let data = $0.inhoud.gegevens
      return !$0.inhoud.isLeeg && data.gemeente == name
        && (data.opgelegdOp ?? data.rihgOp).map { $0 > day } ?? false
    }
    let detained = detentiemeldingen.values.filter {
      !$0.inhoud.isLeeg && $0.inhoud.gegevens.gemeente == name
        && $0.inhoud.gegevens.datum.map { $0 > day } ?? false
    }
    return reports.map(\.nummer.record) + orders.map(\.nummer.record)
      + detained.map(\.nummer.record)
  }

  private func used(
    _ count: Int, _ one: String, _ more: String, _ nummers: [RecordNummer], _ first: String,
    kort short: (one: String, more: String)
  ) -> Huisgebruik? {
    count == 0
      ? nil
      : Huisgebruik(
        wat: counted(count, one, more), kort: counted(count, short.one, short.more),
        nummers: nummers.sorted(), eerst: first)
  }
}
