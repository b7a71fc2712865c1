/// A question about a melding that only some channels answer.
///
/// What every melding says (source, kind, day, gemeente, who and why) is no part of it.
public enum Meldingveld: String, CaseIterable, Codable, Sendable {
  case politiecode
  /// The separate question whether confused behaviour is suspected (Y9).
  case verward
  case basisteam
  /// Into or out of detention, the day and the prison (Y6).
  case detentie
  case inbrengendePartner = "inbrengende-partner"
  case anoniem
  case aanmelder
  case grondslag
  case doel
  /// Whether the betrokkene knows of it, and if not why.
  case geinformeerd
  /// The aanmelder's own answers to the criteria (decision 28).
  case volgensMelder = "volgens-melder"
  /// What it is about when that is not one person: a family, group, network or area (decision 30).
  case onderwerp
  case gebied
  /// The number it has at the source.
  case kenmerk
}

/// A line of the house's table of questions: which meldingen it is about and what they are asked.
public struct Veldregel: Equatable, Sendable {
  /// The sources, by id; empty is any.
  public var bronnen: [String]
  /// The kinds of melding, by id; empty is any.
  public var soorten: [String]
  /// What is asked.
  public var velden: [Meldingveld]
  /// Without which of it a melding is not received (T2, Y15).
  public var nodig: [Meldingveld]

  func geldt(bron: String?, soort: String?) -> Bool {
    (bronnen.isEmpty || bron.map(bronnen.contains) ?? false)
      && (soorten.isEmpty || soort.map(soorten.contains) ?? false)
  }
}

extension House {
  /// What a melding from this source and of this kind is asked: what every line about it names.
  ///
  /// A house without such a table asks everything.
  public func gevraagd(bron: String?, soort: String?) -> [Meldingveld] {
    guard !meldingvelden.isEmpty else { return Meldingveld.allCases }
    let named = regels(bron, soort).flatMap { $0.velden + $0.nodig }
    return Meldingveld.allCases.filter(named.contains)
  }

  /// Without what a melding from this source and of this kind is not received.
  public func nodig(bron: String?, soort: String?) -> [Meldingveld] {
    let named = regels(bron, soort).flatMap(\.nodig)
    return Meldingveld.allCases.filter(named.contains)
  }

  private func regels(_ bron: String?, _ soort: String?) -> [Veldregel] {
    meldingvelden.filter { $0.geldt(bron: bron, soort: soort) }
  }

  /// The partner that brings a melding in: as named, else the one its source stands for.
  public func inbrenger(_ gegevens: Meldinggegevens) -> String? {
    gegevens.inbrengendePartner ?? gegevens.bron.flatMap { bronnen.met(id: $0)?.partner }
  }

  /// The questions about the criteria an aanmelder can answer, as this house asks them on a day.
  public func meldervragen(op dag: Datum) -> [Criteriumtekst] {
    criteria.geldig(op: dag).first?.vragen.filter { $0.vraag != .stagnatie } ?? []
  }
}

extension House {
  /// Every line of the table of questions names what the house knows.
  static func questionsOfMeldingen(_ house: House) -> [Fault] {
    house.meldingvelden.enumerated().flatMap { index, line in
      references(line.bronnen, house.bronnen, "bron", "meldingvelden[\(index)].bronnen")
        + references(
          line.soorten, house.meldingsoorten, "meldingsoort", "meldingvelden[\(index)].soorten")
    }
  }

  /// A source stands for a partner, a code for a kind, and spoed is confirmed by a table.
  static func referencesOfIntake(_ house: House) -> [Fault] {
    let sources = house.bronnen.enumerated().compactMap { index, bron in
      bron.partner.flatMap {
        reference(
          $0, to: house.partners.map(\.id), called: "partner", at: "bronnen[\(index)].partner")
      }
    }
    let codes = house.politiecodes.enumerated().compactMap { index, code in
      code.soort.flatMap {
        reference(
          $0, to: house.meldingsoorten.map(\.id), called: "meldingsoort",
          at: "politiecodes[\(index)].soort")
      }
    }
    let table = house.spoedtafel.flatMap {
      reference($0, to: house.tafels.map(\.id), called: "tafel", at: "spoedtafel")
    }
    return sources + codes + [table].compactMap { $0 }
  }
}
