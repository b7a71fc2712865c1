extension Tabel {
  /// The table as one JSON document with stable keys; a figure that is not known is `null`.
  public var json: JSONValue {
    [
      "tabel": .string(vraag.tabel.id), "titel": .string(titel), "huis": .string(huis),
      "periode": [
        "naam": .string("\(vraag.periode)"), "van": .string("\(vraag.periode.van)"),
        "tot": .string("\(vraag.periode.tot)"),
      ],
      "traject": vraag.traject.map { .string($0) } ?? .null,
      "gemeente": vraag.gemeente.map { .string($0) } ?? .null,
      "tafel": vraag.tafel.map { .string($0) } ?? .null,
      "jaren": .integer(vraag.jaren),
      "stand": .string("\(stand)"),
      "sleutels": .array(sleutelkolommen.map { .string($0) }),
      "kolommen": .array(kolommen.map(\.json)),
      "rijen": .array(rijen.map(json)),
      "voetnoten": .array(voetnoten.map { .string($0) }),
    ]
  }

  private func json(_ rij: Rij) -> JSONValue {
    let keys = zip(sleutelkolommen, rij.sleutels).map { JSONObject.Member($0, .string($1)) }
    let figures = zip(kolommen, rij.cellen).map { column, cell in
      JSONObject.Member(column.id, cell.json)
    }
    return .object(JSONObject(keys + figures))
  }
}

extension Kolom {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "eenheid": .string(eenheid.rawValue), "datum": .string(datum),
      "definitie": .string(definitie),
    ]
  }
}

extension Cel {
  /// The figure as a number; as text where it is kept back, null when not known.
  public var json: JSONValue {
    if grens != nil { return .string(tekst) }
    guard !isWeggelaten, let waarde else { return .null }
    guard decimalen > 0 else { return .integer(waarde) }
    return Double(tekst(komma: ".")).map { .decimal($0) } ?? .null
  }
}
