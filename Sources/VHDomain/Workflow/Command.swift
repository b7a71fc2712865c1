/// Everything a user can ask for.
///
/// One case a request; who may ask stands in `Bevoegdheid`.
public indirect enum Command: Equatable, Sendable {
  /// T1, and T2 when `ontvangen`: keep a melding with the persons in it.
  case registreren(Intake, ontvangen: Bool)
  /// Change a melding that is still a concept.
  case meldingWijzigen(Nummer<Melding>, Intake, ontvangen: Bool)
  /// T3: take meldingen into screening; opens one casus for them (decision 21).
  case inScreeningNemen([Nummer<Melding>])
  /// T4: to triage without screening, with the reason.
  case rechtstreeksNaarTriage(Nummer<Melding>, reden: String, tafel: String, datum: Datum)
  /// Pass a received melding on to the partner that the house's table of routes names.
  case doorgeleiden(Nummer<Melding>, partner: String, reden: String)
  /// Link a received melding to a running casus, with the reason.
  case koppelen(Nummer<Melding>, Nummer<Casus>, reden: String)
  /// T5: act at once, before a table decided (decision 29).
  case spoed(Nummer<Melding>, Spoed)
  /// T24: what somebody mandated by the gemeente concluded about a return.
  case bijConcluderen(Nummer<Melding>, BijConclusie)
  /// Count advice to a partner, without a word about any person (P22).
  case consultTellen(Consult)
  /// Keep a person.
  case persoonAanmaken(Persoonsgegevens)
  /// Add to what is known of a person.
  case persoonAanvullen(Nummer<Persoon>, Persoonsgegevens)
  /// Two persons look alike and are two, with the reason; from then on they are not offered to
  /// each other.
  case nietDezelfde(Nummer<Persoon>, Nummer<Persoon>, reden: String)
  /// Take such a judgement back, with the reason.
  case tochOnzeker(Nummer<Persoon>, Nummer<Persoon>, reden: String)
  /// Record something with a person: a relation, a measure, detention, a let-op line, a birth.
  case bijPersoon(Nummer<Persoon>, Persoonsopdracht)
  /// Say which parts a person plays in a casus (decision 31); none is an answer too.
  case rollenVastleggen(Nummer<Casus>, Nummer<Persoon>, [BetrokkeneRol])

  /// One more person in a melding that has no final route yet.
  case betrokkeneBijMelding(Nummer<Melding>, Intakepersoon)
  /// One more person in a running casus.
  case betrokkeneBijCasus(Nummer<Casus>, Intakepersoon)
  /// What a casus is about now, such as a group once meldingen were put together (decision 30).
  case onderwerpVastleggen(Nummer<Casus>, Onderwerpgegevens)
  /// Relate a casus to another one, also of another house.
  case casussenVerbinden(Nummer<Casus>, Casusverband)
  /// Take such a relation away, with the reason.
  case verbandVerbreken(Nummer<Casus>, Verbandpartij, reden: String)
  /// Advise a partner on a received melding, without procesregie.
  case adviesVragen(Nummer<Melding>, Adviesvraag)
  /// Give the advice, which ends the casus.
  case adviesGeven(Nummer<Casus>, advies: String)
  /// Keep a question about a named person, with its clock.
  case informatievraagStellen(Vraaggegevens)
  /// Change a question that was written down wrong and still waits.
  case informatievraagWijzigen(Nummer<Informatievraag>, Vraaggegevens)
  /// What was given in answer to a question, or that there is nothing.
  case informatievraagBeantwoorden(Nummer<Informatievraag>, Vraagantwoord)
  /// Keep somebody at a partner.
  case contactVastleggen(Contactgegevens)
  /// Change what is known of somebody at a partner.
  case contactWijzigen(Nummer<Contact>, Contactgegevens)
  /// The last day of somebody at a partner.
  case contactBeeindigen(Nummer<Contact>, op: Datum)

  /// T7: put a casus on the agenda of a table.
  case agenderen(Nummer<Casus>, tafel: String, datum: Datum)
  /// Open a meeting of a table with the organisations that are there.
  case overlegOpenen(tafel: String, datum: Datum, aanwezig: [String], voorzitter: String)
  /// An organisation comes in or leaves.
  case aanwezigheid(Nummer<Overleg>, organisatie: String, aanwezig: Bool)
  /// Close a meeting; what was not discussed goes back.
  case overlegSluiten(Nummer<Overleg>)
  /// T9: put a casus on the table.
  case puntOpenen(Nummer<Casus>)
  /// Put a theme, or a casus of another house, on the agenda of a table.
  case puntAgenderen(Puntonderwerp, tafel: String, datum: Datum)
  /// Everything else around one meeting: release, who is there, the life of its points.
  case bijOverleg(Nummer<Overleg>, Overlegopdracht)

  /// A contribution of a partner.
  case verrijken(Nummer<Casus>, Verrijking)
  /// An answer to one of the criteria.
  case beantwoorden(Nummer<Casus>, Criteriumantwoord)
  /// On which contributions an answer rests, by id.
  case onderbouwen(Nummer<Casus>, Criteriumvraag, bijdragen: [String])
  /// The reporter was told what was decided.
  case terugkoppelen(Nummer<Casus>, Teruggekoppeld)
  /// T6-T8, T10-T12: a decision of the table.
  case besluiten(Nummer<Casus>, Besluit)
  /// A manager sets a rule aside, with the reason.
  case overrulen(Nummer<Casus>, regel: String, reden: String)

  /// Name the professional at a partner who leads the content.
  case casusregisseurBenoemen(Nummer<Casus>, Casusregisseur)
  /// Another procesregisseur.
  case procesregisseurWijzigen(Nummer<Casus>, medewerker: String, reden: String)
  /// T13: a goal of the plan.
  case doelStellen(Nummer<Casus>, Doel)
  /// Everything else a procesregisseur does with a casus: the plan, following, trajecten.
  case bijCasus(Nummer<Casus>, Regieopdracht)
  /// A risk assessment or restraining order, new or with more known.
  case huisverbodVastleggen(Nummer<Huisverbod>?, Huisverbodgegevens)
  /// An action of a partner.
  case actieToevoegen(Nummer<Casus>, Actie)
  /// An action is done, dropped or handed over.
  case actieEindigen(Nummer<Casus>, actie: String, status: Actiestatus, reden: String?)
  /// T14: follow from the background.
  case monitoren(Nummer<Casus>)
  /// T15: take it up again.
  case opschalen(Nummer<Casus>, reden: String)
  /// T16: hand it to those who go on.
  case afschalen(Nummer<Casus>, Afschaling)
  /// T17: close it.
  case afsluiten(Nummer<Casus>, Afsluiting)

  /// Publish figures: freeze them with what they count.
  case cijfersBevriezen(Rapportvraag)

  /// T26: what was always wrong is put right, in all places at once.
  case corrigeren(Correctieopdracht)
  /// Two records are of one person: the first stays.
  case personenSamenvoegen(Samenvoeging)
  /// They were two after all; what came later is divided between them.
  case samenvoegingOntbinden(Ontbinding)
  /// What stands with the wrong casus or person is put where it belongs.
  case rechtzetten(Rechtzetting)
  /// From a day on a casus counts in another gemeente.
  case casusVerhuizen(Nummer<Casus>, gemeente: String, op: Datum, reden: String)
  /// A second person accepts or refuses what was proposed, or who proposed it takes it back.
  case voorstelBeoordelen(Nummer<Voorstel>, Voorstelbesluit)
  /// The casussen of one procesregisseur go to another; for a time when there is a last day.
  case caseloadOverdragen(van: String, naar: String, tot: Datum? = nil, reden: String)
  /// The casussen that others took over for a time go back to whose they were.
  case caseloadTerugnemen(String)

  /// A new medewerker.
  case medewerkerToevoegen(Medewerker, reden: String? = nil)
  /// A change of name, roles or places on lists.
  case medewerkerWijzigen(Medewerker, reden: String? = nil)
  /// The last day of a medewerker.
  case medewerkerBeeindigen(String, op: Datum, reden: String? = nil)
  /// Add, change or end a partner, gemeente, table or term of the house.
  case inrichten(Inrichtopdracht)

  /// Take over the records of an old system, all of them or none.
  case importeren(Invoer)

  /// Withdraw what one commit did (decision 23).
  case ongedaanMaken(Intrekking)
}

