import VHDomain

/// What became of an action: done, dropped with a reason, or still open.
struct ActieScreen: Screen {
  enum Action { case afgerond, vervallen, wacht, aanbod, verzetten, papier }

  let nummer: Nummer<Casus>
  let actie: Actie

  /// Whether the person concerned does not read it.
  private var isAfgeschermd: Bool { actie.afgeschermd == true }

  func page(_ world: World) -> Page { Page(title: "Actie \(actie.id) van \(nummer)") }

  func bindings(_ world: World) -> [Binding<Action>] {
    let done = Command.actieEindigen(nummer, actie: actie.id, status: .afgerond, reden: nil)
    let reason = world.disabled(done)
    return [
      Binding(["1"], .afgerond, "afgerond", disabled: reason),
      Binding(["2"], .vervallen, "vervalt", disabled: reason),
      Binding(
        ["3"], .wacht, actie.wacht == nil ? "wacht op" : "wacht niet meer",
        disabled: world.disabled(.bijCasus(nummer, .actieWacht(actie.id, nil)))),
      Binding(
        ["4"], .aanbod, "aanbod",
        disabled: world.disabled(.bijCasus(nummer, .aanbod(actie.id, .aangeboden, reden: nil)))),
      Binding(
        ["5"], .verzetten, "verzetten",
        disabled: world.disabled(
          .bijCasus(
            nummer,
            .actieVerzetten(actie.id, uiterlijk: world.today.plus(dagen: 1), reden: "-")))),
      Binding(
        ["6"], .papier, isAfgeschermd ? "wel op papier" : "niet op papier",
        disabled: world.disabled(.bijCasus(nummer, .actieAfschermen(actie.id, !isAfgeschermd)))),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .afgerond:
      [.run(.actieEindigen(nummer, actie: actie.id, status: .afgerond, reden: nil))]
    case .vervallen: [.push(CasusForms.vervallen(nummer, actie))]
    case .wacht:
      actie.wacht == nil
        ? [.push(RegieForms.wachten(nummer, actie, world))]
        : [.run(.bijCasus(nummer, .actieWacht(actie.id, nil)))]
    case .aanbod: [.push(RegieForms.aanbod(nummer, actie, world))]
    case .verzetten: [.push(VervolgForms.verzetten(nummer, actie, world))]
    case .papier: [.run(.bijCasus(nummer, .actieAfschermen(actie.id, !isAfgeschermd)))]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success: [.pop]
    case .failure(let refusal): refusal.effects
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Dialog(
      "Wat is er met deze actie?",
      world.view.zin(actie),
      choices: [
        DialogChoice("1", "Afgerond"), DialogChoice("2", "Vervalt, met een reden"),
        DialogChoice("3", actie.wacht == nil ? "Wacht op iemand" : "Wacht niet meer"),
        DialogChoice("4", "Aangeboden, aangenomen of geweigerd"),
        DialogChoice("5", "Verzetten naar een andere datum, met een reden"),
        DialogChoice(
          "6",
          isAfgeschermd
            ? "Toch op het papier van de betrokkene" : "Niet op het papier van de betrokkene"),
        DialogChoice("Esc", "Nog open"),
      ]
    ).draw(in: rect, on: &canvas)
  }
}
