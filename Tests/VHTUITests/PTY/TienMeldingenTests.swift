import Foundation
import Testing

@testable import VHDomain
@testable import VHTUI

/// One melding of each channel by keyboard in the real program, each looked up in the stored records.
@Suite(.serialized) struct TienMeldingenTests {
  /// A melding as somebody types it, and what its record then says.
  private struct Kanaal: Sendable {
    var naam: String
    var toetsen: @Sendable (Wandelaar) throws -> Void
    var staat: @Sendable (Meldinggegevens) -> Bool
  }

  @Test(.timeLimit(.minutes(2)))
  func `ten meldingen, one of each channel, are registered by keyboard as typed`() throws {
    try Vh.practising { vh in
      let walker = try Wandelaar(vh, ["oefen", "--meldingen", "0", "--als", "a.devries"])
      try walker.see("HET HUIS")
      walker.press("m")
      for (index, kanaal) in Self.kanalen.enumerated() {
        try walker.see("Bron *")
        try walker.step(kanaal.naam) { try kanaal.toetsen(walker) }
        try walker.see("Compleet voor screening. Voorstel:")
        guard index < Self.kanalen.count - 1 else { break }
        walker.press(.control("n"))
        try walker.see("hier kan de volgende")
        // Another channel: what was taken over goes.
        walker.press(.escape)
        try walker.see("HET HUIS")
        walker.press("m")
      }
      walker.press(.enter)
      try walker.see("is ontvangen")
      try walker.quit()
      #expect(walker.pty.waitForExit() == .code(0))
      if ProcessInfo.processInfo.environment["VH_METEN"] != nil {
        print(walker.steps.map { "\($0.name) \($0.keys)" }.joined(separator: ", "))
      }
      try check(vh)
    }
  }

  private func check(_ vh: Vh) throws {
    for (index, kanaal) in Self.kanalen.enumerated() {
      let path = "\(vh.practiceFolder)/meldingen/2026/M-2026-00\(10 + index).json"
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let file = try JSONDecoder().decode(Dossier.self, from: bytes)
      #expect(file.inhoud.status == .ontvangen, "\(kanaal.naam)")
      #expect(kanaal.staat(file.inhoud.gegevens), "\(kanaal.naam): \(file.inhoud.gegevens)")
    }
    let detentie = try FileManager.default.contentsOfDirectory(
      atPath: "\(vh.practiceFolder)/detentie/2026")
    #expect(detentie.count == 2)
  }

  private struct Dossier: Decodable {
    var inhoud: Melding
  }

  // MARK: - The channels

  private static let kanalen = [
    politie, veiligThuis, gemeente, corporatie, detentieIn, detentieUit, bij, gpp, zsm, anoniem,
  ]

  /// Source, then each answer on a field of its own, in the order of the form.
  private static func typ(_ walker: Wandelaar, _ answers: String...) {
    for answer in answers { answer.isEmpty ? walker.press(.enter) : walker.fill(answer) }
  }

  /// Surname, and Enter past what is not known of somebody new.
  private static func persoon(_ walker: Wandelaar, _ name: String) {
    typ(walker, name, "", "", "", "", "", "")
  }

  /// The same, and Enter past the question whether it is about more than one person.
  private static func persoonVanPartner(_ walker: Wandelaar, _ name: String) {
    persoon(walker, name)
    typ(walker, "")
  }

  private static let politie = Kanaal(naam: "politie E33, al bekend") { walker in
    typ(walker, "1")
    try walker.see("Politiecode")
    typ(walker, "1")
    try walker.see("E33 is meestal soort 3")
    typ(walker, "3", "j", "2", "g", "6")
    walker.type("Dijkstra")
    try walker.see("1  Robert Dijkstra")
    walker.type("1")
    try walker.see("P-000007")
    typ(walker, "", "PL2300-2026-1")
    walker.type("Staat weer op de galerij.")
  } staat: { data in
    data.bron == "politie" && data.politiecode == "E33" && data.soort == "verward-gedrag"
      && data.vermoedenVerwardGedrag == .ja && data.basisteam == "basisteam-roermond"
      && data.ontvangenOp?.description == "2026-11-23"
      && data.betrokkenen.map(\.persoon.description) == ["P-000007"]
      && data.kenmerk == "PL2300-2026-1"
  }

  private static let veiligThuis = Kanaal(naam: "Veilig Thuis") { walker in
    typ(walker, "veilig")
    try walker.see("Grondslag")
    typ(walker, "huis", "n", "v", "weert", "", "n", "M. Smits", "", "veilig thuis", "j", "")
    persoonVanPartner(walker, "Janssen")
    walker.type("Derde melding in een maand.")
  } staat: { data in
    data.bron == "veilig-thuis" && data.soort == "huiselijk-geweld" && data.gemeente == "Weert"
      && data.aanmelder == "M. Smits" && data.doel == "veilig thuis" && data.geinformeerd == .ja
      && data.melderAnoniem == false && data.politiecode == nil && data.basisteam == nil
  }

