// How each part of a profile is read. The keys are the names of the properties.

extension Gemeente {
  init(_ reader: JSONReader) {
    self.init(
      naam: reader.required("naam", .naam),
      inwoners: reader.optional("inwoners", .integer(in: 0...20_000_000)),
      geldigheid: Geldigheid(reader))
  }
}

extension Partner {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      ketens: reader.list("ketens", .word(standIn: .zorg)),
      status: reader.required("status", .word(standIn: .deelnemer)),
      geldigheid: Geldigheid(reader),
      convenantOp: reader.optional("convenantOp", .day),
      grondslag: reader.optional("grondslag", .id),
      bronvermelding: reader.optional("bronvermelding", .bronvermelding))
  }
}

extension Leefgebied {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      keten: reader.required("keten", .word(standIn: .zorg)))
  }
}

extension Traject {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      toetsAanCriteria: reader.required("toetsAanCriteria", .flag),
      vertrouwelijkheid: reader.optional("vertrouwelijkheid", .word(standIn: .radicalisering)),
      geldigheid: Geldigheid(reader),
      gemeenten: reader.has("gemeenten") ? reader.list("gemeenten", .naam) : [],
      verwijzers: reader.has("verwijzers") ? reader.list("verwijzers", .id) : [])
  }
}

extension Tafel {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      soort: reader.required("soort", .word(standIn: .triage)),
      ritme: reader.required("ritme", .word(standIn: .onbekend)),
      dagen: reader.list("dagen", .word(standIn: .maandag)),
      deelnemers: reader.list("deelnemers", .id),
      rolHuis: reader.required("rolHuis", .word(standIn: .voorzitter)),
      orgaan: reader.optional("orgaan", .word(standIn: .triage)),
      minimumOrganisaties: reader.optional("minimumOrganisaties", .integer(in: 1...100)),
      minimumBlokkeert: reader.required("minimumBlokkeert", .flag),
      geldigheid: Geldigheid(reader),
      wachtrij: reader.optional("wachtrij", .word(standIn: .overig)),
      naVerrijking: reader.optional("naVerrijking", .flag) ?? false,
      delen: reader.has("delen") ? reader.objects("delen", Tafeldeel.init) : [],
      regel: reader.has("tafelregel")
        ? reader.object("tafelregel", Tafelregel.init) : Tafelregel(),
      vrijgaveVerplicht: reader.optional("vrijgaveVerplicht", .flag) ?? false,
      bekendheidVerplicht: reader.optional("bekendheidVerplicht", .flag) ?? false,
      doel: reader.optional("doel", .id),
      duurMinuten: reader.optional("duurMinuten", .integer(in: 5...720)),
      bronvermelding: reader.optional("bronvermelding", .bronvermelding))
  }
}

extension Tafelregel {
  init(_ reader: JSONReader) {
    self.init(
      anders: reader.required("anders", .word(standIn: .bestaan)),
      eigenGemeente: reader.optional("eigenGemeente", .word(standIn: .bestaan)),
      beperkt: reader.has("beperkt") ? reader.list("beperkt", .id) : [],
      volledig: reader.has("volledig") ? reader.list("volledig", .id) : [])
  }
}

extension Besluitreden {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      uitkomsten: reader.list("uitkomsten", .word(standIn: .geenActie)),
      geldigheid: Geldigheid(reader))
  }
}

extension Tafeldeel {
  init(_ reader: JSONReader) {
    self.init(
      naam: reader.required("naam", .naam),
      partner: reader.optional("partner", .id),
      voorzitter: reader.optional("voorzitter", .naam))
  }
}

