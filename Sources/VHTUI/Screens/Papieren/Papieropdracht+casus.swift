import VHDomain

/// The papers of a dossier to files: for whom, in which form, where; and that they were made.
extension Papieropdracht {
  static func drukken(
    _ soort: Papiersoort, _ nummer: Nummer<Casus>, _ world: World
  ) -> FormScreen {
    let usual = world.view.gewoneLezers(soort, nummer)
    let readers = lezers(soort, nummer, world)
    let asked: [FormField] =
      readers.isEmpty ? [] : [.choices("voor", "Voor wie", readers, isRequired: true)]
    var screen = FormScreen(
      title: "\(soort.naam.metHoofdletter) van \(nummer) naar een bestand",
      intro: soort == .samenvatting
        ? "Erop staat alleen wat allen die u kiest mogen lezen. Dat het papier is gemaakt, komt in "
          + "het logboek."
        : "Buiten de opslag beschermt het programma een papier niet meer. Dat het is gemaakt, komt "
          + "in het logboek.",
      fields: asked + [
        .choice(
          "vorm", "Als", Papiervorm.allCases.map { FieldOption($0.rawValue, $0.naam) },
          isRequired: true),
        .text("map", "Map", help: "een map die al bestaat, zoals ~/papieren", isRequired: true),
      ]
    ) { form, world in
      let chosen = readers.isEmpty ? usual : form.choices("voor").map { Lezer($0) }
      guard !chosen.isEmpty else { return .missing("voor", "Kies voor wie het papier is.") }
      guard let vorm = form.choice("vorm").flatMap(Papiervorm.init) else {
        return .missing("vorm", "Kies tekst of HTML.")
      }
      guard let map = form.optionalText("map") else {
        return .missing("map", "Noem een map die al bestaat.")
      }
      guard let paper = world.view.casuspapier(soort, nummer, voor: chosen) else {
        return .missing("vorm", world.view.geenCasuspapier(nummer) ?? "Dit papier is er niet.")
      }
      let made = Command.bijCasus(nummer, .papierMaken(Papiergemaakt(soort, voor: chosen)))
      return .effects([.work(Drukjob.druk([paper], vorm, map, vastleggen: made))])
    }
    if !readers.isEmpty { screen.form.set(.choices(usual.map(\.tekst)), for: "voor") }
    screen.form.set(.choice(Papiervorm.tekst.rawValue), for: "vorm")
    screen.form.focus(usual.isEmpty && !readers.isEmpty ? "voor" : "map")
    screen.finish = { form, result in
      guard case .gedrukt = result else {
        form.show(findings: [("map", result.zin ?? "")])
        return result.zin.map { [.say($0)] } ?? []
      }
      return [.pop] + (result.zin.map { [.say($0)] } ?? [])
    }
    return screen
  }

  /// Whom a paper can be made for: the partners of the house, and for a summary also guests and the
  /// person concerned of the next meeting.
  private static func lezers(
    _ soort: Papiersoort, _ nummer: Nummer<Casus>, _ world: World
  ) -> [FieldOption] {
    guard soort != .planBetrokkene else { return [] }
    let partners = FieldOption.list(world.house.partners.geldig(op: world.today))
    guard soort == .samenvatting else { return partners }
    let invited = world.view.volgendOverleg(over: nummer)?.inhoud.afspraak
    let guests = (invited?.gasten ?? []).map(\.lezer)
    return partners
      + (guests + [.betrokkene]).map { FieldOption($0.tekst, world.view.naam($0).metHoofdletter) }
  }
}
