import Foundation
import Testing

@testable import VHDomain
@testable import VHTUI

/// Two casussen from the report to the closing, by keyboard in the real program: a couple with a
/// child at risk, and a man with psychoses and rent arrears.
@Suite(.serialized) struct TweeVerhalenTests {
  /// Someone at the keyboard on a day.
  private func op(_ day: String, _ who: String, _ vh: Vh) throws -> Wandelaar {
    let walker = try Wandelaar(
      vh, ["oefen", "--meldingen", "0", "--als", who], environment: ["VH_VANDAAG": day])
    try walker.see("HET HUIS")
    return walker
  }

  private func leave(_ walker: Wandelaar) throws {
    try walker.quit()
    #expect(walker.pty.waitForExit() == .code(0))
  }

  /// What the record tells, on a day.
  private func story(_ casus: String, _ vh: Vh, op day: String) throws -> String {
    let shown = try vh.run("toon", casus, "--als", "a.devries", with: ["VH_VANDAAG": day])
    #expect(shown.code == 0, "\(shown.err)")
    return shown.out
  }

  /// Sentences in this order.
  private func expect(_ sentences: [String], in text: String) {
    var rest = text[...]
    for sentence in sentences {
      let found = rest.range(of: sentence)
      #expect(found != nil, "“\(sentence)” is missing, or not in its place, in:\n\(text)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test(.timeLimit(.minutes(4)))
  func `a man with psychoses keeps his home: from the report to the closing`() throws {
    try Vh.practising { vh in
      let casus = try manComesIn(vh)
      try manIsPlanned(casus, vh)
      try manSigns(casus, vh)
      try itStagnates(casus, vh)
      try manIsLetGo(casus, vh)
      expect(
        [
          "Fase             gesloten", "Wim Hendrix", "Verloop", "besluit: naar triage",
          "besluit: procesregie", "casusregisseur I. Demir, MET ggz", "doel D1",
          "voorwaarde V1", "ZRM 2017", "plan van aanpak vastgesteld",
          "overleg gepland: Casusoverleg (RTO)", "actie A2 Politie",
          "besproken in O-", "plan: betrokkene heeft getekend op do 3 dec 2026",
          "escalatie E1 naar directeur MET ggz", "escalatie E1 afgerond",
          "voorwaarde V1 voldaan", "ZRM 2017", "afgeschaald naar MET ggz", "gesloten",
        ], in: try story(casus, vh, op: "2027-02-08"))
      try nothingIsDue(casus, vh)
    }
  }

  private func manComesIn(_ vh: Vh) throws -> String {
    let walker = try op("2026-11-24", "m.janssen", vh)
    try walker.reportMan()
    let casus = try walker.takeIn()
    try walker.screen(casus)
    try walker.triage(casus)
    try leave(walker)
    return casus
  }

  private func manIsPlanned(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2026-11-25", "a.devries", vh)
    try walker.openDossier(of: casus)
    try walker.nameLead("I. Demir", at: "met gg")
    try walker.setGoal("huisv", "Blijft in zijn woning")
    try walker.setGoal("geestel", "Neemt zijn medicijnen")
    try walker.setCondition("De behandeling is gestart")
    try walker.setCondition("Er zijn geen meldingen van overlast")
    try walker.add(
      action: "budgetbeheer regelen", to: "gemeente roermo", who: "consulent", before: "15-12")
    try walker.measure("2232313433223")
    try walker.agree(partners: "met polit", answer: "stemt", words: "Streng, maar hij doet mee")
    try walker.planMeeting(
      on: "3-12", about: "Wat is nodig om te blijven wonen?", withPerson: true)
    try leave(walker)
  }

  /// At the meeting he sits at the table himself; afterwards he signs.
  private func manSigns(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2026-12-03", "a.devries", vh)
    try walker.openMeeting(over: casus, withPerson: true)
    try walker.discuss(
      action: "politie buren vragen te bellen vr", echo: "Politie: buren vragen te bellen",
      agreement: "Hij blijft wonen zolang hij zijn medicijnen neemt", asksTable: true)
    try walker.openCase(casus, because: "ZRM acuut")
    try walker.sign("heeft getek", "Aan tafel, na enig aandringen")
    try leave(walker)
    let paper = try vh.run(
      "toon", casus, "--als", "a.devries", "--papier", "plan-betrokkene",
      with: ["VH_VANDAAG": "2026-12-03"])
    #expect(paper.out.contains("U hebt dit plan getekend op donderdag 3 december 2026."))
    #expect(!paper.out.contains(casus))
  }

  /// Weeks go by without a word: the signal, the question higher up, and the answer.
  private func itStagnates(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2027-01-14", "a.devries", vh)
    try walker.openCase(casus, because: "te laat")
    walker.press("w")
    try walker.see("weken geen voortgang")
    walker.press(.escape)
    try walker.escalate(
      to: "directeur MET ggz", "Wanneer begint de behandeling?", before: "21-1")
    try leave(walker)
    let later = try op("2027-01-25", "a.devries", vh)
    try later.openCase(casus, because: "te laat")
    later.press("w")
    try later.see("Geen antwoord van directeur")
    later.press(.escape)
    try later.settle("Hij heeft maandag zijn eerste gesprek")
    try leave(later)
  }

  private func manIsLetGo(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2027-02-08", "a.devries", vh)
    try walker.openCase(casus, because: "te laat")
    try walker.finish("budgetbeheer regelen")
    try walker.finish("buren vragen te bellen")
    try walker.meet("De behandeling is gestart")
    try walker.meet("Er zijn geen meldingen")
    try walker.backToOverview()
    try walker.measure("3434444444444")
    try walker.letGo(to: "met gg", because: "In behandeling en de huur loopt")
    try leave(walker)
  }

  /// Of a closed casus nothing shows as due, in no list and on no agenda.
  private func nothingIsDue(_ casus: String, _ vh: Vh) throws {
    let registry = try Registry(FileStore(opening: vh.practiceFolder)) {
      Moment(milliseconden: 1_830_000_000_000)
    }
    let view = registry.view(as: Actor(medewerker: "a.devries", terminal: "nakijken"))
    let nummer = try #require(Nummer<Casus>(casus))
    #expect(!view.werklijst(van: "a.devries").contains { $0.casus.nummer == nummer })
    #expect(!view.komendeOverleggen.contains { $0.casus == nummer })
    let stored = try #require(view[nummer])
    #expect(view.aandacht(stored.inhoud, nummer).isEmpty)
    #expect(view.geenCasuspapier(nummer) != nil)
    let checked = try vh.run("controle", "--als", "beheer", with: ["VH_VANDAAG": "2027-02-09"])
    #expect(checked.code == 0, "\(checked.out)")
  }

  @Test(.timeLimit(.minutes(4)))
  func `a child is safe again with a couple that parted: from the report to the closing`() throws {
    try Vh.practising { vh in
      let casus = try coupleComesIn(vh)
      try coupleIsPlanned(casus, vh)
      try coupleIsDiscussed(casus, vh)
      try itHappensAgain(casus, vh)
      try coupleIsLetGo(casus, vh)
      expect(
        [
          "Fase             gesloten", "Bas van Rijn", "Mirjam Cox", "Lotte van Rijn", "Verloop",
          "besluit: procesregie", "doel D1", "actie A1", "plan van aanpak vastgesteld",
          "actie A1 niet op het papier van de betrokkene", "overleg gepland",
          "actie A2 Veilig Thuis", "besproken in O-", "in monitoring",
          "terug onder actieve procesregie", "escalatie E1 naar officier van justitie",
          "escalatie E1 afgerond", "afgeschaald naar", "gesloten",
        ], in: try story(casus, vh, op: "2027-02-08"))
      try nothingIsDue(casus, vh)
      try papersHoldOnlyTheirOwn(casus, vh)
    }
  }

  private func coupleComesIn(_ vh: Vh) throws -> String {
    let walker = try op("2026-11-24", "m.janssen", vh)
    try walker.reportCouple()
    let casus = try walker.takeIn()
    try walker.screen(casus, at: "Routeertafel")
    try walker.triage(casus)
    try leave(walker)
    return casus
  }

  private func coupleIsPlanned(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2026-11-25", "a.devries", vh)
    try walker.openDossier(of: casus)
    try walker.nameLead("P. Smeets", at: "veilig")
    try walker.setGoal("gezin", "Lotte is veilig")
    try walker.setCondition("Lotte slaapt niet meer tussen de ruzies")
    try walker.add(
      action: "aangifte van de buren opnemen", to: "politie", who: "wijkagent", before: "11-12")
    try walker.measure("4444244444444")
    try walker.agree(
      partners: "veilig polit", answer: "weig", words: "Zij ontkennen de ruzies")
    // What the police are after is not for the paper of the couple.
    try walker.point(at: "aangifte van de buren")
    walker.press(.enter)
    try walker.see("Niet op het papier van de betrokkene")
    walker.press("6")
    try walker.seeNoMore("Wat is er met deze actie?")
    try walker.planMeeting(
      on: "3-12", about: "Hoe houden we Lotte veilig?", withPerson: false,
      guest: ("R. Smeets", "jeugdbeschermer"))
    try leave(walker)
  }

  private func coupleIsDiscussed(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2026-12-03", "a.devries", vh)
    try walker.openMeeting(over: casus, guest: true)
    try walker.discuss(
      action: "veilig omgang met de vader stilleggen do", echo: "Veilig Thuis: omgang met de vader",
      agreement: "Lotte gaat voorlopig niet meer naar haar vader", asksTable: true)
    try walker.openCase(casus, because: "B.R.")
    try walker.step(of: "In monitoring")
    try walker.backToDossier()
    try leave(walker)
  }

  /// He throws a stone through the window: back under procesregie, and the prosecutor is asked.
  private func itHappensAgain(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2027-01-14", "a.devries", vh)
    try walker.openCase(casus, because: "te laat")
    try walker.step(of: "Terug onder actieve")
    walker.fill("Hij gooide een ruit in van haar woning")
    try walker.see("Opgeslagen")
    try walker.backToDossier()
    try walker.escalate(to: "officier van justitie", "Kan de zaak naar voren?", before: "21-1")
    try walker.settle("De zitting is op 1 februari")
    try leave(walker)
  }

  private func coupleIsLetGo(_ casus: String, _ vh: Vh) throws {
    let walker = try op("2027-02-08", "a.devries", vh)
    try walker.openCase(casus, because: "te laat")
    try walker.finish("aangifte van de buren")
    try walker.finish("omgang met de vader")
    try walker.meet("Lotte slaapt niet meer")
    try walker.backToOverview()
    try walker.measure("4444444444444")
    try walker.letGo(to: "veilig", because: "Moeder en kind wonen rustig elders")
    try leave(walker)
  }

  /// The guest and the partners have their own; nobody's paper names the people.
  private func papersHoldOnlyTheirOwn(_ casus: String, _ vh: Vh) throws {
    let registry = try Registry(FileStore(opening: vh.practiceFolder)) {
      Moment(milliseconden: 1_830_000_000_000)
    }
    let view = registry.view(as: Actor(medewerker: "a.devries", terminal: "nakijken"))
    let nummer = try #require(Nummer<Casus>(casus))
    let meeting = try #require(view.overleggen(over: nummer).first { $0.inhoud.afspraak != nil })
    let papers = view.papieren(meeting.nummer)
    #expect(papers.contains { $0.organisatie == "gast-1" })
    for paper in papers where paper.soort != .verslag {
      for name in ["Rijn", "Cox", "Smeets", "Mirjam"] {
        #expect(!paper.tekst.contains(name), "\(paper.bestandsnaam): \(name)")
      }
    }
    let actions = papers.first { $0.soort == .actielijst && $0.organisatie == "politie" }
    #expect(actions?.tekst.contains("omgang") != true)
  }
}