  private static let gemeente = Kanaal(naam: "gemeente") { walker in
    typ(walker, "gemeente")
    try walker.see("Grondslag")
    typ(
      walker, "multi", "n", "v", "leudal", "gemeente leudal", "n", "Consulent", "wmo", "plan", "n")
    try walker.see("Waarom niet")
    typ(walker, "gevaar voor de medewerker")
    walker.press("j", "n", .enter)
    persoonVanPartner(walker, "Peeters")
    walker.type("Hulp loopt vast.")
  } staat: { data in
    data.inbrengendePartner == "gemeente-leudal" && data.grondslag == "wmo"
      && data.geinformeerd == .nee && data.nietGeinformeerdReden == "gevaar voor de medewerker"
      && data.volgensMelder
        == [Melderantwoord(.leefgebieden, .ja), Melderantwoord(.gevolg, .nee)]
  }

  private static let corporatie = Kanaal(naam: "woningcorporatie") { walker in
    typ(walker, "woning")
    try walker.see("Grondslag")
    typ(walker, "uithuis", "o", "v", "maas", "wonen", "", "Wijkbeheerder", "", "", "", "")
    persoonVanPartner(walker, "Claessens")
    walker.type("Vonnis tot ontruiming.")
  } staat: { data in
    data.soort == "uithuiszetting" && data.vermoedenVerwardGedrag == .onbekend
      && data.inbrengendePartner == "wonen-limburg" && data.melderAnoniem == nil
  }

  private static func detentie(_ naam: String, _ way: String, _ day: String) -> Kanaal {
    let isIn = way == "1"
    return Kanaal(naam: naam) { walker in
      typ(walker, "dji")
      try walker.see("Inrichting")
      typ(walker, "nazorg", "v", way, day, "PI Roermond", "roermond")
      persoon(walker, isIn ? "Willems" : "Smeets")
      walker.type("Bericht van de inrichting.")
    } staat: { data in
      data.detentie?.richting == (isIn ? .instroom : .uitstroom)
        && data.detentie?.inrichting == "PI Roermond"
        && data.detentie?.datum?.description == (isIn ? "2026-11-23" : "2026-12-08")
    }
  }

  private static let detentieIn = detentie("detentie in", "1", "gisteren")
  private static let detentieUit = detentie("detentie uit", "2", "over 2 wk")

  private static let bij = Kanaal(naam: "BIJ") { walker in
    typ(walker, "justid")
    typ(walker, "terugkeer")
    try walker.see("Ontvangen op")
    typ(walker, "v", "2", "8-12", "PI Vught", "nederweert")
    persoon(walker, "Hendriks")
    walker.type("Keert terug na een gewelddelict.")
  } staat: { data in
    data.bron == "justid" && data.soort == "bij" && data.detentie?.inrichting == "PI Vught"
  }

  private static let gpp = Kanaal(naam: "GPP") { walker in
    typ(walker, "gpp")
    try walker.see("Basisteam")
    typ(walker, "kandidaat", "weert", "v", "weert")
    persoon(walker, "Verstappen")
    walker.type("Voorgedragen door het basisteam.")
  } staat: { data in
    data.bron == "politie-gpp" && data.soort == "kandidaat-top-x"
      && data.basisteam == "basisteam-weert"
  }

  private static let zsm = Kanaal(naam: "ZSM") { walker in
    typ(walker, "zsm")
    try walker.see("Grondslag")
    typ(walker, "misdrijf", "n", "v", "echt", "openbaar", "", "", "wjsg", "", "", "")
    persoonVanPartner(walker, "Geraets")
    walker.type("Aangehouden voor vernieling.")
  } staat: { data in
    data.bron == "zsm" && data.inbrengendePartner == "openbaar-ministerie"
      && data.grondslag == "wjsg"
  }

  private static let anoniem = Kanaal(naam: "partner, anonieme melder") { walker in
    typ(walker, "zorgco")
    try walker.see("Melder anoniem?")
    typ(walker, "mensenhandel", "n", "v", "roermond", "amw", "j", "", "", "", "")
    persoonVanPartner(walker, "NN")
    walker.type("Woont bij de werkgever, mag niet naar buiten.")
  } staat: { data in
    data.soort == "mensenhandel" && data.melderAnoniem == true && data.aanmelder == nil
      && data.inbrengendePartner == "amw"
  }
}
