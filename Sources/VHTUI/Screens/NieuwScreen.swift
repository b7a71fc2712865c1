import VHDomain

/// What others recorded on one's own casussen since one was last here, newest first.
struct NieuwScreen: Screen {
  enum Action { case openen }

  var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: NieuwScreen.title(world), centre: world.today.lang,
      ribbon: .pad(world, current: .procesregie),
      status: counted(world.view.nieuws.count, "bericht", "berichten") + ".",
      pending: list.entry.text)
  }

  /// `Nieuw sinds vr 27 nov 17:02`.
  static func title(_ world: World) -> String {
    guard let last = world.view.laatstGeweest else { return "Nieuw, laatste 7 dagen" }
    return "Nieuw sinds \(last.dag.kort) \(last.tijd)"
  }

  /// How much of each kind: `3 meldingen, 1 over detentie`.
  static func summary(_ news: [Nieuws]) -> String {
    let words: [(Nieuws.Soort, (Int) -> String)] = [
      (.melding, { counted($0, "melding", "meldingen") }),
      (.detentie, { "\($0) over detentie" }),
      (.gebeurtenis, { counted($0, "gebeurtenis", "gebeurtenissen") }),
    ]
    let parts = words.compactMap { kind, word in
      let count = news.count { $0.soort == kind }
      return count == 0 ? nil : word(count)
    }
    return parts.isEmpty ? "niets" : parts.joined(separator: ", ")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = world.view.nieuws.isEmpty ? "Er is niets nieuws." : nil
    return [Binding([.enter], .openen, "openen", disabled: none)]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: world.view.nieuws.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let item = list.row(of: world.view.nieuws)
    return [item.flatMap { Dossiers.open($0.nummer, world) }].compactMap { $0 }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let news = world.view.nieuws
    Voorbeeld.naast(list.row(of: news)?.nummer, in: rect, on: &canvas, world) {
      draw(news, in: $0, on: &$1, world)
    }
  }

  private func draw(
    _ news: [Nieuws], in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    Table(
      columns: [
        TableColumn("", .fixed(16)), TableColumn("casus", .fixed(11)),
        TableColumn("wie", .fixed(6)), TableColumn("wat", .flex(1)),
        TableColumn("", .fixed(11), drops: true),
      ],
      count: news.count, empty: "Er is niets nieuws op uw casussen."
    ) { index in
      let item = news[index]
      let who = world.view[item.casus].map { world.view.initialen($0.inhoud) } ?? ""
      return TableRow([
        "\(item.op.dag.kort) \(item.op.tijd)", item.casus.description, who, item.zin,
        item.soort == .melding ? item.nummer.description : "",
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
