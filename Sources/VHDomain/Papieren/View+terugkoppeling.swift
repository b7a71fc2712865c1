/// What the reporter of a melding still has to be told.
public struct Terugkoppelregel: Equatable, Sendable {
  /// The casus in which it was decided.
  public var casus: Nummer<Casus>
  /// The melding whose reporter it is.
  public var melding: Nummer<Melding>
  /// Who reported it: the partner, or the channel.
  public var melder: String
  /// Who tells it.
  public var door: Terugkoppeling
  /// What was decided.
  public var uitkomst: Uitkomst
  /// The day of the decision.
  public var besloten: Datum
  /// The last day by the term of the house.
  public var uiterlijk: Datum
}

extension View {
  /// What reporters still have to be told, the first deadline first; empty in a room.
  public var terugTeKoppelen: [Terugkoppelregel] {
    guard !room.isGedeeld else { return [] }
    return bewaard("terug te koppelen") {
      let lines = casussen.filter(\.inhoud.moetTerugkoppelen).flatMap(regels)
      return lines.sorted { ($0.uiterlijk, $0.melding) < ($1.uiterlijk, $1.melding) }
    }
  }

  /// How many working days a deadline is past; zero when it is not.
  public func werkdagenTeLaat(_ regel: Terugkoppelregel) -> Int {
    regel.uiterlijk.werkdagen(tot: today)
  }

  private func regels(_ stored: Stored<Casus>) -> [Terugkoppelregel] {
    guard let last = stored.inhoud.laatsteBesluit, let outcome = last.uitkomst,
      let teller = last.terugkoppeling, let day = last.op
    else { return [] }
    let open = Set(stored.inhoud.nietTeruggekoppeld)
    return stored.inhoud.meldingen.compactMap { nummer in
      // What came in later was no part of what was decided.
      guard open.contains(nummer), let data = self[nummer]?.inhoud.gegevens,
        data.ontvangenOp.map({ $0 <= day }) ?? true
      else { return nil }
      return Terugkoppelregel(
        casus: stored.nummer, melding: nummer, melder: melder(data), door: teller,
        uitkomst: outcome, besloten: day,
        uiterlijk: day.plus(werkdagen: house.termijnen.terugkoppelenWerkdagen))
    }
  }

  /// Who reported, as far as it was recorded.
  private func melder(_ data: Meldinggegevens) -> String {
    data.inbrengendePartner.map(house.partners.naam) ?? data.bron.map(house.bronnen.naam)
      ?? "de melder"
  }

  /// The text for a reporter, ready to send or to read out: no names, no reasons, no contributions.
  public func terugkoppelpapier(_ regel: Terugkoppelregel) -> Papier? {
    guard !room.isGedeeld, let data = self[regel.melding]?.inhoud.gegevens,
      let decision = self[regel.casus]?.inhoud.laatsteBesluit
    else { return nil }
    let received = data.ontvangenOp.map { " van \($0.lang)" } ?? ""
    let isPartner = data.inbrengendePartner != nil
    return Papier(
      soort: .terugkoppeling, organisatie: data.inbrengendePartner,
      titel: "Terugkoppeling over \(regel.melding)",
      onder: "\(house.naam), aan \(regel.melder)",
      inleiding: [
        "Uw melding \(regel.melding)\(received) is op \(regel.besloten.lang) besproken.",
        zin(decision, aanPartner: isPartner),
        "Waarom, en wat anderen vertelden, kunnen wij niet met u delen. Hebt u iets nieuws te "
          + "melden? Doe dan een nieuwe melding.",
      ],
      slot: "Bij vragen kunt u \(house.naam) noemen met het nummer \(regel.melding).",
      bestandsnaam: "terugkoppeling-\(regel.melding)")
  }

  /// What became of it.
  ///
  /// Which organisation goes on with it is told to partners of the house only: it would say that
  /// somebody is known there.
  private func zin(_ decision: Besluit, aanPartner: Bool) -> String {
    let named =
      decision.partner.map(house.partners.naam) ?? decision.gemeente.map { "de gemeente \($0)" }
    let other = aanPartner ? named ?? "een organisatie" : "een organisatie die hierbij past"
    switch decision.uitkomst {
    case .naarTriage:
      return house.heeftTriage
        ? "De melding gaat naar de triage." : "De melding gaat naar een tafel die besluit."
    case .doorgeleid: return "De melding is doorgegeven aan \(other)."
    case .adviesGegeven: return "Er is advies gegeven; het huis doet verder niets met de melding."
    case .geenActie: return "Het huis onderneemt geen actie."
    case .aangehouden, nil: return "Er is nog geen besluit; u hoort van ons zodra dat er is."
    case .gekoppeld: return "De melding is gevoegd bij wat al loopt."
    case .procesregie: return "Het huis pakt dit samen met partners op."
    case .partnerPaktOp: return "De zaak wordt opgepakt door \(other)."
    case .nietOpgenomen: return "Het huis neemt dit niet in behandeling."
    }
  }
}
