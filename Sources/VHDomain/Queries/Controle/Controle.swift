/// A run of every check over the records of a house, told as one reader may know it.
struct Controle {
  let stof: Controlestof
  /// Whether a record does not exist for the reader.
  let isHidden: (RecordNummer) -> Bool

  /// Runs the checks one after the other.
  ///
  /// - Parameter voortgang: is told before each check how many were made, and may break off.
  func verslag(_ voortgang: Voortgang = .geen) throws(StoreError) -> Controleverslag {
    var findings: [Controlebevinding] = []
    let points = Controlepunt.alle
    for (done, point) in points.enumerated() {
      try voortgang.meld("controles", done, van: points.count)
      findings += told(point, point.check(stof))
    }
    try voortgang.meld("controles", points.count, van: points.count)
    let faults = findings.filter { $0.ernst == .fout }
    return Controleverslag(
      dossiers: stof.koppen.count + stof.records.onleesbaar.count,
      bevindingen: faults + findings.filter { $0.ernst == .aandacht })
  }

  /// Findings about records the reader may not know of become a number of their kind.
  private func told(
    _ point: Controlepunt, _ found: [Controlepunt.Vondst]
  ) -> [Controlebevinding] {
    var open: [Controlebevinding] = []
    var hidden: [Recordsoort: Set<RecordNummer>] = [:]
    for vondst in found {
      let secret = ([vondst.nummer].compactMap { $0 } + vondst.zin.nummers).first(where: isHidden)
      if let secret {
        let about = vondst.nummer ?? secret
        hidden[about.soort, default: []].insert(about)
      } else {
        open.append(
          Controlebevinding(
            controle: point.id, ernst: point.ernst, nummer: vondst.nummer, zin: vondst.zin))
      }
    }
    open.sort { ($0.nummer ?? .none) < ($1.nummer ?? .none) }
    return open
      + hidden.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, numbers in
        Controlebevinding(
          controle: point.id, ernst: point.ernst,
          zin: "\(kind.aantal(numbers.count)) met afgeschermde inhoud: niet zoals het hoort. "
            + point.zin)
      }
  }
}

extension RecordNummer {
  /// Before every other number.
  fileprivate static let none = RecordNummer(.casus, jaar: 0, volgnummer: 0)
}

extension String {
  /// The record numbers in a sentence.
  fileprivate var nummers: [RecordNummer] {
    guard contains("-") else { return [] }
    return split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" }
      .compactMap { RecordNummer(String($0)) }
  }
}

extension Recordsoort {
  /// So many records of this kind, in words.
  fileprivate func aantal(_ count: Int) -> String {
    switch self {
    case .persoon: counted(count, "persoon", "personen")
    case .melding: counted(count, "melding", "meldingen")
    case .casus: counted(count, "casus", "casussen")
    case .overleg: counted(count, "overleg", "overleggen")
    case .huisverbod: counted(count, "huisverbod", "huisverboden")
    case .detentie: counted(count, "detentiemelding", "detentiemeldingen")
    case .consulten: counted(count, "dag met consulten", "dagen met consulten")
    case .informatievraag: counted(count, "informatievraag", "informatievragen")
    case .contact: counted(count, "contact", "contacten")
    case .rapport: counted(count, "rapport", "rapporten")
    case .voorstel: counted(count, "voorstel", "voorstellen")
    case .inrichting: counted(count, "lijst", "lijsten")
    }
  }
}
