import Testing

@testable import VHDomain

/// What every store keeps to.
@Suite struct ContractTests {
  @Test(arguments: StoreKind.allCases)
  func `a commit of several records is there whole`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      let receipt = try bureau.perform(.inScreeningNemen([Walk.melding1]))

      let records = try bureau.records
      #expect(Set(receipt.nummers) == [Walk.casus.record, Walk.melding1.record])
      #expect(records.casussen[Walk.casus]?.inhoud.meldingen == [Walk.melding1])
      #expect(records.meldingen[Walk.melding1]?.inhoud.casus == Walk.casus)
      #expect(records.generatie == 2)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a draft is kept beside the records, outlives reopening and counts as no commit`(
    kind: StoreKind
  ) throws {
    try Bureau.with(kind) { bureau in
      let generation = try bureau.records.generatie
      var draft = Concept(
        medewerker: "a.devries", plek: Concept.Plek("actie", Walk.casus.record), titel: "Actie",
        bewaard: Moment(milliseconden: 1_000),
        velden: [.init("omschrijving", soort: "tekst", ["bellen met \u{1B}[2J é"])])
      try bureau.store.bewaar(draft)
      draft.velden = [.init("omschrijving", soort: "tekst", ["bellen"])]
      try bureau.store.bewaar(draft)
      var other = draft
      other.medewerker = "s.yilmaz"
      other.bewaard = Moment(milliseconden: 500)
      try bureau.store.bewaar(other)

      #expect(try bureau.store.concepten() == [other, draft])
      #expect(try bureau.records.generatie == generation)
      if kind != .memory {
        try bureau.reopen()
        #expect(try bureau.store.concepten() == [other, draft])
      }

      try bureau.store.verwijder(concept: draft.naam)
      try bureau.store.verwijder(concept: draft.naam)
      #expect(try bureau.store.concepten() == [other])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a body that refuses changes nothing`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      let before = try bureau.records
      let refusal = Refusal("test", "Nee.")

      #expect(throws: PerformError.refused(refusal)) {
        try bureau.store.transact { _ throws(Refusal) in throw refusal }
      }

      #expect(try bureau.records.differences(from: before) == [])
      try bureau.reopen()
      #expect(try bureau.records.differences(from: before) == [])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a refused command takes no number`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      #expect(throws: PerformError.self) {
        try bureau.perform(.registreren(Walk.intake(Bureau.today, " "), ontvangen: true))
      }

      let receipt = try bureau.perform(.registreren(Walk.intake(), ontvangen: true))

      #expect(receipt.nieuw(Melding.self) == Walk.melding1)
      #expect(receipt.nieuw(Persoon.self) == Walk.persoon)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `numbers count on per kind and year, also after reopening`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      let lastYear = try #require(Datum(2025, 12, 31))
      var meldingen: [String] = []
      var personen: [String] = []
      for day in [Bureau.today, lastYear, Bureau.today, lastYear, Bureau.today] {
        let receipt = try bureau.perform(.registreren(Walk.intake(day), ontvangen: true))
        meldingen += [receipt.nieuw(Melding.self)?.description ?? "geen"]
        personen += [receipt.nieuw(Persoon.self)?.description ?? "geen"]
        try bureau.reopen()
      }

      #expect(
        meldingen == ["M-2026-0001", "M-2025-0001", "M-2026-0002", "M-2025-0002", "M-2026-0003"])
      #expect(personen == ["P-000001", "P-000002", "P-000003", "P-000004", "P-000005"])
      #expect(try bureau.records.tellers == ["M-2025": 2, "M-2026": 3, "P": 5])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a receipt tells what changed and what of it is new`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      bureau.wait(seconds: 60)
      var first = try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      var second = try bureau.perform(.inScreeningNemen([Walk.melding1]))
      #expect(first.intrekking?.wat == "melding M-2026-0001")
      first.intrekking = nil
      second.intrekking = nil

      let made = [Walk.persoon.record, Walk.melding1.record]
      #expect(
        first == Receipt(generatie: 1, nummers: made, nieuw: made, opgeslagen: bureau.now))
      #expect(
        second
          == Receipt(
            generatie: 2, nummers: [Walk.casus.record, Walk.melding1.record],
            nieuw: [Walk.casus.record], opgeslagen: bureau.now))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `every change is one revision and every commit one generation`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      var before = try bureau.records
      for step in Walk.steps {
        let receipt = try bureau.perform(step)
        bureau.wait()
        let after = try bureau.records

        #expect(after.generatie == before.generatie + 1, "\(step)")
        #expect(receipt.generatie == after.generatie)
        for nummer in after.nummers {
          let more = receipt.nummers.contains(nummer) ? 1 : 0
          #expect(after.rev(nummer) == before.rev(nummer) + more, "\(nummer) after \(step)")
        }
        before = after
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the state of every record is the fold of its history`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      try bureau.walk(Walk.steps)
      try bureau.reopen()

      #expect(try bureau.records.nummers.count == 11)
      #expect(try bureau.records.unfolded == [])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a store opened again gives the very same records`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      for step in Walk.steps {
        try bureau.perform(step)
        let before = try bureau.records
        try bureau.reopen()
        #expect(try bureau.records.differences(from: before) == [], "after \(step)")
        bureau.wait()
      }
    }
  }

  @Test func `both stores end a walk with the very same records`() throws {
    let memory = try Bureau.with(.memory) { bureau in
      try bureau.walk(Walk.steps)
      return try bureau.records
    }
    let file = try Bureau.with(.file) { bureau in
      try bureau.walk(Walk.steps)
      return try bureau.records
    }

    #expect(memory.generatie == Walk.steps.count)
    #expect(memory.differences(from: file) == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `a command that changes nothing is carried out without a commit`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      try bureau.walk(Walk.reporting + Array(Walk.screeningSteps.prefix(3)))
      let before = try bureau.records

      let receipt = try bureau.perform(Step(.puntOpenen(Walk.casus), in: Walk.screening))

      #expect(receipt.nummers == [])
      #expect(receipt.generatie == before.generatie)
      #expect(try bureau.records.differences(from: before) == [])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `nothing keeps a sound store from being changed`(kind: StoreKind) throws {
    try Bureau.with(kind) { bureau in
      #expect(bureau.store.alleenLezen == nil)
    }
  }
}

