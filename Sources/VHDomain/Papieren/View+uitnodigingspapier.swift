/// The agenda of one organisation, days before: number, initials, year of birth, and the question as
/// far as that organisation may know it; bekendheid is asked.
extension View {
  func uitnodigingspapier(_ stof: Papierstof, voor organisatie: String) -> Papier? {
    let allowed = Set(stof.punten.map(\.punt.id))
    let lines = uitnodiging(stof.nummer, aan: organisatie).filter { allowed.contains($0.punt) }
    guard !lines.isEmpty else { return nil }
    var paper = leegPapier(.uitnodiging, stof, voor: organisatie)
    let day = stof.inhoud.datum
    paper.inleiding = [
      "U bent uitgenodigd op \(day.lang). Zoek vooraf op of uw organisatie deze mensen kent en laat "
        + "dat per nummer weten: bekend, onbekend, of mag niet zeggen.",
      "Stuur uw antwoord vóór die dag aan \(house.naam), beveiligd en met alleen het nummer erbij. "
        + "Noem geen namen.",
    ]
    paper.delen = lines.map { line in
      Papier.Deel(kop: heading(line), regels: body(line))
    }
    return paper
  }

  private func heading(_ line: Uitnodigingsregel) -> String {
    guard let initials = line.initialen else { return line.onderwerp ?? line.punt.description }
    return "\(line.punt)  \(initials)" + (line.geboortejaar.map { ", geboren in \($0)" } ?? "")
  }

  private func body(_ line: Uitnodigingsregel) -> [Papier.Regel] {
    let question = line.vraag.map { Papier.Regel.gegeven("Vraag aan de tafel", $0) }
    guard line.initialen != nil else { return [question].compactMap { $0 } }
    let asked =
      line.isBeantwoord
      ? Papier.Regel.tekst("Uw antwoord is binnen.")
      : .gegeven("Kent uw organisatie deze persoon", "bekend / onbekend / mag niet zeggen")
    return [question, asked].compactMap { $0 }
  }
}
