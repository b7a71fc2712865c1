import VHDomain

/// The rows of the start about what stands around meetings.
extension StartScreen {
  /// Reporters who wait for word, for whoever may tell them.
  static func feedback(_ world: World) -> [Row] {
    let roles = world.view.medewerker?.rollen ?? []
    guard !world.view.terugTeKoppelen.isEmpty,
      roles.contains(where: Bevoegdheid.meldingRegistreren.rollen.contains)
    else { return [] }
    return [
      Row(
        name: "Terugkoppelen aan melders", note: TerugkoppelenScreen.summary(world),
        woorden: "melder inlichten terugkoppeling bericht"
      ) { _ in [.push(TerugkoppelenScreen())] }
    ]
  }

  /// What tables put off too often; only the manager decides about it (R-24).
  static func putOff(_ world: World) -> [Row] {
    let count = world.view.uitgesteld.count
    guard count > 0, world.view.medewerker?.rollen.contains(.manager) == true else { return [] }
    return [
      Row(
        name: "Vaak uitgesteld",
        note: "\(counted(count, "casus", "casussen")), u bepaalt hoe het verder gaat",
        woorden: "aangehouden manager uitstel"
      ) { _ in [.push(OverleggenScreen(isVoorManager: true))] }
    ]
  }

  /// The table, and the casus when the meeting is about one.
  static func naam(_ meeting: Overleg, _ world: World) -> String {
    meeting.afspraak.map { "Overleg over \($0.casus)" } ?? world.house.tafels.naam(meeting.tafel)
  }

  /// How much there is to discuss, or when and with how many.
  static func punten(_ points: Int, _ meeting: Overleg) -> String {
    guard let arranged = meeting.afspraak else { return counted(points, "punt", "punten") }
    let invited = "\(arranged.lezers.count) uitgenodigd"
    return [arranged.waar, invited].compactMap { $0 }.joined(separator: "; ")
  }

  /// Where an open meeting goes on.
  static func verder(_ meeting: Overleg) -> String {
    let point = meeting.huidigPunt.map { ", bij \($0)" } ?? ""
    return "open: verder waar u was\(point)"
  }

  /// The calendar, with the next meeting.
  static func meetings(_ world: World) -> Row {
    let next = world.view.komendeOverleggen.first { $0.datum >= world.today }
    let note = next.map { line in
      "\(world.house.tafels.naam(line.tafel)) \(line.datum.kort), "
        + (line.casus.map { "over \($0)" } ?? counted(line.punten, "punt", "punten"))
    }
    return Row(
      name: "Overleggen", note: note ?? "nog niets gepland",
      woorden: "kalender agenda papieren verslag besluitenlijst actielijst uitnodiging"
    ) { _ in [.push(OverleggenScreen())] }
  }
}
