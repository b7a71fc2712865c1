import VHDomain

/// From the form to the fields of a melding and back.
extension MeldingForm {
  /// The fields that are about the report itself; what is not asked is not read.
  static func fields(_ form: Form) -> Meldinggegevens {
    var data = Meldinggegevens()
    data.bron = form.choice("bron")
    data.soort = form.choice("soort")
    data.politiecode = form.seen("politiecode", Form.choice)
    data.vermoedenVerwardGedrag = form.seen("verward", Form.answer)
    data.basisteam = form.seen("basisteam", Form.choice)
    data.ontvangenOp = form.date("ontvangenOp")
    data.detentie = detention(form)
    data.gemeente = form.choice("gemeente")
    data.inbrengendePartner = form.seen("inbrengendePartner", Form.choice)
    data.melderAnoniem = form.seen("anoniem", Form.answer).map { $0 == .ja }
    data.aanmelder = form.seen("aanmelder", Form.optionalText)
    data.grondslag = form.seen("grondslag", Form.choice)
    data.doel = form.seen("doel", Form.optionalText)
    data.geinformeerd = form.seen("geinformeerd", Form.answer)
    data.nietGeinformeerdReden = form.seen("nietGeinformeerdReden", Form.optionalText)
    data.volgensMelder = answers(form)
    data.onderwerp = subject(form)
    data.onderwerpnaam = form.seen("onderwerpnaam", Form.optionalText)
    data.gebied = form.seen("gebied", Form.optionalText)
    data.kenmerk = form.seen("kenmerk", Form.optionalText)
    data.aanleiding = form.text("aanleiding")
    return data
  }

  private static func detention(_ form: Form) -> Detentieopgave? {
    let told = Detentieopgave(
      richting: form.seen("richting", Form.choice).flatMap(Detentierichting.init),
      datum: form.seen("detentiedatum", Form.date),
      inrichting: form.seen("inrichting", Form.optionalText))
    return told == Detentieopgave() ? nil : told
  }

  private static func answers(_ form: Form) -> [Melderantwoord]? {
    let given = form.seen("volgensMelder") { form in form.choices }?.compactMap(answer)
    return given.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func answer(_ text: String) -> Melderantwoord? {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2, let vraag = Criteriumvraag(pad: parts[0]),
      let antwoord = Antwoord(rawValue: parts[1])
    else { return nil }
    return Melderantwoord(vraag, antwoord)
  }

  /// Puts a melding back in the form.
  static func fill(_ form: inout Form, _ data: Meldinggegevens) {
    for (id, value) in values(data) { form.set(value, for: id) }
  }

  private static func values(_ data: Meldinggegevens) -> [(String, FieldValue)] {
    let choices: [(String, String?)] = [
      ("bron", data.bron), ("soort", data.soort), ("politiecode", data.politiecode),
      ("basisteam", data.basisteam), ("gemeente", data.gemeente),
      ("inbrengendePartner", data.inbrengendePartner), ("grondslag", data.grondslag),
      ("richting", data.detentie?.richting?.rawValue),
      ("persoon", data.eerste?.persoon.description),
      ("onderwerp", data.onderwerp == .persoon ? nil : data.onderwerp.rawValue),
    ]
    let days: [(String, Datum?)] = [
      ("ontvangenOp", data.ontvangenOp), ("detentiedatum", data.detentie?.datum),
    ]
    let answers: [(String, Antwoord?)] = [
      ("verward", data.vermoedenVerwardGedrag), ("geinformeerd", data.geinformeerd),
      ("anoniem", data.melderAnoniem.map { $0 ? .ja : .nee }),
    ]
    let texts: [(String, String?)] = [
      ("aanleiding", data.aanleiding), ("gebied", data.gebied), ("aanmelder", data.aanmelder),
      ("doel", data.doel), ("nietGeinformeerdReden", data.nietGeinformeerdReden),
      ("inrichting", data.detentie?.inrichting), ("kenmerk", data.kenmerk),
      ("onderwerpnaam", data.onderwerpnaam),
    ]
    let told = data.volgensMelder?.map { "\($0.vraag.pad):\($0.antwoord.rawValue)" }
    return choices.compactMap { id, value in value.map { (id, .choice($0)) } }
      + days.compactMap { id, value in value.map { (id, .date($0.description)) } }
      + answers.compactMap { id, value in
        value.flatMap { FieldAnswer(rawValue: $0.rawValue) }.map { (id, .answer($0)) }
      }
      + texts.compactMap { id, value in (value ?? "").isEmpty ? nil : (id, .text(value ?? "")) }
      + [("volgensMelder", told), ("rol", data.eerste?.rollen.map(\.rawValue))]
      .compactMap { id, chosen in
        chosen.flatMap { $0.isEmpty ? nil : (id, FieldValue.choices($0)) }
      }
  }
}

extension Form {
  /// What a field that is asked holds; nil for one that is passed over.
  func seen<Value>(_ id: String, _ read: (Form) -> (String) -> Value?) -> Value? {
    fields.contains { $0.id == id && !$0.isHidden } ? read(self)(id) : nil
  }
}
