import VHDomain

/// A value in a record one may not read, put right by number and field: the old one is never shown,
/// and whether the record is there never told.
enum BlindForm {
  static func new() -> FormScreen {
    var screen = FormScreen(
      title: "Corrigeren zonder toegang",
      intro:
        "Voor een dossier dat u niet mag zien, met een nummer dat u kreeg van iemand die dat wel "
        + "mag. Wat er staat, ziet u niet.",
      fields: [
        .text("nummer", "Nummer", help: "zoals M-2026-0001 of C-2026-0001", isRequired: true)
      ]
    ) { form, world in
      guard let nummer = RecordNummer(form.text("nummer")),
        Correctiefilter.soorten.contains(nummer.soort)
      else {
        return .missing("nummer", "Vul een nummer in, zoals M-2026-0001 of C-2026-0001.")
      }
      return .effects([.replace(velden(nummer, world))])
    }
    screen.woord = "verder"
    return screen
  }

  static func velden(_ nummer: RecordNummer, _ world: World) -> FormScreen {
    var screen = FormScreen(
      title: "\(nummer) corrigeren zonder toegang", intro: "Nu staat er: (afgeschermd).",
      fields: [
        .choice(
          "veld", "Veld", world.view.veldnamen(nummer.soort).map { FieldOption($0, $0) },
          help: "de velden die zulke dossiers hebben", isRequired: true),
        .text("wordt", "Wordt", help: "een dag als 2026-05-14; leeg laten: het veld wordt leeg"),
      ] + asked(world)
    ) { form, _ in
      guard let field = form.choice("veld") else { return .missing("veld", "Kies het veld.") }
      guard let kind = form.choice("soort").flatMap(Correctiesoort.init) else {
        return .missing("soort", "Kies wat voor fout het is.")
      }
      let order = Blindcorrectie(
        nummer, veld: field, wordt: form.text("wordt"), soort: kind, waarom: form.verantwoording)
      return .run(.rechtzetten(.blind(order)))
    }
    screen.after = { _, _ in [.pop, .say(Blindcorrectie.antwoord)] }
    return screen
  }

  /// The fields of every correction; here who asked is obligatory.
  private static func asked(_ world: World) -> [FormField] {
    CorrectieForm.reason(world).map { field in
      guard field.id == "aanvrager" else { return field }
      return .text(
        field.id, field.label, help: "wie u het nummer gaf, en het dossier mag zien",
        isRequired: true)
    }
  }
}
