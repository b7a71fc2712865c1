/// Persons and reports that stand in the register twice, as in every real one: the same police
/// report was typed again, with a slip.
extension Oefenregister {
  /// How many of so many meldingen come in twice.
  static func dubbelen(van meldingen: Int) -> Int { meldingen / 100 }

  /// Adds a second melding of the same day about a person who is recorded anew.
  mutating func addDouble() {
    guard let report = toeval.een(rijen["meldingen"] ?? []),
      var person = (rijen["personen"] ?? []).first(where: { $0[0] == report[9] })
    else { return }
    person[0] = "p\(count("personen") + 1)d"
    slip(&person)
    var again = report
    again[0] = "m\(count("meldingen") + 1)"
    again[9] = person[0]
    add("personen", person)
    add("meldingen", again)
  }

  private mutating func slip(_ person: inout [String]) {
    let (surname, birth) = (person[1], person[4])
    switch toeval.getal(0...3) {
    case 0 where surname.count > 5:
      let place = surname.index(surname.startIndex, offsetBy: toeval.getal(2...surname.count - 2))
      person[1].remove(at: place)
    case 1 where birth.count == 10 && birth.hasSuffix("8"):
      person[4] = birth.dropLast() + "3"
    case 2: person[3] = person[3].prefix(1) + "."
    default: person[1] = surname.zonderTekens
    }
  }
}

extension String {
  /// `Yıldırım` as somebody types it without the marks.
  fileprivate var zonderTekens: String {
    let folded = Vouwing.woorden(self).joined(separator: "-")
    return folded.prefix(1).uppercased() + folded.dropFirst()
  }
}
