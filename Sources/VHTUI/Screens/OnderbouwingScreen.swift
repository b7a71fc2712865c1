import VHDomain

/// The records behind a figure: which they are, where and when they count, and through what.
struct OnderbouwingScreen: Screen {
  enum Action { case openen, waarom, corrigeren }

  private let vraag: Cijfervraag
  private let rij: Rij
  private let kolom: Kolom
  private let column: Int
  private(set) var waarde: Int?
  private(set) var gevonden: Onderbouwing?
  /// Why the figure is not given any more.
  private var bezwaar: String?
  private(set) var list = ListState()

  init(_ table: Tabel, row: Int, column: Int, _ world: World) {
    vraag = table.vraag
    rij = table.rijen[row]
    self.column = column
    kolom = table.kolommen[column]
    look(world)
  }

  /// Asks for the figure again: records, or who may see them, may have changed.
  private mutating func look(_ world: World) {
    do throws(Cijferfout) {
      let table = try world.view.tabel(vraag)
      let cell = table.rijen.first { $0.sleutels == rij.sleutels }?.cellen[column]
      waarde = cell?.waarde
      gevonden = cell.map(world.view.onderbouwing)
      bezwaar = nil
    } catch {
      gevonden = nil
      bezwaar = error.zin
    }
    list.clamp(count: rows.count)
  }

  private var rows: [Onderbouwing.Regel] { gevonden?.regels ?? [] }

  func page(_ world: World) -> Page {
    Page(
      title: "\(rij.opschrift.joined(separator: ", ")): \(kolom.kop)", centre: world.today.lang,
      ribbon: .pad(world, at: nil), status: status, pending: list.entry.text)
  }

  /// How many count, how many of those are listed, and why that may differ.
  private var status: String {
    if let bezwaar { return bezwaar }
    guard kolom.isAantal else {
      return
        "\(counted(rows.count, "dossier", "dossiers")) achter dit cijfer. \(gevonden?.voetnoot ?? "")"
    }
    let count = waarde ?? rows.count
    let listed = rows.count < count ? ", \(rows.count) in deze lijst" : ""
    return "\(count) \(kolom.eenheid.woord(count))\(listed). \(gevonden?.voetnoot ?? "")"
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows.isEmpty ? "Er staan geen dossiers in deze lijst." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["w"], .waarom, "waarom geteld"),
    ] + CorrectieScreen.binding(.corrigeren, list.row(of: rows)?.nummer, world)
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .openen:
      return list.row(of: rows).flatMap { Dossiers.open($0.nummer, world) }.map { [$0] } ?? []
    case .corrigeren:
      return list.row(of: rows).map { [.push(CorrectieScreen(nummer: $0.nummer))] } ?? []
    case .waarom:
      let period = "\(vraag.periode.omschrijving.metHoofdletter)."
      return [
        .explain(
          "Waarom dit telt: \(kolom.kop)",
          ["\(kolom.definitie) Datum: \(kolom.datum).", period]
            + [gevonden?.voetnoot].compactMap { $0 })
      ]
    }
  }

  mutating func resumed(_ world: World) { look(world) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Voorbeeld.naast(list.row(of: rows)?.nummer, in: rect, on: &canvas, world) {
      drawList(in: $0, on: &$1, world)
    }
  }

  private func drawList(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows
    Table(
      columns: [
        TableColumn("nummer", .fixed(11)), TableColumn("wie", .fixed(6)),
        TableColumn("gemeente", .fixed(13)), TableColumn("datum", .fixed(14)),
        TableColumn("wat", .flex(1), drops: true),
      ],
      count: rows.count, empty: bezwaar ?? "Er staan geen dossiers in deze lijst."
    ) { index in
      let row = rows[index]
      // What may no longer be seen is not shown either, also before the list is made anew.
      guard let told = world.view.dossierregel(row.nummer) else {
        return TableRow(["", "", "", "", "niet te zien"])
      }
      let via = row.via.filter { world.view.dossierregel($0) != nil }.map(\.description)
      return TableRow([
        row.nummer.description, told.wie, row.gemeente ?? "", row.dag?.lang ?? "",
        via.isEmpty ? told.wat : "door \(via.joined(separator: ", "))",
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}

extension Eenheid {
  /// The unit as it stands behind a number.
  fileprivate func woord(_ count: Int) -> String {
    guard count == 1 else { return rawValue }
    switch self {
    case .meldingen: return "melding"
    case .casussen: return "casus"
    case .personen: return "persoon"
    case .consulten: return "consult"
    case .vragen: return "vraag"
    case .plannen: return "plan"
    case .huisverboden: return "huisverbod"
    case .detentiemeldingen: return "detentiemelding"
    case .besprekingen: return "bespreking"
    case .overleggen: return "overleg"
    }
  }
}

extension View {
  /// Whom a record is about, as initials, and what it is; nil when the reader may not know of it.
  func dossierregel(_ nummer: RecordNummer) -> (wie: String, wat: String)? {
    if let persoon = Nummer<Persoon>(nummer) {
      return self[persoon] == nil ? nil : (initialen(persoon), "")
    }
    if let day = Nummer<Consultdag>(nummer).flatMap({ self[$0] })?.inhoud {
      return ("", counted(day.consulten.count, "consult", "consulten") + " die dag")
    }
    if let asked = Nummer<Informatievraag>(nummer) {
      return self[asked].map { (initialen($0.inhoud.vraag), klok($0.inhoud)) }
    }
    if let order = Nummer<Huisverbod>(nummer).flatMap({ self[$0] })?.inhoud.gegevens {
      return (
        order.persoon.map { initialen($0) } ?? "", order.opgelegdOp == nil ? "RiHG" : "huisverbod"
      )
    }
    if let report = Nummer<Detentiemelding>(nummer).flatMap({ self[$0] })?.inhoud.gegevens {
      let word = report.richting.map { $0 == .instroom ? "in detentie" : "uit detentie" }
      return (report.persoon.map { initialen($0) } ?? "", word ?? "")
    }
    if let meeting = Nummer<Overleg>(nummer).flatMap({ self[$0] })?.inhoud {
      return ("", house.tafels.naam(meeting.tafel))
    }
    if let casus = Nummer<Casus>(nummer).flatMap({ self[$0] })?.inhoud {
      let traject = casus.traject.map { house.trajecten.naam($0) }
      return (
        initialen(casus), [casus.fase.naam, traject].compactMap { $0 }.joined(separator: ", ")
      )
    }
    guard let data = Nummer<Melding>(nummer).flatMap({ self[$0] })?.inhoud.gegevens else {
      return nil
    }
    return (initialen(data), data.soort.map { house.meldingsoorten.naam($0) } ?? "")
  }

  /// Whom a melding is about, as initials.
  func initialen(_ data: Meldinggegevens) -> String {
    switch data.onderwerp {
    case .gebied: return data.gebied ?? "gebied"
    case .groep, .netwerk: return data.onderwerpnaam ?? data.onderwerp.rawValue
    case .persoon, .systeem: break
    }
    let main = data.eerste
    return main.map { initialen($0.persoon) } ?? ""
  }
}
