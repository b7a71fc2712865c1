/// What a correction can touch that needs a second person; a house chooses which (`vierOgen`).
///
/// What is touched decides, not the kind of correction that was chosen.
public enum Vierogengroep: String, CaseIterable, Codable, Sendable {
  case identiteit
  case criteria
  case sluiting
  case cijfers

  /// What it touches, in words: "dit raakt …".
  public var naam: String {
    switch self {
    case .identiteit: "wie iemand is"
    case .criteria: "een antwoord op de criteria waarop is besloten"
    case .sluiting: "de sluiting van een casus"
    case .cijfers: "een gepubliceerd cijfer"
    }
  }

  /// How each is tested, on what stood there and what would stand there.
  static let toetsen: [Vierogengroep: @Sendable (Vierogenstof) -> Bool] = [
    .identiteit: { stof in
      stof.opdracht.noemtAnder
        || stof.geraakt.contains { stof.verschilt($0, onder: identiteitsvelden) }
    },
    .criteria: { stof in stof.casussen.contains(where: stof.raaktCriteria) },
    .sluiting: { stof in stof.casussen.contains(where: stof.raaktSluiting) },
    .cijfers: { stof in !stof.cijfers.isEmpty },
  ]

  /// The keys under which stands who somebody is, by kind of record; a merge is one of them.
  static let identiteitsvelden: [Recordsoort: Set<String>] = [
    .persoon: [
      "achternaam", "tussenvoegsel", "voornamen", "voorletters", "roepnaam", "aliassen",
      "geboortedatum", "geboren", "bsn", "vnummer", "strafrechtsketennummer", "opgegaan",
      "samengevoegd", "gesplitst", "afgesplitst",
    ],
    .informatievraag: ["naam", "geboortedatum"],
  ]

  /// The keys under which the answers to the criteria stand in a casus, here or in an old system.
  static let criteriavelden: [Recordsoort: Set<String>] = [
    .casus: ["criteriumBeantwoord", "criteria"]
  ]
}

/// What a correction does, to be tested: everything before it and after it.
struct Vierogenstof: Sendable {
  let opdracht: Voorgesteld
  let voor: Records
  let na: Records
  let geraakt: [RecordNummer]
  /// The published figures it moves, also those that who asks may not see.
  let cijfers: [Gevolgen.Cijfer]

  init(
    _ opdracht: Voorgesteld, _ transaction: Transaction, on records: Records, as actor: Actor
  ) {
    self.opdracht = opdracht
    var after = records
    _ = after.commit(transaction)
    voor = records
    na = after
    geraakt = transaction.touched
    guard !records.rapporten.isEmpty else {
      cijfers = []
      return
    }
    let eyes = { (records: Records) in
      View(
        records, actor: actor, room: .eigenPlek, now: transaction.moment,
        lijsten: Vertrouwelijkheid.allCases)
    }
    cijfers = Gevolgen.cijfers(eyes(records), eyes(after))
  }

  var casussen: [Nummer<Casus>] { geraakt.compactMap { Nummer<Casus>($0) } }

  /// Whether anything under these keys is otherwise, in the state or in what happened before.
  func verschilt(_ nummer: RecordNummer, onder keys: [Recordsoort: Set<String>]) -> Bool {
    guard let own = keys[nummer.soort] else { return false }
    return voor.waarden(nummer, onder: own) != na.waarden(nummer, onder: own)
  }

  /// An answer changes of a casus about which was decided, or the outcome does.
  func raaktCriteria(_ nummer: Nummer<Casus>) -> Bool {
    guard let before = voor.casussen[nummer]?.inhoud, let after = na.casussen[nummer]?.inhoud
    else { return false }
    if before.uitkomst(voor.house) != after.uitkomst(voor.house) { return true }
    return before.isBesloten && verschilt(nummer.record, onder: Vierogengroep.criteriavelden)
  }

  /// The day or the reason of the closing changes.
  func raaktSluiting(_ nummer: Nummer<Casus>) -> Bool {
    guard let before = voor.casussen[nummer]?.inhoud.afsluiting else { return false }
    let after = na.casussen[nummer]?.inhoud.afsluiting
    return before.op != after?.op || before.reden != after?.reden
      || before.uitkomst != after?.uitkomst
  }
}

extension Voorgesteld {
  /// Whether it says that somebody else is meant.
  fileprivate var noemtAnder: Bool {
    switch self {
    case .correctie(let kept): kept.wijzigingen.contains { $0.pad.last == "persoon" }
    case .rechtzetting(let kept): kept.soort == .persoon
    case .samenvoeging, .ontbinding, .verhuizing: false
    }
  }
}

extension Casus {
  fileprivate var isBesloten: Bool { !besluiten.isEmpty || overname?.procesregieVan != nil }

  /// What the criteria come to, by each way of testing.
  fileprivate func uitkomst(_ house: House) -> [String] {
    Criteriaprofiel.allCases.map { criteria.toets($0).zin }
      + (overname?.criteria ?? []).map(\.rawValue)
  }
}

extension Records {
  /// What stands under some keys in a record: of each event in force, with the place.
  fileprivate func waarden(_ nummer: RecordNummer, onder keys: Set<String>) -> [String] {
    switch nummer.soort {
    case .persoon: waarden(Nummer<Persoon>(nummer), keys)
    case .casus: waarden(Nummer<Casus>(nummer), keys)
    case .informatievraag: waarden(Nummer<Informatievraag>(nummer), keys)
    case .melding, .overleg, .huisverbod, .detentie, .consulten, .contact, .rapport, .voorstel,
      .inrichting:
      []
    }
  }

  private func waarden<A: Aggregate>(_ nummer: Nummer<A>?, _ keys: Set<String>) -> [String] {
    guard let nummer, let stored = self[keyPath: A.table][nummer] else { return [] }
    return stored.geldendVerloop.flatMap { event -> [String] in
      let leaves = event.wat.flatMap { Feitwaarde.van($0) }?.bladeren ?? []
      return leaves.filter { $0.waarde != .null && !keys.isDisjoint(with: $0.pad) }.map {
        "\(event.head.id) \($0.pad.joined(separator: ".")) \($0.waarde.pretty)"
      }
    }
  }
}
