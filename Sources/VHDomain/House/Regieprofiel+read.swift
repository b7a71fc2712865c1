// How the work of procesregisseurs is read from a profile; every list may be left out.

extension Regieprofiel {
  init(_ reader: JSONReader) {
    self.init()
    if reader.has("intensiteiten") {
      intensiteiten = reader.objects("intensiteiten", Intensiteit.init)
    }
    if reader.has("wachtredenen") { wachtredenen = reader.objects("wachtredenen", Keuze.init) }
    if reader.has("zrmversies") { zrmversies = reader.objects("zrmversies", ZRMversie.init) }
    if reader.has("trajectvelden") {
      trajectvelden = reader.objects("trajectvelden", Trajectveld.init)
    }
    if reader.has("toestemmingen") {
      toestemmingen = reader.objects("toestemmingen", Keuze.init)
    }
    topX = reader.optional("topX", .word(standIn: .ketens)) ?? .ketens
    huisverbodMonitoring = reader.optional("huisverbodMonitoring", .flag) ?? false
    zsmVerwacht = reader.optional("zsmVerwacht", .flag) ?? false
  }
}

extension Intensiteit {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id), naam: reader.required("naam", .naam),
      gewicht: reader.required("gewicht", .integer(in: 1...20)))
  }
}

extension ZRMversie {
  init(_ reader: JSONReader) {
    let from = reader.optional("vanafLeeftijd", .integer(in: 0...150)) ?? 18
    let through = reader.optional("totEnMetLeeftijd", .integer(in: 0...150)) ?? 150
    self.init(
      id: reader.required("id", .id), naam: reader.required("naam", .naam),
      voor: reader.required("voor", .naam), leeftijd: from...max(from, through),
      domeinen: reader.objects("domeinen", Domein.init))
  }
}

extension ZRMversie.Domein {
  init(_ reader: JSONReader) {
    self.init(
      naam: reader.required("naam", .naam), leefgebied: reader.optional("leefgebied", .id),
      acuut: reader.optional("acuut", .naam),
      waarschuwt: reader.optional("waarschuwt", .flag) ?? false)
  }
}

extension Trajectveld {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id), naam: reader.required("naam", .naam),
      trajecten: reader.list("trajecten", .id),
      soort: reader.required("soort", .word(standIn: .tekst)),
      keuzes: reader.has("keuzes") ? reader.objects("keuzes", Keuze.init) : [],
      slot: reader.optional("slot", .id), grond: reader.optional("grond", .id),
      telt: reader.optional("telt", .flag) ?? false)
  }
}
