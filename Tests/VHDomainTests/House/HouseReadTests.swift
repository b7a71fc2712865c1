import Testing

@testable import VHDomain

/// Each fault is provoked by changing one thing in the profile of Midden-Limburg.
@Suite struct HouseReadTests {
  @Test func `every shipped profile reads without a fault`() throws {
    for id in House.meegeleverd {
      let bytes = try #require(House.bytes(meegeleverd: id))
      #expect(try House.read(bytes, file: id).id == id)
    }
  }

  static let mutations: [Mutation] =
    regie + [
      Mutation("schema", nil, "schema: ontbreekt; verwacht een geheel getal van 1 tot en met 1"),
      Mutation(
        "schema", 2,
        "schema: dit profiel is van een nieuwere versie van vh; gebruik dat programma"),
      Mutation("naam", nil, "naam: ontbreekt; verwacht tekst van hooguit 60 tekens"),
      Mutation("naam", "", "naam: \"\" is leeg; verwacht tekst van hooguit 60 tekens"),
      Mutation(
        "verslagjaarBeginmaand", 13,
        "verslagjaarBeginmaand: 13 valt buiten bereik; "
          + "verwacht een geheel getal van 1 tot en met 12"),
      Mutation(
        "gemeentes", [], "onbekende sleutel \"gemeentes\"; bedoelt u \"gemeenten\"?"),
      Mutation("gemeenten", [], "gemeenten: is leeg; verwacht er ten minste een"),
      Mutation("criteria", [], "criteria: is leeg; verwacht er ten minste een"),
      Mutation(
        "gemeenten[2].inwoners", -1,
        "gemeenten[2].inwoners: -1 valt buiten bereik; "
          + "verwacht een geheel getal van 0 tot en met 20000000"),
      Mutation(
        "gemeenten[2].geldigTot", "2019-02-30",
        "gemeenten[2].geldigTot: \"2019-02-30\" bestaat niet; verwacht jjjj-mm-dd"),
      Mutation("gemeenten[1].naam", "Weert", "gemeenten[6].naam: \"Weert\" staat er dubbel"),
      Mutation(
        "routeredenen[1].id", "al-in-behandeling",
        "routeredenen[1].id: \"al-in-behandeling\" staat er dubbel"),
      Mutation(
        "meldingvelden[0].velden[0]", "politicode",
        "meldingvelden[0].velden[0]: \"politicode\" is onbekend; "
          + "verwacht "
          + enumeration(Meldingveld.allCases.map(\.rawValue))),
      Mutation(
        "meldingvelden[1].bronnen[0]", "gpp",
        "meldingvelden[1].bronnen[0]: \"gpp\" is onbekend; verwacht de id van een bron van dit huis"
      ),
      Mutation(
        "spoedtafel", "triagee",
        "spoedtafel: \"triagee\" is onbekend; "
          + "verwacht de id van een tafel van dit huis, bijvoorbeeld triage"),
      Mutation(
        "politiecodes[0].soort", "verward",
        "politiecodes[0].soort: \"verward\" is onbekend; "
          + "verwacht de id van een meldingsoort van dit huis"),
      Mutation(
        "partners[3].ketens[0]", "zorgg",
        "partners[3].ketens[0]: \"zorgg\" is onbekend; verwacht zorg, straf of bestuur"),
      Mutation(
        "partners[3].ketens", [], "partners[3].ketens: is leeg; verwacht zorg, straf of bestuur"),
      Mutation(
        "tafels[1].geldigTot", "2021-01-01",
        "tafels[1].geldigTot: \"2021-01-01\" ligt voor geldigVan; verwacht 2022-01-01 of later"),
      Mutation(
        "tafels[0].deelnemers[1]", "cgj",
        "tafels[0].deelnemers[1]: \"cgj\" is onbekend; verwacht de id van een partner van dit huis"),
      Mutation(
        "meldingsoorten[2].traject", "onbegrepen-gedrg",
        "meldingsoorten[2].traject: \"onbegrepen-gedrg\" is onbekend; "
          + "verwacht de id van een traject van dit huis, bijvoorbeeld onbegrepen-gedrag"),
      Mutation(
        "tafels[3].tafelregel.volledig[0]", "poltie",
        "tafels[3].tafelregel.volledig[0]: \"poltie\" is onbekend; "
          + "verwacht de id van een partner van dit huis, bijvoorbeeld politie"),
      Mutation(
        "tafels[3].doel", "weegen",
        "tafels[3].doel: \"weegen\" is onbekend; "
          + "verwacht de id van een doel van dit huis, bijvoorbeeld wegen"),
      Mutation(
        "partners[0].grondslag", "wmoo",
        "partners[0].grondslag: \"wmoo\" is onbekend; "
          + "verwacht de id van een grondslag van dit huis, bijvoorbeeld wmo"),
      Mutation(
        "tafels[3].minimumOrganisaties", 0,
        "tafels[3].minimumOrganisaties: 0 valt buiten bereik; "
          + "verwacht een geheel getal van 1 tot en met 100"),
      Mutation(
        "tafels[5].orgaan", "procesregisseur",
        "tafels[5].orgaan: \"procesregisseur\" staat niet bij besluitorganen; "
          + "verwacht triage, screening, nazorgtafel, weegtafel of spoed"),
      Mutation(
        "tafels[3].orgaan", nil,
        "besluitorganen[0]: \"triage\" heeft geen tafel; verwacht een tafel met dit orgaan"),
      Mutation(
        "pad", [], "pad: is leeg; " + "verwacht stappen van melding via procesregie tot afgesloten"),
      Mutation(
        "pad[0]", "routeertafel",
        "pad: begint niet met melding; verwacht stappen van melding via procesregie tot afgesloten"),
      Mutation(
        "pad[3]", "routeertafel",
        "pad: mist procesregie; verwacht stappen van melding via procesregie tot afgesloten"),
      Mutation(
        "pad[4]", "routeertafel",
        "pad: eindigt niet met afgesloten; "
          + "verwacht stappen van melding via procesregie tot afgesloten"),
      Mutation(
        "criteria[0].vragen[1].kort", "Dit is net een teken te lang om te tonen.",
        "criteria[0].vragen[1].kort: \"Dit is net een teken te lang om te tonen.\" is te lang; "
          + "verwacht tekst van hooguit 40 tekens"),
      Mutation(
        "termijnen.maximaalAangehouden", "2",
        "termijnen.maximaalAangehouden: \"2\" is geen geheel getal; "
          + "verwacht een geheel getal van 1 tot en met 20"),
    ]

