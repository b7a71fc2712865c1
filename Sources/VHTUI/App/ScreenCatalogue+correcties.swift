import VHDomain

/// Putting records right, in the states it is seen in.
extension ScreenCatalogue {
  static var correcties: [Entry] {
    [
      Entry("dossier-corrigeren", .beheer) { _ in DossierScreen(nummer: casus) },
      Entry("corrigeren", .beheer) { _ in CorrectieScreen(nummer: casus.record) },
      Entry("corrigeren-filter", .beheer) {
        typed(CorrectieScreen(nummer: casus.record), $0, ["/"] + text("gemeente"))
      },
      Entry("correctie", .beheer) { world in
        let fields = world.view.correctievelden(casus.record)
        return fields.first { $0.pad == ["gemeente"] }.map { CorrectieForm.new($0, world) }
          ?? CorrectieScreen(nummer: casus.record)
      },
      Entry("gevolgen", .beheer) { world in
        let move = Command.casusVerhuizen(
          casus, gemeente: "Weert", op: world.today, reden: "Verhuisd.")
        guard case .push(let screen) = GevolgenScreen.open(move, back: 2, world).first else {
          return CorrectieScreen(nummer: casus.record)
        }
        return screen
      },
      Entry("gevolgen-voorstel", .beheer) { world in
        guard case .push(let screen) = GevolgenScreen.open(naam(world), back: 2, world).first else {
          return CorrectieScreen(nummer: casus.record)
        }
        return screen
      },
      Entry("start-voorstel", .voorstel) { _ in StartScreen() },
      Entry("werklijst-tweede", .voorstel) { _ in WerklijstScreen() },
      Entry("voorstel", .voorstel) { VoorstelScreen(voorstel, $0) },
      Entry("voorstel-gewijzigd", .voorstel) {
        VoorstelScreen(Nummer(jaar: 2026, volgnummer: 2), $0)
      },
      Entry("voorstel-weigeren", .voorstel) { typed(VoorstelScreen(voorstel, $0), $0, "n") },
      Entry("start-beheer-voorstel", .voorstelEigen) { _ in StartScreen() },
      Entry("beheer-voorstel", .voorstelEigen) { _ in BeheerScreen() },
      Entry("werklijst", .voorstelEigen) { typed(WerklijstScreen(), $0, "o") },
      Entry("werklijst-nog-niet", .beheer) { _ in WerklijstScreen() },
      Entry("werklijst-overgenomen", .overgenomen) { typed(WerklijstScreen(), $0, "o") },
      Entry("voorstel-eigen", .voorstelEigen) { VoorstelScreen(voorstel, $0) },
      Entry("voorstel-intrekken", .voorstelEigen) { typed(VoorstelScreen(voorstel, $0), $0, "i") },
      Entry("samenvoegen", .beheer) {
        SamenvoegForms.samenvoegen(
          Nummer(jaar: 0, volgnummer: 1), Nummer(jaar: 0, volgnummer: 2), $0)
      },
      Entry("corrigeren-melding", .beheer) { _ in CorrectieScreen(nummer: melding.record) },
      Entry("corrigeren-persoon", .beheer) { _ in CorrectieScreen(nummer: persoon.record) },
      Entry("melding-andere-casus", .beheer) {
        RechtzetForms.melding(uit: casus, $0) ?? VeelForms.new($0)
      },
      Entry("andere-persoon", .beheer) {
        RechtzetForms.persoon(in: casus.record, $0) ?? VeelForms.new($0)
      },
      Entry("splitsen", .beheer) { SplitsForm.new(persoon, $0) },
      Entry("veel-corrigeren", .beheer) { VeelForms.new($0) },
      Entry("veel-gemerkt", .beheer) { typed(veel($0), $0, [" ", " "]) },
      Entry("veel-correctie", .beheer) { world in
        VeelForms.correctie(veel(world).rijen, "gemeente", world)
      },
      Entry("veel-gevolgen", .beheer) { world in
        let order = Correctieopdracht(
          veel(world).rijen, .gelijk("Leudal"), soort: .feitelijkOnjuist,
          waarom: Verantwoording("Verkeerd overgenomen."))
        guard
          case .push(let screen) = GevolgenScreen.open(
            .corrigeren(order), back: 2, telt: true, world
          ).first
        else { return veel(world) }
        return typed(screen, world, ["1"])
      },
      Entry("veel-geweigerd", .beheer) { world in
        let rows = world.view.kandidaten(Correctiefilter(.melding, veld: "ontvangen op"))
        let order = Correctieopdracht(
          rows, .verschoven(dagen: 4), soort: .typfout, waarom: Verantwoording("Dag."))
        guard
          case .push(let screen) = GevolgenScreen.open(
            .corrigeren(order), back: 2, telt: true, world
          ).first
        else { return veel(world) }
        return screen
      },
      Entry("tussentijds", .beheer) { world in
        let change = world.view.correctievelden(casus.record).first { $0.pad == ["gemeente"] }
          .map { Veldwijziging($0, wordt: "Leudal") }
        let order = Correctieopdracht(
          [change].compactMap { $0 }, soort: .typfout, reden: "Plaats verkeerd.")
        return TussentijdsScreen(
          order: order,
          verschillen: order.wijzigingen.map {
            Tussentijds(wijziging: $0, naam: "telt in gemeente", nu: "Weert", door: "A. de Vries")
          }, back: 2)
      },
      Entry("blind", .beheer) { _ in BlindForm.new() },
      Entry("blind-velden", .beheer) { BlindForm.velden(melding.record, $0) },
      Entry("toen-dag", .beheer) { ToenScreen.vraag(casus.record, $0) },
      Entry("toen", .beheer) { ToenScreen(nummer: casus.record, dag: $0.today) },
      Entry("verhuizen", .beheer) { VerplaatsForms.verhuizen(casus, naar: "Weert", $0) },
      Entry("overdragen", .beheer) { VerplaatsForms.overdragen(nil, $0) },
    ]
  }

  /// A correction of the surname of the first person, which takes a second person.
  static func naam(_ world: World) -> Command {
    let fields = world.view.correctievelden(Nummer<Persoon>(jaar: 0, volgnummer: 1).record)
    let name = fields.filter { $0.pad.last == "achternaam" }
    return .corrigeren(
      Correctieopdracht(
        name.map { Veldwijziging($0, wordt: "Dykstra") }, soort: .typfout,
        reden: "Zo staat het op het paspoort", aanvrager: "de betrokkene", bewijs: "kopie paspoort")
    )
  }

  private static let voorstel = Nummer<Voorstel>(jaar: 2026, volgnummer: 1)

  private static let melding = Nummer<Melding>(jaar: 2026, volgnummer: 1)
  private static let persoon = Nummer<Persoon>(jaar: 0, volgnummer: 1)

  private static func veel(_ world: World) -> VeelScreen {
    let filter = Correctiefilter(.melding, veld: "gemeente")
    return VeelScreen(filter, world.view.kandidaten(filter))
  }

  private static let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
}