/// A melding as it is typed in: its fields and the persons, known or new.
public struct Intake: Equatable, Sendable {
  /// The fields; `betrokkenen` is filled in from `personen`.
  public var gegevens: Meldinggegevens
  /// The persons.
  public var personen: [Intakepersoon]

  /// A melding about these persons.
  public init(gegevens: Meldinggegevens, personen: [Intakepersoon]) {
    self.gegevens = gegevens
    self.personen = personen
  }
}

/// A person in a melding: already recorded, or new.
public struct Intakepersoon: Equatable, Sendable {
  /// Who.
  public enum Wie: Codable, Equatable, Sendable {
    case bestaand(Nummer<Persoon>)
    case nieuw(Persoonsgegevens)
  }

  /// Who.
  public var wie: Wie
  /// Whether the melding is about this person in the first place.
  public var hoofd: Bool
  /// In which parts, where recorded.
  public var rollen: [BetrokkeneRol]

  /// A person, main or other, in a part.
  public init(_ wie: Wie, hoofd: Bool, rol: BetrokkeneRol? = nil) {
    self.init(wie, hoofd: hoofd, rollen: rol.map { [$0] } ?? [])
  }

  /// A person, main or other, in any number of parts.
  public init(_ wie: Wie, hoofd: Bool, rollen: [BetrokkeneRol]) {
    self.wie = wie
    self.hoofd = hoofd
    self.rollen = rollen
  }
}
