@testable import VHDomain

extension HouseReadTests {
  /// What the lists of the procesregisseurs name must be there.
  static let regie: [Mutation] = [
    veld(
      "nazorgg",
      message: "trajecten[0]: \"nazorgg\" is onbekend; "
        + "verwacht de id van een traject van dit huis, bijvoorbeeld nazorg"),
    veld(
      slot: "ggzz",
      message: "slot: \"ggzz\" is onbekend; "
        + "verwacht de id van een toestemming van dit huis, bijvoorbeeld ggz"),
    veld(
      grond: "brief",
      message: "grond: \"brief\" is onbekend; verwacht de id van een trajectveld van dit huis"),
    veld(soort: "keuze", message: "keuzes: is leeg; verwacht er ten minste een"),
    domein(
      [["naam": "Wonen", "leefgebied": "huisvestng"]],
      message: "[0].leefgebied: \"huisvestng\" is onbekend; "
        + "verwacht de id van een leefgebied van dit huis, bijvoorbeeld huisvesting"),
    domein([], message: ": is leeg; verwacht er ten minste een"),
    Mutation(
      "regieprofiel",
      [
        "intensiteiten": [
          ["id": "a", "naam": "A", "gewicht": 1], ["id": "a", "naam": "B", "gewicht": 2],
        ]
      ], "regieprofiel.intensiteiten[1].id: \"a\" staat er dubbel"),
  ]

  /// A profile with one field of a traject that is sound but for one member.
  private static func veld(
    _ traject: String = "nazorg", soort: String = "tekst", slot: String = "ggz",
    grond: String = "vonnis", message: String
  ) -> Mutation {
    Mutation(
      "regieprofiel",
      [
        "trajectvelden": [
          [
            "id": "vonnis", "naam": "Vonnis", "trajecten": [.string(traject)],
            "soort": .string(soort), "slot": .string(slot), "grond": .string(grond),
          ]
        ]
      ], "regieprofiel.trajectvelden[0].\(message)")
  }

  private static func domein(_ domains: JSONValue, message: String) -> Mutation {
    Mutation(
      "regieprofiel",
      [
        "zrmversies": [
          ["id": "mh", "naam": "ZRM MH", "voor": "volwassenen", "domeinen": domains]
        ]
      ], "regieprofiel.zrmversies[0].domeinen\(message)")
  }
}
