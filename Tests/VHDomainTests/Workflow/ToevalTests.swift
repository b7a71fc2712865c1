import Testing

@testable import VHDomain

/// Several hundred requests in a row, sensible and not, by several people at two terminals.
@Suite struct ToevalTests {
  /// A run that can be repeated from its seed.
  private struct Rit {
    let seed: UInt64
    let wereld: Wereld
    var chance: Willekeur
    var aanvaard: Set<String> = []
    var fasen: Set<Fase> = []
    var gezien: Set<RecordNummer> = []
    var geweigerd = 0
    var gedaan: [(intrekking: Intrekking, wie: Actor)] = []
    var teruggedraaid = 0

    init(_ seed: UInt64) throws {
      self.seed = seed
      chance = Willekeur(seed)
      let allround = Medewerker(
        id: "al", naam: "Al Rounder", rollen: Rol.allCases, toegang: [.radicalisering, .bij])
      wereld = try Wereld(medewerkers: Wereld.medewerkers + [allround])
    }

    /// Makes one request; false, with the seed and the step in the message, when something is off.
    mutating func stap(_ number: Int) throws -> Bool {
      if chance.kans(5) { wereld.verstrijk(dagen: Int.random(in: 1...3, using: &chance)) }
      let before = try wereld.records
      var toeval = Toeval(chance: chance, records: before, vandaag: wereld.vandaag)
      toeval.gedaan = gedaan
      let request = toeval.verzoek()
      chance = toeval.chance
      let actor = Actor(
        medewerker: request.wie, terminal: request.terminal, overleg: request.overleg)

      let outcome = Result { () throws(PerformError) in
        try wereld.registry.perform(request.command, as: actor, accepting: request.aanvaardt)
      }
      let wrong: [String]
      switch outcome {
      case .success(let receipt):
        aanvaard.insert(request.soort)
        let undone =
          chance.kans(15) ? try terug(receipt, by: actor, to: before) : nil
        wrong = try undone ?? gevolgen(of: receipt, since: before)
        if undone == nil, let done = receipt.intrekking { gedaan.append((done, actor)) }
      case .failure(let error):
        geweigerd += 1
        wrong = try weigering(error, since: before)
      }
      if !wrong.isEmpty {
        Issue.record("zaad \(seed), stap \(number), \(request.wie): \(request.command)\n\(wrong)")
      }
      return wrong.isEmpty
    }

    /// Undoes what was just done: every record says what it said before, none else is touched.
    ///
    /// Answers nil when it could not be undone to begin with.
    private mutating func terug(
      _ receipt: Receipt, by actor: Actor, to before: Records
    ) throws -> [String]? {
      guard let done = receipt.intrekking else { return nil }
      let middle = try wereld.records
      let undo = Command.ongedaanMaken(done)
      if let refusal = wereld.registry.refusal(of: undo, as: actor) {
        // Whoever recorded something of a class they are not on the list of does not see it again.
        if refusal.zinnen.allSatisfy({ $0.hasSuffix("is niet gevonden.") }) { return nil }
        return ["\(done.wat) kon niet ongedaan: \(refusal.zinnen)"]
      }
      let second = try wereld.registry.perform(undo, as: actor)
      let after = try wereld.records
      teruggedraaid += 1
      aanvaard.insert("ongedaanMaken")
      var wrong = Samenhang.overtreden(after) + Samenhang.ontvouwen(after)
      wrong += Samenhang.tegenspraak(after)
      if Set(second.nummers) != Set(receipt.nummers) { wrong.append("niet alles is ingetrokken") }
      wrong += hersteld(before.personen, middle.personen, after.personen, receipt)
      wrong += hersteld(before.meldingen, middle.meldingen, after.meldingen, receipt)
      wrong += hersteld(before.casussen, middle.casussen, after.casussen, receipt)
      wrong += hersteld(before.overleggen, middle.overleggen, after.overleggen, receipt)
      gezien.formUnion(receipt.nieuw)
      if wereld.registry.refusal(of: undo, as: actor) == nil { wrong.append("kan twee keer") }
      return wrong
    }

    private func hersteld<A: Aggregate>(
      _ before: [Nummer<A>: Stored<A>], _ middle: [Nummer<A>: Stored<A>],
      _ after: [Nummer<A>: Stored<A>], _ receipt: Receipt
    ) -> [String] {
      after.values.flatMap { stored -> [String] in
        let old = before[stored.nummer]
        guard receipt.nummers.contains(stored.nummer.record) else {
          return old == stored ? [] : ["\(stored.nummer) veranderde ongenoemd"]
        }
        var wrong: [String] = []
        if stored.inhoud != (old?.inhoud ?? A()) {
          wrong.append("\(stored.nummer) is niet wat het was")
        }
        if old == nil, !stored.inhoud.isLeeg { wrong.append("\(stored.nummer) is er nog") }
        let history = middle[stored.nummer]?.verloop ?? []
        let added = stored.verloop.dropFirst(history.count)
        if !stored.verloop.starts(with: history) || added.isEmpty
          || added.contains(where: { $0.trektIn == nil })
        {
          wrong.append("\(stored.nummer): het verloop groeide niet met intrekkingen")
        }
        return wrong
      }
    }