extension Routeregel {
  init(_ reader: JSONReader) {
    self.init(
      soorten: reader.has("soorten") ? reader.list("soorten", .id) : [],
      bronnen: reader.has("bronnen") ? reader.list("bronnen", .id) : [],
      wachtrij: reader.optional("wachtrij", .word(standIn: .overig)),
      weg: reader.required("weg", .word(standIn: .screening)),
      tafel: reader.optional("tafel", .id),
      partners: reader.has("partners") ? reader.list("partners", .id) : [],
      reden: reader.required("reden", .text(max: 120)),
      bronvermelding: reader.optional("bronvermelding", .bronvermelding))
  }
}

extension Criteriaset {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      profiel: reader.required("profiel", .word(standIn: .landelijk)),
      bron: reader.required("bron", .bronvermelding),
      vragen: reader.objects("vragen", Criteriumtekst.init),
      geldigheid: Geldigheid(reader),
      verbinding: reader.optional("verbinding", .word(standIn: .eigen)) ?? .eigen)
  }
}

extension Criteriumtekst {
  init(_ reader: JSONReader) {
    self.init(
      vraag: reader.required("vraag", .word(standIn: .leefgebieden)),
      kort: reader.required("kort", .text(max: 40)),
      tekst: reader.required("tekst", .text(max: 300)))
  }
}

extension Bron {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      partner: reader.optional("partner", .id),
      geldigheid: Geldigheid(reader),
      bronvermelding: reader.optional("bronvermelding", .bronvermelding))
  }
}

extension Veldregel {
  init(_ reader: JSONReader) {
    self.init(
      bronnen: reader.has("bronnen") ? reader.list("bronnen", .id) : [],
      soorten: reader.has("soorten") ? reader.list("soorten", .id) : [],
      velden: reader.has("velden") ? reader.list("velden", .word(standIn: .aanmelder)) : [],
      nodig: reader.has("nodig") ? reader.list("nodig", .word(standIn: .aanmelder)) : [])
  }
}

extension Keuze {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      geldigheid: Geldigheid(reader),
      bronvermelding: reader.optional("bronvermelding", .bronvermelding))
  }
}

extension Relatiesoort {
  init(_ reader: JSONReader) {
    let name = reader.required("naam", .naam)
    self.init(
      id: reader.required("id", .id), naam: name,
      omgekeerd: reader.optional("omgekeerd", .naam) ?? name)
  }
}

extension Meldingsoort {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .naam),
      wachtrij: reader.required("wachtrij", .word(standIn: .overig)),
      traject: reader.optional("traject", .id),
      geldigheid: Geldigheid(reader))
  }
}

extension Politiecode {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .code),
      naam: reader.required("naam", .naam),
      verward: reader.required("verward", .flag),
      soort: reader.optional("soort", .id))
  }
}

extension Termijnen {
  init(_ reader: JSONReader) {
    self.init(
      wekenZonderVoortgang: reader.required("wekenZonderVoortgang", .integer(in: 1...104)),
      maximaalAangehouden: reader.required("maximaalAangehouden", .integer(in: 1...20)),
      zrmBeginmetingMaanden: reader.required("zrmBeginmetingMaanden", .integer(in: 1...24)),
      kaderEindeDagen: reader.optional("kaderEindeDagen", .integer(in: 1...365)) ?? 42,
      informatievraagUren: reader.optional("informatievraagUren", .integer(in: 1...240)) ?? 6,
      terugkoppelenWerkdagen: reader.optional("terugkoppelenWerkdagen", .integer(in: 1...60)) ?? 5,
      reviewWeken: reader.optional("reviewWeken", .integer(in: 1...52)) ?? 4,
      topXHerzienMaanden: reader.optional("topXHerzienMaanden", .integer(in: 1...36)) ?? 6,
      wachtenDagen: reader.optional("wachtenDagen", .integer(in: 1...365)) ?? 30,
      zrmWaarschuwenDagen: reader.optional("zrmWaarschuwenDagen", .integer(in: 1...90)) ?? 28,
      huisverbodEindeDagen: reader.optional("huisverbodEindeDagen", .integer(in: 1...90)) ?? 30)
  }
}
