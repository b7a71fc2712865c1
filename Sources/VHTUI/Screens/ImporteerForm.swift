import VHDomain

/// Which files to import: a folder with the usual names, or a file for each kind.
enum ImporteerForm {
  static func new(_ world: World) -> FormScreen {
    let files = Invoersoort.allCases.map { soort in
      FormField.text(
        soort.rawValue, soort.rawValue.prefix(1).uppercased() + soort.rawValue.dropFirst(),
        help: "alleen als het bestand anders heet of ergens anders staat dan \(soort.bestandsnaam)"
      )
    }
    var screen = FormScreen(
      title: "Importeren",
      intro: "Eerst een proef: die controleert alles en verandert niets.",
      ribbon: .pad(world, at: nil),
      fields: [
        .text(
          "bronsysteem", "Bronsysteem",
          help:
            "waar de dossiers uit komen, zoals gcos; daaraan herkent een volgende keer wat er al is",
          isRequired: true),
        .text("map", "Map", help: "met daarin personen.csv, meldingen.csv, casussen.csv enzovoort"),
      ] + files
    ) { form, _ in
      guard !form.text("bronsysteem").isEmpty else {
        return .missing("bronsysteem", "Geef het bronsysteem een naam.")
      }
      let keuze = keuze(form)
      guard !keuze.map.isEmpty || !keuze.paden.isEmpty else {
        return .missing("map", "Noem een map, of ten minste één bestand.")
      }
      return .effects([.work(Importeerjob.proef(keuze))])
    }
    screen.isComplete = { !$0.text("map").isEmpty && !$0.text("bronsysteem").isEmpty }
    screen.finish = finish
    return screen
  }

  private static func keuze(_ form: Form) -> Invoerkeuze {
    let paths = Invoersoort.allCases.compactMap { soort in
      form.optionalText(soort.rawValue).map { (soort, $0) }
    }
    return Invoerkeuze(
      bronsysteem: form.text("bronsysteem"), map: form.text("map"),
      paden: Dictionary(paths) { first, _ in first })
  }

  /// The files can't be read: at their fields; else the page that shows what was found.
  private static func finish(_ form: inout Form, _ result: JobResult) -> [Effect] {
    if case .onleesbaar(let faults) = result {
      form.show(
        findings: faults.fouten.map { soort, fault in
          let isNamed = soort.map { form.optionalText($0.rawValue) != nil } ?? false
          return (isNamed ? soort?.rawValue : "map", fault.zin)
        })
    }
    return result.zin.map { [.say($0)] } ?? InvoerScreen.page(result).map { [.push($0)] } ?? []
  }
}
