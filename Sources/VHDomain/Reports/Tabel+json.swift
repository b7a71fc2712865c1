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
      JSONObject.Member(column.id, cell.waarde.map { .integer($0) } ?? .null)
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
