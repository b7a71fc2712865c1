/// T5: acting at once, and the table that confirms it or not (decision 29).
extension Work {
  mutating func actAtOnce(_ nummer: Nummer<Melding>, _ spoed: Spoed) throws(Refusal) {
    if let screened = screened(nummer) { return try actAtOnce(screened, spoed) }
    let meldingen = try received([nummer])
    try checkSpoed(spoed)
    var opening = opening([nummer], meldingen)
    opening.zonderScreening = spoed.reden
    let casus = openCasus(opening)
    tell(nummer, [.metSpoed(casus: casus)], gemeente: opening.gemeente, waarom: spoed.reden)
    tell(casus, .metSpoed(spoed: spoed), waarom: spoed.reden)
    guard let meeting = nextConfirmingMeeting, isPlacedByItself(casus) else { return }
    put(casus, on: meeting)
  }

  /// The casus of a melding that the screening sent to the table and that is on no agenda yet.
  private func screened(_ nummer: Nummer<Melding>) -> Nummer<Casus>? {
    guard let melding = try? find(nummer), melding.status == .casusGeopend,
      let casus = melding.casus, let known = try? find(casus), known.fase == .screening,
      known.laatsteBesluit?.uitkomst == .naarTriage
    else { return nil }
    return casus
  }

  /// The screening found that it can't wait for the table it goes to.
  private mutating func actAtOnce(_ casus: Nummer<Casus>, _ spoed: Spoed) throws(Refusal) {
    try checkSpoed(spoed)
    tell(casus, .metSpoed(spoed: spoed), waarom: spoed.reden)
    guard let meeting = nextConfirmingMeeting, isPlacedByItself(casus) else { return }
    put(casus, on: meeting)
  }

  /// What depends on today; that all is named is for the rule (T5).
  private func checkSpoed(_ spoed: Spoed) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      house.besluitorganen.contains(.spoed), "T5",
      "Dit huis kent geen spoed; leg de melding aan een tafel voor.")
    reasons.require(
      isFit(spoed.besluiter, Bevoegdheid.spoed.rollen), "T5",
      "Noem wie tot spoed besloot: een procesregisseur of manager die hier nu werkt.",
      at: "besluiter")
    reasons.require(
      isFit(spoed.procesregisseur, [.procesregisseur]), "T5",
      "Kies een procesregisseur die hier nu werkt.", at: "procesregisseur")
    reasons.require(
      spoed.traject.map { house.trajecten.geldig(op: context.today).met(id: $0) != nil } ?? true,
      "T5", "Traject \(spoed.traject ?? "") is in dit huis niet te kiezen.", at: "traject")
    try reasons.enforce()
  }

  private func isFit(_ id: String, _ roles: [Rol]) -> Bool {
    guard let person = records.medewerkerlijst.met(id: id) else { return false }
    return person.actief(op: context.today) && person.rollen.contains(where: roles.contains)
  }

  /// The first meeting to come of the table that confirms, when one is planned.
  private var nextConfirmingMeeting: Nummer<Overleg>? {
    let table = house.bekrachtigingstafel(op: context.today)?.id
    return records.overleggen.values.filter {
      $0.inhoud.tafel == table && $0.inhoud.status == .gepland
        && $0.inhoud.datum >= context.today
    }
    .min { ($0.inhoud.datum, $0.nummer) < ($1.inhoud.datum, $1.nummer) }?.nummer
  }

  /// Puts what waits for confirmation first on the agenda of the table that confirms.
  mutating func placeProvisional(on meeting: Nummer<Overleg>, of table: Tafel) {
    guard let datum = self[meeting]?.inhoud.datum,
      house.bekrachtigingstafel(op: datum)?.id == table.id
    else { return }
    let waiting = records.casussen.values.filter { $0.inhoud.isVoorlopig }.map(\.nummer).sorted()
    for casus in waiting where self[casus]?.inhoud.overleg == nil && isPlacedByItself(casus) {
      put(casus, on: meeting)
    }
  }

  /// A casus of a restricted class goes on an agenda only by who may know of it.
  private func isPlacedByItself(_ casus: Nummer<Casus>) -> Bool {
    self[casus]?.inhoud.klassen(house).isEmpty ?? false
  }

  /// Puts a casus on the agenda of a meeting; provisional procesregie before all else.
  mutating func put(_ casus: Nummer<Casus>, on meeting: Nummer<Overleg>) {
    let isProvisional = self[casus]?.inhoud.isVoorlopig ?? false
    tell(
      meeting, [isProvisional ? .geagendeerdMetSpoed(casus: casus) : .geagendeerd(casus: casus)],
      op: context.today)
    tell(casus, .geagendeerd(overleg: meeting))
  }

  /// What is still to be done has somebody to do it, whatever the table decides.
  func requireOwners(_ casus: Casus, _ uitkomst: Uitkomst) throws(Refusal) {
    if let refusal = casus.bezwaarTegenEindeSpoed(uitkomst) { throw refusal }
  }
}

extension Casus {
  /// Why provisional procesregie can't end this way yet: an action would be nobody's.
  func bezwaarTegenEindeSpoed(_ uitkomst: Uitkomst) -> Refusal? {
    guard isVoorlopig, uitkomst != .procesregie, !uitkomst.draagtActiesOver, !openActies.isEmpty
    else { return nil }
    let open = openActies.count == 1 ? "1 actie" : "\(openActies.count) acties"
    return Refusal(
      "T5",
      "Bij deze spoed \(openActies.count == 1 ? "staat" : "staan") nog \(open) open; kies een partner die het overneemt, of rond ze eerst af of laat ze met reden vervallen.",
      at: "acties")
  }
}

extension House {
  /// The table that confirms or ends provisional procesregie: the one the profile names, else the
  /// first that decides.
  public func bekrachtigingstafel(op dag: Datum) -> Tafel? {
    let deciding = besluittafels(op: dag)
    return spoedtafel.flatMap { deciding.met(id: $0) } ?? deciding.first
  }
}
