extension Rule where Subject == Huisverbod {
  /// an order follows an assessment; an assessment without an order is normal.
  public static let rihgEerst = Rule(
    id: "R-60", severity: .blocks, source: "001, 004",
    summary:
      "Een huisverbod volgt op een RIHG; een RIHG zonder huisverbod is gewoon."
  ) { order, _ in
    let data = order.gegevens
    guard order.herkomst == nil, let imposed = data.opgelegdOp else { return [] }
    guard let assessed = data.rihgOp else {
      return [Finding("Vul eerst in wanneer de RIHG is ingevuld.", at: "rihgOp")]
    }
    let isEarlier =
      if let start = data.opgelegdTijd, let form = data.rihgTijd { form <= start } else {
        assessed <= imposed
      }
    return isEarlier
      ? [] : [Finding("De RIHG ligt na het opleggen; verbeter een van beide.", at: "rihgOp")]
  }
}
