import VHDomain

/// What can be done with a paper: put it in a file, and note that it went out.
enum Papieropdracht {
  // MARK: - Files

  /// Which papers, in which form, in which folder.
  static func drukken(_ bron: Papierbron, _ world: World) -> FormScreen {
    if case .casus(let nummer, let soort) = bron { return drukken(soort, nummer, world) }
    let which = keuzes(bron, world)
    var screen = FormScreen(
      title: "Naar een bestand",
      intro: "Buiten de opslag beschermt het programma een papier niet meer: verwijder het bestand "
        + "na het versturen.",
      fields: [
        .choice("welke", "Wat", which.map(\.optie), isRequired: true),
        .choice(
          "vorm", "Als", Papiervorm.allCases.map { FieldOption($0.rawValue, $0.naam) },
          isRequired: true),
        .text("map", "Map", help: "een map die al bestaat, zoals ~/papieren", isRequired: true),
      ]
    ) { form, world in
      guard let chosen = keuzes(bron, world).first(where: { $0.optie.id == form.choice("welke") })
      else { return .missing("welke", "Kies wat er in een bestand moet.") }
      guard let vorm = form.choice("vorm").flatMap(Papiervorm.init) else {
        return .missing("vorm", "Kies tekst of HTML.")
      }
      guard let map = form.optionalText("map") else {
        return .missing("map", "Noem een map die al bestaat.")
      }
      return .effects([.work(Drukjob.druk(chosen.papieren, vorm, map))])
    }
    screen.form.set(.choice(which.first?.optie.id ?? ""), for: "welke")
    screen.form.set(.choice(Papiervorm.tekst.rawValue), for: "vorm")
    screen.form.focus("map")
    screen.finish = { form, result in
      guard case .gedrukt = result else {
        form.show(findings: [("map", result.zin ?? "")])
        return result.zin.map { [.say($0)] } ?? []
      }
      return [.pop] + (result.zin.map { [.say($0)] } ?? [])
    }
    return screen
  }

  /// This paper alone, all of its kind, or all there are.
  private static func keuzes(
    _ bron: Papierbron, _ world: World
  ) -> [(optie: FieldOption, papieren: [Papier])] {
    guard let own = bron.papier(world) else { return [] }
    let one = (FieldOption("dit", own.titel), [own])
    guard case .overleg(let nummer, let soort, _) = bron else { return [one] }
    let all = world.view.papieren(nummer)
    let same = all.filter { $0.soort == soort }
    let more = [
      (FieldOption("soort", "alle \(same.count) \(soort.meervoud)"), same),
      (FieldOption("alles", "alle \(all.count) papieren van \(nummer)"), all),
    ]
    return [one] + more.filter { $0.1.count > 1 }
  }

  // MARK: - Sent

  /// How papers and messages go out.
  private static let wijzen = [
    FieldOption("beveiligde mail", "beveiligde mail"),
    FieldOption("op papier", "op papier uitgereikt of per post"),
    FieldOption("zaaksysteem", "zaaksysteem of portaal"),
    FieldOption("telefonisch", "telefonisch"),
    FieldOption("in gesprek", "in een gesprek"),
  ]

  /// Why it can't be noted now: the domain's answer to a filled-in form, tried dry.
  static func bezwaar(_ bron: Papierbron, _ world: World) -> String? {
    opdracht(bron, wijze: "-", aan: organisatie(bron)).flatMap { world.disabled($0) }
  }

  private static func organisatie(_ bron: Papierbron) -> [String] {
    guard case .overleg(_, _, let id) = bron else { return [] }
    return [id].compactMap { $0 }
  }

  private static func opdracht(
    _ bron: Papierbron, wijze: String, aan: [String]
  ) -> Command? {
    switch bron {
    case .overleg(let nummer, let soort, _):
      .bijOverleg(nummer, .papierVersturen(Papierverzending(soort, aan: aan, wijze: wijze)))
    case .casus: nil
    case .melder(let casus, let melding):
      .terugkoppelen(casus, Teruggekoppeld(wijze: wijze, melding: melding))
    }
  }

  /// To whom and how it went out.
  static func verstuurd(_ bron: Papierbron, _ world: World) -> FormScreen {
    let open = nogNiet(bron, world)
    let name = organisatie(bron).first.map { world.view.naam(Lezer($0)) } ?? ""
    let whom: [FormField] =
      open.count > 1
      ? [
        .choice(
          "aan", "Aan",
          [
            FieldOption("een", "alleen \(name)"),
            FieldOption("alle", "alle \(open.count) die het nog niet hebben"),
          ], isRequired: true)
      ] : []
    let isReporter = bron.regel(world) != nil
    return FormScreen(
      title: isReporter ? "Melder ingelicht" : "Verstuurd: \(bron.papier(world)?.titel ?? "")",
      fields: whom + [.choice("wijze", "Hoe", wijzen, isRequired: true)]
    ) { form, world in
      if open.count > 1, form.choice("aan") == nil {
        return .missing("aan", "Kies aan wie het is gestuurd.")
      }
      guard let how = form.choice("wijze") else {
        return .missing("wijze", "Kies hoe het is gegaan.")
      }
      let aan = form.choice("aan") == "alle" ? nogNiet(bron, world) : organisatie(bron)
      return opdracht(bron, wijze: how, aan: aan).map { .run($0) } ?? .effects([.pop])
    }
  }

  /// The organisations whose paper of this kind did not go out yet.
  private static func nogNiet(_ bron: Papierbron, _ world: World) -> [String] {
    guard case .overleg(let nummer, let soort, let id) = bron, id != nil,
      let meeting = world.view[nummer]?.inhoud
    else { return [] }
    return world.view.papieren(nummer).filter { $0.soort == soort }.compactMap(\.organisatie)
      .filter { meeting.verzending(van: soort, aan: $0) == nil }
  }
}

/// Papers to files, in a folder the user names.
enum Drukjob {
  /// - Parameter vastleggen: what is recorded once they are written, so that it is found back.
  static func druk(
    _ papieren: [Papier], _ vorm: Papiervorm, _ map: String, vastleggen: Command? = nil
  ) -> Job {
    Job(title: "Naar een bestand") { desk, voortgang in
      // A room gets no papers, not even through a form that was opened before.
      guard !desk.room.isGedeeld else {
        return .mislukt("Op een gedeeld scherm worden geen papieren gemaakt.")
      }
      // What can't be recorded is not made either.
      if let refusal = vastleggen.flatMap({ desk.registry.refusal(of: $0, as: desk.actor) }) {
        return .mislukt(refusal.zinnen.first ?? "")
      }
      do throws(Leesfout) {
        let files = papieren.map {
          Uitvoerpapier(naam: $0.bestandsnaam(vorm), tekst: $0.inhoud(vorm))
        }
        try desk.bestanden.schrijf(map, files)
        if let reason = keep(vastleggen, desk) { return .mislukt(reason) }
        return .gedrukt(papieren.map { $0.bestandsnaam(vorm) }, map: map)
      } catch {
        return .mislukt(error.zin)
      }
    }
  }

  /// Records that papers were made; answers why that failed.
  private static func keep(_ command: Command?, _ desk: Desk) -> String? {
    guard let command else { return nil }
    do throws(PerformError) {
      try desk.registry.perform(command, as: desk.actor)
      return nil
    } catch {
      return "Het papier is gemaakt, maar dat kon niet worden vastgelegd; verwijder het bestand."
    }
  }
}
