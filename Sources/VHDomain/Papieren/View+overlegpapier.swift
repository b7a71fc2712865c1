/// The papers of a meeting about one casus, for whoever is no partner of a table: invitations, and
/// what guests and the person concerned may have afterwards.
extension View {
  /// When and where a meeting is.
  func wanneer(_ meeting: Overleg) -> String {
    let time = meeting.afspraak?.tijd.map { ", \($0) uur" } ?? ""
    let place = meeting.afspraak?.plaats.map { ", \($0)" } ?? ""
    return "\(meeting.datum.lang)\(time)\(place)"
  }

  /// The invitation to a meeting about one casus; nil for whom it is not.
  func uitnodiging(_ stof: Papierstof, voor lezer: Lezer) -> Papier? {
    guard let arranged = stof.inhoud.afspraak, arranged.lezers.contains(lezer),
      let point = stof.punten.first
    else { return nil }
    switch lezer {
    case .organisatie(let id): return uitnodiging(stof, point, arranged, voor: id)
    case .gast: return uitnodigingGast(stof, lezer)
    case .betrokkene: return uitnodigingBetrokkene(stof, arranged)
    }
  }

  private func uitnodiging(
    _ stof: Papierstof, _ point: Papierstof.Punt, _ afspraak: Overlegafspraak, voor id: String
  ) -> Papier {
    var paper = leegPapier(.uitnodiging, stof, voor: id)
    paper.inleiding = [
      "U bent uitgenodigd voor een overleg over één casus: \(wanneer(stof.inhoud))."
    ]
    let may = point.regel.zichtbaar(.vraag, voor: .organisatie(id))
    let asked = may ? point.punt.vraag.map { Papier.Regel.gegeven("Vraag aan de tafel", $0) } : nil
    let person =
      afspraak.metBetrokkene
      ? "De betrokkene is uitgenodigd." : "De betrokkene is niet uitgenodigd."
    let own = (point.casus?.openActies ?? []).filter { $0.partner == id }
    let parts: [(String, [Papier.Regel])] = [
      (kop(point), [asked].compactMap { $0 } + [.tekst(person)]),
      ("Aan tafel", aanTafel(afspraak, metFunctie: true)),
      ("Vertel hoe het staat met", own.map { .punt(regel($0)) }),
    ]
    paper.delen = parts.filter { !$0.1.isEmpty }.map { Papier.Deel(kop: $0.0, regels: $0.1) }
    return paper
  }

  /// A guest hears at the table what it is about, after promising secrecy.
  private func uitnodigingGast(_ stof: Papierstof, _ lezer: Lezer) -> Papier {
    var paper = leegPapier(.uitnodiging, stof, voor: lezer.tekst)
    paper.inleiding = [
      "U bent uitgenodigd voor een overleg: \(wanneer(stof.inhoud)).",
      "Waar het over gaat, hoort u aan tafel. Daarvoor vragen wij u vooraf geheimhouding te beloven.",
    ]
    paper.delen = [
      Papier.Deel(
        kop: "Geheimhouding",
        regels: [
          .vakje("Ik houd geheim wat ik in dit overleg hoor en zie."), .invul("Naam"),
          .invul("Datum"), .invul("Handtekening"),
        ])
    ]
    return paper
  }

  /// What a guest may have afterwards: what was read back while the guest was there, under secrecy.
  func besluitenlijst(_ stof: Papierstof, voorGast lezer: Lezer) -> Papier? {
    guard let guest = (stof.inhoud.gasten ?? []).first(where: { $0.lezer == lezer }),
      guest.geheimhouding
    else { return nil }
    let parts = stof.punten.compactMap { point -> Papier.Deel? in
      guard point.punt.verslag != nil, point.aanwezigen(stof.inhoud).contains(lezer) else {
        return nil
      }
      return Papier.Deel(
        kop: "\(point.punt.id)", regels: regels(van: point).map { .tekst($0) })
    }
    guard !parts.isEmpty else { return nil }
    var paper = leegPapier(.besluitenlijst, stof, voor: lezer.tekst)
    paper.inleiding = ["U hebt geheimhouding beloofd: wat hieronder staat, blijft bij u."]
    paper.delen = parts
    return paper
  }
}
