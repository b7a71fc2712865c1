extension Controleverslag {
  /// The report as one JSON document with stable keys.
  public var json: JSONValue {
    let rows = bevindingen.map { found in
      JSONValue.object(
        JSONObject([
          .init("ernst", .string(found.ernst.rawValue)), .init("controle", .string(found.controle)),
          .init("nummer", found.nummer.map { .string($0.description) } ?? .null),
          .init("zin", .string(found.zin)),
        ]))
    }
    let counts = Dictionary(bevindingen.map { ($0.controle, 1) }, uniquingKeysWith: +)
    let checks = Controlepunt.alle.map { point in
      JSONValue.object(
        JSONObject([
          .init("id", .string(point.id)), .init("ernst", .string(point.ernst.rawValue)),
          .init("zin", .string(point.zin)), .init("aantal", .integer(counts[point.id] ?? 0)),
        ]))
    }
    return .object(
      JSONObject([
        .init("dossiers", .integer(dossiers)), .init("fouten", .integer(fouten)),
        .init("aandacht", .integer(aandacht)), .init("bevindingen", .array(rows)),
        .init("controles", .array(checks)),
      ]))
  }
}