extension Records {
  /// The revision of a record; 0 when there is none.
  func rev(_ nummer: RecordNummer) -> Int {
    let found =
      switch nummer.soort {
      case .persoon: Nummer<Persoon>(nummer).flatMap { personen[$0]?.rev }
      case .melding: Nummer<Melding>(nummer).flatMap { meldingen[$0]?.rev }
      case .casus: Nummer<Casus>(nummer).flatMap { casussen[$0]?.rev }
      case .overleg: Nummer<Overleg>(nummer).flatMap { overleggen[$0]?.rev }
      case .huisverbod: Nummer<Huisverbod>(nummer).flatMap { huisverboden[$0]?.rev }
      case .rapport: Nummer<Rapport>(nummer).flatMap { rapporten[$0]?.rev }
      case .detentie: Nummer<Detentiemelding>(nummer).flatMap { detentiemeldingen[$0]?.rev }
      case .consulten: Nummer<Consultdag>(nummer).flatMap { consultdagen[$0]?.rev }
      case .informatievraag:
        Nummer<Informatievraag>(nummer).flatMap { informatievragen[$0]?.rev }
      case .contact: Nummer<Contact>(nummer).flatMap { contacten[$0]?.rev }
      case .voorstel: Nummer<Voorstel>(nummer).flatMap { voorstellen[$0]?.rev }
      case .inrichting: Nummer<Medewerkers>(nummer).flatMap { medewerkers[$0]?.rev }
      }
    return found ?? 0
  }
}
