extension Personenvergelijking {
  /// The same in words, or nil when they are not alike.
  var gelijkenis: Gelijkenis? {
    niveau.map {
      Gelijkenis(
        niveau: $0, redenen: (names + [date.voor, address.voor]).compactMap { $0 },
        tegen: [against, date.tegen, address.tegen].compactMap { $0 })
    }
  }

  private var names: [String?] {
    if isVerwisseld { return ["voor- en achternaam verwisseld: \(pair(fullName))"] }
    if let alias { return ["bekend als \(alias)"] }
    return [surname, first]
  }

  private var surname: String? {
    let both = pair { $0.achternaam.geschreven }
    switch achternaam {
    case .gelijk: return "zelfde achternaam"
    case .schrijfwijze: return "achternaam anders geschreven: \(both)"
    case .volgorde: return "dubbele naam in andere volgorde: \(both)"
    case .klank: return "achternaam klinkt gelijk: \(both)"
    case .letter: return "achternaam bijna gelijk: \(both)"
    case .deel: return "deel van de dubbele naam gelijk: \(both)"
    case .begin: return "achternaam begint met \(rechts.achternaam.geschreven)"
    case .anders: return nil
    }
  }

  private var first: String? {
    let both = pair { $0.voornamen.geschreven }
    switch voornaam {
    case .gelijk: return "zelfde voornaam"
    case .klank: return "voornaam klinkt gelijk: \(both)"
    case .roepnaam: return "roepnaam: \(both)"
    case .letter: return "voornaam één letter anders: \(both)"
    case .deel: return "een voornaam gelijk: \(both)"
    case .voorletter: return "voorletters passen: \(both)"
    case .begin: return "voornaam begint met \(rechts.voornamen.geschreven)"
    case .onbekend, .anders: return nil
    }
  }

  private var against: String? {
    if achternaam == .anders { return "andere achternaam: \(pair { $0.achternaam.geschreven })" }
    guard voornaam == .anders else { return nil }
    if datum == .gelijk {
      return isZelfdeAdres == true
        ? "andere voornaam, zelfde geboortedatum en adres: mogelijk tweeling"
        : "andere voornaam, zelfde geboortedatum: mogelijk tweeling"
    }
    return "andere voornaam, zelfde adres: mogelijk familie"
  }

  private var date: (voor: String?, tegen: String?) {
    let both = pair { $0.geboortedatum?.description ?? "" }
    switch datum {
    case .gelijk: return ("zelfde geboortedatum", nil)
    case .dagMaandVerwisseld: return ("dag en maand van geboorte verwisseld: \(both)", nil)
    case .eenCijfer: return ("geboortedatum één cijfer anders: \(both)", nil)
    case .cijfersVerwisseld: return ("twee cijfers van de geboortedatum verwisseld: \(both)", nil)
    case .past: return ("geboortedatum past: \(both)", nil)
    case .plaatshouder: return ("geboortejaar gelijk, 1 januari is vaak onbekend: \(both)", nil)
    case .onbekend: return (nil, nil)
    case .anders: return (nil, "geboortedatum anders: \(both)")
    }
  }

  private var address: (voor: String?, tegen: String?) {
    switch isZelfdeAdres {
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
    "\(part(links)) / \(part(rechts))"
  }
}