  @Test(arguments: mutations)
  func `names the one thing that is wrong`(mutation: Mutation) throws {
    #expect(try faults(after: [mutation]) == [mutation.message])
  }

  @Test func `asks for each of the seven questions exactly once`() throws {
    let faults = try faults(after: [Mutation("criteria[0].vragen[1].vraag", "ketens", "")])
    #expect(
      faults == [
        "criteria[0].vragen: \"gevolg\" ontbreekt; verwacht elke vraag een keer",
        "criteria[0].vragen: \"ketens\" staat er dubbel; verwacht elke vraag een keer",
      ])
  }

  @Test func `names all faults at once`() throws {
    let chosen = Self.mutations.filter {
      ["naam", "partners[3].ketens[0]", "tafels[0].deelnemers[1]", "pad[3]"].contains($0.path)
        && $0.value != nil
    }
    #expect(try Set(faults(after: chosen)) == Set(chosen.map(\.message)))
  }

  @Test func `lets spoed and procesregisseur decide without a table`() throws {
    let organen: JSONValue = [
      "triage", "screening", "nazorgtafel", "weegtafel", "spoed", "procesregisseur",
    ]
    #expect(try faults(after: [Mutation("besluitorganen", organen, "")]).isEmpty)
  }

  private func faults(after mutations: [Mutation]) throws -> [String] {
    let bytes = try #require(House.bytes(meegeleverd: "midden-limburg"))
    var profile = try JSONText.parse(bytes)
    for mutation in mutations { profile.set(mutation.steps, to: mutation.value) }
    do {
      _ = try House.read(profile.pretty.utf8, file: "huis.json")
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }
}

/// A value put at a path of a profile (nil takes it away), and the message that must follow.
struct Mutation: Sendable, CustomTestStringConvertible {
  let path: String
  let value: JSONValue?
  let message: String

  init(_ path: String, _ value: JSONValue?, _ message: String) {
    self.path = path
    self.value = value
    self.message = message
  }

  var steps: ArraySlice<Substring> { path.split { ".[]".contains($0) }[...] }
  var testDescription: String { "\(path) = \(value?.compact ?? "weg")" }
}

extension JSONValue {
  fileprivate mutating func set(_ steps: ArraySlice<Substring>, to value: JSONValue?) {
    guard let step = steps.first else { return }
    switch self {
    case .object(var object):
      var child: JSONValue? = steps.count == 1 ? value : object[String(step)]
      if steps.count > 1 { child?.set(steps.dropFirst(), to: value) }
      object[String(step)] = child
      self = .object(object)
    case .array(var items):
      guard let index = Int(step), items.indices.contains(index) else { return }
      if steps.count > 1 {
        items[index].set(steps.dropFirst(), to: value)
      } else if let value {
        items[index] = value
      }
      self = .array(items)
    case .string, .integer, .decimal, .bool, .null: return
    }
  }
}