    private func weigering(_ error: PerformError, since before: Records) throws -> [String] {
      var wrong: [String] = []
      if case .refused(let refusal) = error {
        if refusal.findings.isEmpty { wrong.append("geweigerd zonder reden") }
        wrong += refusal.zinnen.filter { $0.last.map { !".?!".contains($0) } ?? true }
      }
      if Afdruk(try wereld.records) != Afdruk(before) {
        wrong.append("geweigerd, en toch gewijzigd")
      }
      return wrong
    }

    private mutating func gevolgen(
      of receipt: Receipt, since before: Records
    ) throws -> [String] {
      let after = try wereld.records
      var wrong = Samenhang.overtreden(after) + Samenhang.ontvouwen(after)
      wrong += Samenhang.tegenspraak(after)
      wrong += gegroeid(before.medewerkers, after.medewerkers, receipt)
      wrong += gegroeid(before.personen, after.personen, receipt)
      wrong += gegroeid(before.meldingen, after.meldingen, receipt)
      wrong += gegroeid(before.casussen, after.casussen, receipt)
      wrong += gegroeid(before.overleggen, after.overleggen, receipt)
      for nummer in receipt.nieuw where !gezien.insert(nummer).inserted {
        wrong.append("\(nummer) is twee keer uitgegeven")
      }
      let step = receipt.nummers.isEmpty ? 0 : 1
      if after.generatie != before.generatie + step { wrong.append("verkeerde generatie") }
      fasen.formUnion(after.casussen.values.map(\.inhoud.fase))
      return wrong
    }

    /// Changed records have one revision more and a longer history; the others are as they were.
    private func gegroeid<A: Aggregate>(
      _ before: [Nummer<A>: Stored<A>], _ after: [Nummer<A>: Stored<A>], _ receipt: Receipt
    ) -> [String] {
      after.values.flatMap { stored -> [String] in
        let old = before[stored.nummer]
        guard receipt.nummers.contains(stored.nummer.record) else {
          return old == stored ? [] : ["\(stored.nummer) veranderde ongenoemd"]
        }
        var wrong: [String] = []
        if stored.rev != (old?.rev ?? 0) + 1 {
          wrong.append("\(stored.nummer) heeft rev \(stored.rev)")
        }
        let history = old?.verloop ?? []
        if !stored.verloop.starts(with: history) || stored.verloop.count == history.count {
          wrong.append("\(stored.nummer): het verloop groeide niet")
        }
        if Set(stored.verloop.map(\.head.id)).count != stored.verloop.count {
          wrong.append("\(stored.nummer): een gebeurtenis zonder eigen id")
        }
        return wrong
      }
    }
  }

  @Test(arguments: [1, 2, 4, 5, 7, 8] as [UInt64])
  func `keeps every record sound and tells of every change`(seed: UInt64) throws {
    var run = try Rit(seed)

    for number in 1...600 {
      guard try run.stap(number) else { return }
    }

    #expect(run.geweigerd > 40, "zaad \(seed)")
    #expect(run.teruggedraaid >= 5, "zaad \(seed)")
    // Which phases one run reaches is chance; together they reach all of them, below.
    #expect(run.aanvaard.count >= 16, "zaad \(seed): \(run.aanvaard.sorted())")
  }

  @Test func `reaches every command and every phase`() throws {
    let source = try Brontekst.lees("Sources/VHDomain/Workflow/Command.swift")
    let body = try #require(source.split(separator: "\n}").first)
    let declared = body.split(separator: "\n").filter { $0.hasPrefix("  case ") }
      .map { String($0.dropFirst(7).prefix { $0.isLetter }) }
    // What is done rarely, with preparation, has tests of its own.
    let beheer: Set<String> = [
      "persoonAanmaken", "cijfersBevriezen", "importeren", "corrigeren", "personenSamenvoegen",
      "samenvoegingOntbinden", "casusVerhuizen", "caseloadOverdragen",
      "caseloadTerugnemen", "inrichten", "rechtzetten", "voorstelBeoordelen",
    ]
    var accepted: Set<String> = []
    var phases: Set<Fase> = []
    // What one run does not reach by chance another does; how many it takes is no promise.
    for seed: UInt64 in 11...24
    where phases.count < Fase.allCases.count || accepted.count < declared.count - beheer.count {
      var run = try Rit(seed)
      for number in 1...1500 {
        guard try run.stap(number) else { return }
      }
      accepted.formUnion(run.aanvaard)
      phases.formUnion(run.fasen)
    }

    #expect(Set(declared.filter { !accepted.contains($0) }) == beheer)
    #expect(phases == Set(Fase.allCases))
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `folds every history without a withdrawn event as if it never was`(seed: UInt64) throws {
    var run = try Rit(seed)
    for number in 1...250 {
      guard try run.stap(number) else { return }
    }

    for stored in try run.wereld.records.casussen.values {
      for event in stored.verloop {
        var withdrawn = stored
        withdrawn.verloop.append(Event(try Feiten.hoofd("weg"), wat: nil, trektIn: event.head.id))
        var expected = Casus()
        for other in stored.geldendVerloop where other.head.id != event.head.id {
          expected.apply(try #require(other.wat), other.head)
        }
        #expect(withdrawn.gevouwen == expected, "zaad \(seed): \(stored.nummer) \(event.head.id)")
      }
    }
  }
}
