/// Publishing figures: they are frozen with what they count, and never overwritten.
extension Work {
  mutating func freeze(_ kept: Rapportvraag) throws(Refusal) {
    guard overleg == nil else {
      throw Refusal("R-92", "Bevriezen kan niet tijdens een overleg; doe het op uw eigen plek.")
    }
    let view = View(
      records,
      actor: Actor(
        medewerker: context.signature.medewerker, terminal: context.signature.terminal),
      room: .eigenPlek, now: context.now)
    let table = try counted(kept, view)
    guard table.vraag.periode.tot < context.today else {
      throw Refusal(
        "R-92",
        "\(table.vraag.periode.omschrijving.metHoofdletter) is nog niet voorbij; kies een periode "
          + "die voor vandaag eindigt.", at: "periode")
    }
    let before = records.rapporten.values.filter { $0.inhoud.inhoud?.vraag == kept }
      .max { $0.nummer < $1.nummer }
    let differences = try differences(before, table, view)
    let number = newNumber(Rapport.self, jaar: context.today.jaar)
    let content = Bevrorencijfers(
      table, kept, number, lists: lists(table, view), before?.nummer, differences, house)
    tell(number, [.bevroren(inhoud: content)], op: context.today)
  }

  private func counted(_ kept: Rapportvraag, _ view: View) throws(Refusal) -> Tabel {
    do throws(Cijferfout) {
      return try view.tabel(view.vraag(kept))
    } catch {
      throw Refusal("R-92", error.zin)
    }
  }

  private func differences(
    _ before: Stored<Rapport>?, _ table: Tabel, _ view: View
  ) throws(Refusal) -> [String] {
    guard let before, let content = before.inhoud.inhoud,
      let published = before.verloop.first?.head.vastgelegd
    else { return [] }
    let found = view.verschillen(content, met: table, sinds: published)
    guard !found.isEmpty else {
      throw Refusal(
        "R-92", "Er is niets veranderd sinds \(before.nummer); dat rapport geldt nog.")
    }
    return found.map(\.zin)
  }

  /// The lists of the restricted trajecten whose figures stand in it.
  private func lists(_ table: Tabel, _ view: View) -> [Vertrouwelijkheid] {
    let ids = Set(table.rijen.flatMap(\.sleutels) + [table.vraag.traject].compactMap { $0 })
    let found = house.trajecten.filter { ids.contains($0.id) }.compactMap(\.vertrouwelijkheid)
    return Vertrouwelijkheid.allCases.filter(found.contains)
  }
}

extension Bevrorencijfers {
  fileprivate init(
    _ table: Tabel, _ vraag: Rapportvraag, _ number: Nummer<Rapport>,
    lists: [Vertrouwelijkheid], _ before: Nummer<Rapport>?, _ differences: [String],
    _ house: House
  ) {
    self.vraag = vraag
    titel = table.titel
    stand = table.stand
    definitie = table.definitiesom
    programma = Programma.versie
    lijsten = lists
    kolommen = table.kolommen.map(\.id)
    rijen = table.rijen.map { row in
      Bevrorenrij(
        sleutels: row.sleutels, waarden: row.cellen.map(\.waarde),
        dossiers: row.cellen.map { cell in
          row.isTotaal ? [] : Set(cell.geteld.map(\.nummer)).sorted().map(\.description)
        })
    }
    voorganger = before
    verschillen = differences
    let head = [
      "Rapport \(number), bevroren op \(table.stand.lang), definitie \(definitie), "
        + "vh \(Programma.versie)."
    ]
    let reissue =
      before.map { ["Vervangt \($0). Verschillen:"] + differences.map { "- \($0)" } } ?? []
    tekst = (head + reissue).joined(separator: "\n") + "\n\n" + table.voorUitvoer(house).tekst
    som = Sum(of: Array(tekst.utf8)).text
  }
}

extension Tabel {
  /// The sum of what its columns mean: another one means that figures are counted in another way.
  public var definitiesom: String {
    let meaning = kolommen.map { "\($0.id): \($0.definitie) \($0.datum)" } + vraag.tabel.voetnoten
    return String(
      Sum(of: Array(meaning.joined(separator: "\n").utf8)).text.dropFirst(7).prefix(12))
  }
}
