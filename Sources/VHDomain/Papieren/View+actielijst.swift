/// What one organisation has to do after a meeting: its own actions, and what it was asked.
extension View {
  func actielijst(_ stof: Papierstof, voor organisatie: String) -> Papier? {
    let parts = stof.punten.compactMap { point -> Papier.Deel? in
      let lines = asked(point, organisatie) + actions(point, organisatie)
      return lines.isEmpty ? nil : Papier.Deel(kop: kop(point), regels: lines)
    }
    guard !parts.isEmpty else { return nil }
    var paper = leegPapier(.actielijst, stof, voor: organisatie)
    paper.inleiding = ["Laat \(house.naam) weten wanneer iets is gedaan of niet lukt."]
    paper.delen = parts
    return paper
  }

  private func asked(_ point: Papierstof.Punt, _ organisatie: String) -> [Papier.Regel] {
    guard let decision = point.besluit, decision.uitkomst == .aangehouden,
      decision.partner == organisatie, let question = decision.vraag
    else { return [] }
    let until = decision.terugOp.map { ", uiterlijk \($0.lang)" } ?? ""
    return [.punt("Antwoord geven op de vraag: \(question)\(until)")]
  }

  private func actions(_ point: Papierstof.Punt, _ organisatie: String) -> [Papier.Regel] {
    let open = (point.casus?.openActies ?? []).filter { $0.partner == organisatie }
    return open.map { .punt(regel($0)) }
  }

  /// Who does what before when.
  func regel(_ actie: Actie) -> String {
    let until = actie.uiterlijk.map { ", uiterlijk \($0.lang)" } ?? ""
    return "\(actie.id) \(actie.wie): \(actie.omschrijving)\(until)"
  }
}
