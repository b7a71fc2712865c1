import VHDomain

/// Why something can't be recorded at the point on the table, tried dry with as little as will do.
extension World {
  /// Why no contribution can be recorded; nil when one can.
  func nietInbrengen(_ nummer: Nummer<Casus>, _ shown: Puntbeeld?) -> String? {
    let partner =
      shown?.lezers.compactMap(\.organisatie).first ?? house.partners.geldig(op: today).first?.id
      ?? ""
    let trial = Verrijking(partner: partner, tekst: "x", grondslag: house.grondslagen.first?.id)
    return disabled(.verrijken(nummer, trial))
  }

  /// Why no action can be recorded; nil when one can.
  func nietActie(_ nummer: Nummer<Casus>) -> String? {
    let trial = Actie(
      "x", partner: house.partners.geldig(op: today).first?.id, wie: "x", uiterlijk: today)
    return disabled(.actieToevoegen(nummer, trial))
  }
}
