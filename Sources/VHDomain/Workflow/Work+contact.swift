/// The people at partners: added, changed, ended.
extension Work {
  mutating func keepContact(_ data: Contactgegevens) throws(Refusal) {
    try check(data, besides: nil)
    tell(newNumber(Contact.self, jaar: 0), [.vastgelegd(gegevens: data)], op: context.today)
  }

  mutating func change(
    _ nummer: Nummer<Contact>, _ data: Contactgegevens
  ) throws(Refusal) {
    guard try find(nummer).gegevens != data else {
      throw Refusal("contact", "Er is niets gewijzigd.", at: "naam")
    }
    try check(data, besides: nummer)
    tell(nummer, [.gewijzigd(gegevens: data)], op: context.today)
  }

  mutating func end(_ nummer: Nummer<Contact>, _ day: Datum) throws(Refusal) {
    let data = try find(nummer).gegevens
    guard data.tot != day else {
      throw Refusal("contact", "\(data.naam) eindigt al op \(day.lang).", at: "tot")
    }
    guard data.van.map({ $0 <= day }) ?? true else {
      throw Refusal(
        "contact",
        "\(data.naam) begint op \(data.van?.lang ?? ""); kies die dag of een latere.", at: "tot")
    }
    tell(nummer, [.beeindigd(op: day)], op: context.today)
  }

  private func check(_ data: Contactgegevens, besides own: Nummer<Contact>?) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(!data.naam.isBlank, "contact", "Vul de naam in.", at: "naam")
    reasons.require(
      data.partner.map { house.partners.met(id: $0) != nil } ?? false, "contact",
      "Kies de organisatie uit de lijst van het huis.", at: "partner")
    reasons.require(
      data.gemeente.map { house.gemeenten.met(id: $0) != nil } ?? true, "contact",
      "\"\(data.gemeente ?? "")\" is geen gemeente van dit huis; kies er een uit de lijst.",
      at: "gemeente")
    reasons.require(
      data.telefoon != nil || data.mail != nil, "contact",
      "Vul een telefoonnummer of een mailadres in.", at: "telefoon")
    reasons.require(
      data.telefoon.map(Contactgegevens.isTelefoon) ?? true, "contact",
      "\"\(data.telefoon ?? "")\" is geen telefoonnummer; typ bijvoorbeeld 0475 123 456.",
      at: "telefoon")
    reasons.require(
      data.mail.map(Contactgegevens.isMail) ?? true, "contact",
      "\"\(data.mail ?? "")\" is geen mailadres; typ bijvoorbeeld j.smit@partner.nl.", at: "mail")
    if let van = data.van, let tot = data.tot {
      reasons.require(
        van <= tot, "contact", "De laatste dag, \(tot.lang), ligt vóór de eerste, \(van.lang).",
        at: "tot")
    }
    reasons.require(
      !known(data, besides: own), "contact",
      "\(data.naam) staat al bij deze organisatie; wijzig die regel.", at: "naam")
    try reasons.enforce()
  }

  /// Whether the same name stands at the same partner and gemeente already.
  private func known(_ data: Contactgegevens, besides own: Nummer<Contact>?) -> Bool {
    let name = Vouwing.sleutel(data.naam)
    return records.contacten.values.contains { stored in
      let other = stored.inhoud.gegevens
      return stored.nummer != own && !stored.inhoud.isLeeg && other.partner == data.partner
        && other.gemeente == data.gemeente && other.geldt(op: context.today)
        && Vouwing.sleutel(other.naam) == name
    }
  }
}

extension Contactgegevens {
  /// Digits with what people write between them; at least six digits, a plus only in front.
  static func isTelefoon(_ text: String) -> Bool {
    let digits = text.filter(\.isWholeNumber).count
    let rest = text.drop { $0 == "+" }
    return (6...15).contains(digits)
      && rest.allSatisfy { $0.isASCII && ($0.isWholeNumber || " -()./".contains($0)) }
  }

  /// Something, an at sign, and a name with a dot in it, without spaces.
  static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let host = parts.last, !parts[0].isEmpty,
      !text.contains(where: \.isWhitespace)
    else { return false }
    let names = host.split(separator: ".", omittingEmptySubsequences: false)
    return names.count >= 2 && names.allSatisfy { !$0.isEmpty }
  }
}
