import VHDomain

/// The part of a dossier about who is in it: their parts, what binds them, what one must know.
extension DossierScreen {
  /// The relations between those who are in the casus, each once.
  static func onderling(_ casus: Casus, _ world: World) -> [Relatieregel] {
    let people = casus.betrokkenen.map(\.persoon)
    return people.flatMap { person in
      world.view.relaties(van: person).filter { $0.bij == person && people.contains($0.ander) }
    }
  }

  func drawPeople(
    _ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World
  ) {
    let people = casus.betrokkenen.map { TableRow(Self.cells($0, world)) }
    let ties = Self.onderling(casus, world).map { regel in
      TableRow([regel.bij.description, world.view.naam(regel.bij), world.view.zin(regel)])
    }
    let groups = [
      TableGroup(title: "IN DEZE CASUS", count: people.count),
      TableGroup(title: "RELATIES", count: ties.count),
    ].filter { $0.count > 0 }
    Table(
      columns: [
        TableColumn("", .fixed(8)), TableColumn("", .flex(1), least: 20),
        TableColumn("", .flex(1), least: 24),
      ], rows: people + ties, groups: groups, empty: "In deze casus staat nog niemand."
    ).draw(in: rect, on: &canvas, list)
  }

  private static func cells(_ person: Betrokkenheid, _ world: World) -> [String] {
    let view = world.view
    let running = view.lopendeKaders(van: person.persoon).count
    let notes = [
      person.hoofd ? "hoofd" : nil, person.rolwoorden ?? "geen rol",
      view.detentie(van: person.persoon).flatMap {
        $0.detentie.vrijOp == nil ? "gedetineerd" : nil
      },
      running > 0 ? counted(running, "kader", "kaders") : nil,
      view[person.persoon]?.inhoud.gegevens.adresGeheim == true ? "adres geheim" : nil,
      view.letOp(van: person.persoon) == nil ? nil : "LET OP",
    ]
    return [
      person.persoon.description, view.typering(person.persoon),
      notes.compactMap { $0 }.joined(separator: ", "),
    ]
  }

  /// Draws the let-op lines of who is in it beneath the tabs and answers the rows they take; on the
  /// smallest screens the list goes before them.
  func drawLetOp(_ casus: Casus, in rect: Rect, on canvas: inout Canvas, _ world: World) -> Int {
    let text = world.view.letOp(bij: casus).joined(separator: "\n")
    guard !text.isEmpty, rect.height > 1 else { return 0 }
    let used = Paragraph(text, style: .warning).draw(in: rect, on: &canvas)
    guard used > rect.height else { return used }
    let last = Point(column: rect.endColumn - 1, row: rect.endRow - 1)
    canvas.write("…", at: last, style: .warning)
    return rect.height
  }
}
