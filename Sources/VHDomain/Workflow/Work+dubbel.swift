/// The same report sent twice is recognised when it is received, and can be passed knowingly.
extension Work {
  /// Receives a melding; when it is likely here already, only with a reason.
  func receive(
    _ data: Meldinggegevens, _ nummer: Nummer<Melding>
  ) throws(Refusal) -> [Melding.Fact] {
    let detained = try sameDetention(data, nummer)
    let same = likelySame(data, nummer)
    guard let first = same.first else { return detained + [.ontvangen] }
    let passed = aanvaard.first { $0.regel == Meldingvergelijking.regel && !$0.reden.isBlank }
    if let passed { return detained + [.waarschuwingAanvaard(aanvaarding: passed), .ontvangen] }
    throw Refusal(
      same.prefix(3).map { other in
        Finding(
          "\(other.nummer) lijkt dezelfde melding: \(other.redenen.joined(separator: ", ")). Is het "
            + "een andere, schrijf dan waarom; is het dezelfde, ga terug en bewaar haar niet.",
          at: first.redenen.contains(Meldingvergelijking.zelfdeKenmerk) ? "kenmerk" : "persoon",
          rule: Meldingvergelijking.regel, severity: .warns)
      })
  }

  /// R-74: the same person, the same way, the same day is a report that came twice, whichever channel
  /// brought it.
  private func sameDetention(
    _ data: Meldinggegevens, _ nummer: Nummer<Melding>
  ) throws(Refusal) -> [Melding.Fact] {
    guard let told = data.detentie, let way = told.richting, let day = told.datum,
      let person = data.betrokkenen.first(where: \.hoofd)?.persoon
    else { return [] }
    let known = records.detentiemeldingen.values.filter { stored in
      let other = stored.inhoud
      return !other.isLeeg && other.gegevens.persoon == person && other.gegevens.richting == way
        && other.gegevens.datum == day && other.melding != nummer
    }.map(\.nummer).min()
    guard let known else { return [] }
    let passed = aanvaard.first { $0.regel == "R-74" && !$0.reden.isBlank }
    if let passed { return [.waarschuwingAanvaard(aanvaarding: passed)] }
    throw Refusal([
      Finding(
        "\(known) meldt al dat deze persoon op \(day.lang) \(way == .instroom ? "in" : "uit") "
          + "detentie gaat; is dit een andere melding, schrijf dan waarom.",
        at: "detentiedatum", rule: "R-74", severity: .warns)
    ])
  }

  private func likelySame(
    _ data: Meldinggegevens, _ nummer: Nummer<Melding>
  ) -> [(nummer: Nummer<Melding>, redenen: [String])] {
    // A form asks this after every key: as long as nothing can be recognised by, nothing is looked through.
    guard Meldingvergelijking.isHerkenbaar(data) else { return [] }
    let persons = Set(data.betrokkenen.map(\.persoon))
    return records.meldingen.values.compactMap { stored in
      let other = stored.inhoud
      guard stored.nummer != nummer, !other.isLeeg, other.status != .concept else { return nil }
      let shares = other.gegevens.betrokkenen.contains { persons.contains($0.persoon) }
      let why = Meldingvergelijking.zekereRedenen(other.gegevens, data, zelfdePersoon: shares)
      guard !why.isEmpty, !isHidden(stored.nummer.record) else { return nil }
      return (stored.nummer, why)
    }.sorted { $0.nummer > $1.nummer }
  }
}
