import VHDomain

/// What came in on a day, what is about a running casus first; the arrows go to other days.
struct VandaagScreen: Screen {
  enum Action { case openen, eerder, later }

  private(set) var dag: Datum
  private(set) var list = ListState()

  init(dag: Datum) {
    self.dag = dag
  }

  func page(_ world: World) -> Page {
    let isToday = dag == world.today
    return Page(
      title: isToday ? "Vandaag binnengekomen" : "Binnengekomen op \(dag.lang)",
      centre: isToday ? dag.lang : "", ribbon: .pad(world, current: .melding),
      status: world.view.samenvatting(rows(world)) + ".", pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows(world).isEmpty ? "Er is op deze dag niets binnengekomen." : nil
    let last = dag >= world.today ? "Dit is vandaag; later is er nog niets." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding([.left], .eerder, "dag eerder"),
      Binding([.right], .later, "dag later", disabled: last),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .eerder: go(to: dag.plus(dagen: -1))
    case .later: go(to: dag.plus(dagen: 1))
    case .openen:
      guard let row = list.row(of: rows(world)) else { return [] }
      let open =
        Dossiers.open(row.nummer, world)
        ?? row.casussen.first.map {
          .push(DossierScreen(nummer: $0))
        }
      return open.map { [$0] }
        ?? [.say("Van deze melding is hier alleen bekend wat in de lijst staat.")]
    }
    return []
  }

  private mutating func go(to day: Datum) {
    dag = day
    list = ListState()
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  private func rows(_ world: World) -> [Binnenkomst] { world.view.binnengekomen(op: dag) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    Voorbeeld.naast(list.row(of: rows)?.nummer, in: rect, on: &canvas, world) {
      draw(rows, in: $0, on: &$1, world)
    }
  }

  private func draw(
    _ rows: [Binnenkomst], in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let kinds: [(Binnenkomst.Bekendheid, String)] = [
      (.lopend, "VAN EEN LOPENDE CASUS"), (.bekend, "BEKEND"), (.nieuw, "NIEUW"),
    ]
    let groups = kinds.map { kind, title in
      let count = rows.count { $0.bekendheid == kind }
      return TableGroup(title: "\(title) (\(count))", count: count)
    }
    Table(
      columns: [
        TableColumn("nummer", .fixed(11)), TableColumn("wie", .fixed(6)),
        TableColumn("wat", .flex(1), least: 14), TableColumn("gemeente", .fixed(13), drops: true),
        TableColumn("casus", .fixed(rect.width < 70 ? 22 : 26)),
      ],
      count: rows.count, groups: groups.filter { $0.count > 0 },
      empty: world.view.room.isGedeeld
        ? "Deze lijst staat niet op een gedeeld scherm."
        : "Er is op \(dag.lang) niets binnengekomen. Pijl naar links: een dag eerder."
    ) { index in
      let row = rows[index]
      let told = world.view.binnenkomstregel(row.nummer)
      return TableRow([
        row.nummer.description, told.wie, told.wat, told.gemeente, cell(row, world),
      ])
    }.draw(in: rect, on: &canvas, list)
  }

  /// The running casus and whose it is.
  private func cell(_ row: Binnenkomst, _ world: World) -> String {
    guard let first = row.casussen.first else { return "" }
    let casus = world.view[first]?.inhoud
    let owner = casus?.procesregisseur ?? casus?.advies?.adviseur
    let whose =
      owner == world.view.actor.medewerker
      ? "van u" : owner.map(world.view.medewerkers.naam) ?? casus?.fase.naam ?? ""
    let more = row.casussen.count > 1 ? " +\(row.casussen.count - 1)" : ""
    return "\(first)\(more) \(whose)"
  }
}

extension View {
  /// A melding or detention report in a list of a day.
  func binnenkomstregel(_ nummer: RecordNummer) -> (wie: String, wat: String, gemeente: String) {
    if let data = Nummer<Melding>(nummer).flatMap({ self[$0] })?.inhoud.gegevens {
      let code = data.politiecode.map { "\($0) " } ?? ""
      let kind = data.soort.map { house.meldingsoorten.naam($0) } ?? ""
      return (initialen(data), code + kind.lowercased(), data.gemeente ?? "")
    }
    let report = Nummer<Detentiemelding>(nummer).flatMap { self[$0] }
    guard let data = report?.inhoud.gegevens else { return ("", "", "") }
    let way = data.richting == .uitstroom ? "komt vrij" : "gaat in detentie"
    return (
      data.persoon.map(initialen) ?? "", "\(way) \(data.datum?.kort ?? "")", data.gemeente ?? ""
    )
  }
}
