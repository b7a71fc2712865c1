extension Personenvergelijking {
  /// The same in words, or nil when they are not alike.
  var gelijkenis: Gelijkenis? { inWoorden(kort: false) }

  /// - Parameter kort: leaves out what both have written, for who has it before their eyes.
  func inWoorden(kort: Bool) -> Gelijkenis? {
    niveau.map {
      let words = Gelijkeniswoorden(vergelijking: self, kort: kort)
      return Gelijkenis(niveau: $0, redenen: words.voor, tegen: words.tegen)
    }
  }
}

/// What a comparison found, in Dutch.
private struct Gelijkeniswoorden {
  let vergelijking: Personenvergelijking
  let kort: Bool

  var voor: [String] { (names + [date.voor, address.voor]).compactMap { $0 } }
  var tegen: [String] { [against, date.tegen, address.tegen].compactMap { $0 } }

  private var names: [String?] {
    if vergelijking.isVerwisseld { return [with("voor- en achternaam verwisseld", pair(fullName))] }
    if let alias = vergelijking.alias { return ["bekend als \(alias)"] }
    return [surname, first]
  }

  private var surname: String? {
    let both = pair { $0.achternaam.geschreven }
    switch vergelijking.achternaam {
    case .gelijk: return "zelfde achternaam"
    case .schrijfwijze: return with("achternaam anders geschreven", both)
    case .volgorde: return with("dubbele naam in andere volgorde", both)
    case .klank: return with("achternaam klinkt gelijk", both)
    case .letter: return with("achternaam bijna gelijk", both)
    case .deel: return with("deel van de dubbele naam gelijk", both)
    case .begin: return "achternaam begint met \(vergelijking.rechts.achternaam.geschreven)"
    case .anders: return nil
    }
  }

  private var first: String? {
    let both = pair { $0.voornamen.geschreven }
    switch vergelijking.voornaam {
    case .gelijk: return "zelfde voornaam"
    case .klank: return with("voornaam klinkt gelijk", both)
    case .roepnaam: return with("roepnaam", both)
    case .letter: return with("voornaam één letter anders", both)
    case .deel: return with("een voornaam gelijk", both)
    case .voorletter: return with("voorletters passen", both)
    case .begin: return "voornaam begint met \(vergelijking.rechts.voornamen.geschreven)"
    case .onbekend, .anders: return nil
    }
  }

  private var against: String? {
    if vergelijking.achternaam == .anders {
      return with("andere achternaam", pair { $0.achternaam.geschreven })
    }
    guard vergelijking.voornaam == .anders else { return nil }
    if vergelijking.datum == .gelijk {
      return vergelijking.isZelfdeAdres == true
        ? "andere voornaam, zelfde geboortedatum en adres: mogelijk tweeling"
        : "andere voornaam, zelfde geboortedatum: mogelijk tweeling"
    }
    return "andere voornaam, zelfde adres: mogelijk familie"
  }

  private var date: (voor: String?, tegen: String?) {
    let both = pair { $0.geboortedatum?.description ?? "" }
    switch vergelijking.datum {
    case .gelijk: return ("zelfde geboortedatum", nil)
    case .dagMaandVerwisseld: return (with("dag en maand van geboorte verwisseld", both), nil)
    case .eenCijfer: return (with("geboortedatum één cijfer anders", both), nil)
    case .cijfersVerwisseld:
      return (with("twee cijfers van de geboortedatum verwisseld", both), nil)
    case .past: return (with("geboortedatum past", both), nil)
    case .plaatshouder: return (with("geboortejaar gelijk, 1 januari is vaak onbekend", both), nil)
    case .onbekend: return (nil, nil)
    case .anders: return (nil, with("geboortedatum anders", both))
    }
  }

  private var address: (voor: String?, tegen: String?) {
    switch vergelijking.isZelfdeAdres {
    case true?: ("zelfde adres", nil)
    case false?: (nil, "ander adres")
    case nil: (nil, nil)
    }
  }

  private func fullName(_ person: Persoonsbeeld) -> String {
    [person.voornamen.geschreven, person.achternaam.geschreven].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func pair(_ part: (Persoonsbeeld) -> String) -> String {
    "\(part(vergelijking.links)) / \(part(vergelijking.rechts))"
  }

  private func with(_ what: String, _ both: String) -> String { kort ? what : "\(what): \(both)" }
}
