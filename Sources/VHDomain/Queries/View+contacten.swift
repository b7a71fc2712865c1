/// The people at partners, as screens and forms use them.
extension View {
  /// A contact in one line: name, function, organisation, gemeente.
  public func zin(_ data: Contactgegevens) -> String {
    [
      data.naam, data.functie, data.partner.map(house.partners.naam), data.gemeente, data.telefoon,
      data.mail,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The contacts that are there today, by name of the organisation and then their own.
  public var geldigeContacten: [Stored<Contact>] {
    bewaard("geldige contacten", perDag: true) {
      contactlijst.filter { $0.inhoud.gegevens.geldt(op: today) }
    }
  }

  /// All contacts by name of the organisation and then their own.
  public var contactlijst: [Stored<Contact>] {
    bewaard("contactlijst") {
      contacten.map { stored in
        let data = stored.inhoud.gegevens
        let partner = Vouwing.sleutel(data.partner.map(house.partners.naam) ?? "")
        return (key: [partner, Vouwing.sleutel(data.naam)], stored: stored)
      }
      .sorted {
        $0.key == $1.key
          ? $0.stored.nummer < $1.stored.nummer : $0.key.lexicographicallyPrecedes($1.key)
      }
      .map(\.stored)
    }
  }

  /// Who is meant by a name typed elsewhere, at this partner when it is known; only when it is one.
  public func contact(_ naam: String, bij partner: String?) -> Contactgegevens? {
    let wanted = Vouwing.sleutel(naam)
    let found = geldigeContacten.map(\.inhoud.gegevens).filter {
      Vouwing.sleutel($0.naam) == wanted && (partner == nil || $0.partner == partner)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whose name or function begins with what is typed, those of the partner first.
  public func contacten(_ tekst: String, bij partner: String?, hooguit: Int) -> [Stored<Contact>] {
    let asked = Vouwing.woorden(tekst)
    guard !asked.isEmpty else { return [] }
    let found = geldigeContacten.filter { stored in
      let data = stored.inhoud.gegevens
      let words = Vouwing.woorden(data.naam) + Vouwing.woorden(data.functie ?? "")
      return asked.allSatisfy { start in words.contains { $0.hasPrefix(start) } }
    }
    let own = found.filter { $0.inhoud.gegevens.partner == partner }
    let others = partner == nil ? found : own
    return Array(others.prefix(hooguit))
  }
}
