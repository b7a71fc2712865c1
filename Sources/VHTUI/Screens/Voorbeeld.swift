import VHDomain

/// Beside a list on a wide screen: the marked record in short, as its own screen begins.
///
/// Names stay initials where the list shows initials: a name is seen by who opens the record.
struct Voorbeeld {
  let nummer: RecordNummer
  let world: World

  /// Draws a list and, where there is room and it is allowed, the record it marks beside it.
  ///
  /// On a shared screen the list has the whole width: nothing of a record is shown that was not
  /// put on the table (interaction rule 29).
  ///
  /// - Parameter typt: whether somebody is still typing what to look for. The pane then stays empty:
  ///   nobody reads a record that the next letter takes away, and a slow line has less to carry.
  static func naast(
    _ nummer: RecordNummer?, typt isTyping: Bool = false, _ share: Panes.Share = .preview,
    in rect: Rect, on canvas: inout Canvas,
    _ world: World, list: (Rect, inout Canvas) -> Void
  ) {
    let panes = Panes(in: rect, share, isDivided: nummer != nil && !world.view.room.isGedeeld)
    list(panes.main, &canvas)
    guard panes.isDivided, let nummer else { return }
    panes.drawDivider(on: &canvas)
    guard !isTyping else {
      canvas.write(
        " pijl omlaag: wat er in het dossier staat", at: panes.side.origin, style: .dim,
        width: panes.side.width)
      return
    }
    canvas.clipped(to: panes.side) {
      Voorbeeld(nummer: nummer, world: world).draw(in: panes.side, on: &$0)
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    canvas.write(" " + title, at: rect.origin, style: .group, width: rect.width)
    let body = rect.inset(top: 2)
    if let casus = Nummer<Casus>(nummer).flatMap({ world.view[$0] }) {
      DossierScreen.drawOverview(casus, in: body, on: &canvas, nil, world)
    } else {
      Fields(rows, valueColumn: 17).draw(in: body.inset(left: 1, right: 1), on: &canvas)
    }
  }

  private var title: String {
    let who = world.view.dossierregel(nummer)?.wie ?? ""
    return who.isEmpty ? nummer.description : "\(nummer)  \(who)"
  }

  private var rows: [Fields.Row] {
    if let melding = Nummer<Melding>(nummer).flatMap({ world.view[$0] })?.inhoud {
      return MeldingScreen.rows(melding, world, metNaam: false)
    }
    if let persoon = Nummer<Persoon>(nummer), let data = world.view[persoon]?.inhoud.gegevens {
      return PersoonScreen.facts(persoon, data, world)
    }
    if let asked = Nummer<Informatievraag>(nummer).flatMap({ world.view[$0] })?.inhoud {
      return world.view.rijen(asked).map { Fields.Row($0.label, $0.waarde) }
    }
    return []
  }
}
