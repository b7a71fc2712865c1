extension View {
  /// Hits as one JSON document with stable keys.
  public func json(_ resultaat: Zoekresultaat) -> JSONValue {
    let rows = resultaat.treffers.map { hit in
      let row = regel(hit.nummer)
      let reasons = hit.redenen.map { reason in
        JSONValue.object(
          JSONObject([
            .init("veld", .string(reason.veld)),
            .init("woorden", .array(reason.woorden.map(JSONValue.string))),
          ]))
      }
      return JSONValue.object(
        JSONObject([
          .init("nummer", .string(hit.nummer.description)), .init("wie", .string(row?.wie ?? "")),
          .init("gemeente", .string(row?.gemeente ?? "")),
          .init("staat", .string(row?.staat ?? "")), .init("waarom", .array(reasons)),
        ]))
    }
    return .object(
      JSONObject([
        .init("totaal", .integer(resultaat.totaal)), .init("treffers", .array(rows)),
      ]))
  }
}
