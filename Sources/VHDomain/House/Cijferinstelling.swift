/// What a house settles about its figures: small numbers, and tables of its own.
public struct Cijferinstelling: Equatable, Sendable {
  /// Figures from 1 to below this one are kept back in what leaves the house; 0 is none.
  public var drempel = 0
  /// The same for one traject, where it differs.
  public var drempels: [Trajectdrempel] = []
  /// The tables of the house itself.
  public var tabellen: [Huistabel] = []

  /// Nothing is kept back, and there are no other tables.
  public init() {}
}

/// From which number on the figures of a traject leave the house.
public struct Trajectdrempel: Equatable, Sendable {
  /// The traject, by id of the house.
  public var traject: String
  /// The smallest number that is shown.
  public var drempel: Int
}

extension House {
  /// The tables of figures of the house itself.
  public var tabellen: [Huistabel] { cijfers.tabellen }
}

// MARK: - Reading

extension Cijferinstelling {
  init(_ reader: JSONReader) {
    self.init()
    drempel = reader.optional("drempel", .integer(in: 0...100)) ?? 0
    drempels = reader.has("drempels") ? reader.objects("drempels", Trajectdrempel.init) : []
    tabellen = reader.has("tabellen") ? reader.objects("tabellen", Huistabel.init) : []
  }
}

extension Trajectdrempel {
  init(_ reader: JSONReader) {
    self.init(
      traject: reader.required("traject", .id),
      drempel: reader.required("drempel", .integer(in: 0...100)))
  }
}

extension Huistabel {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id), titel: reader.required("titel", .naam),
      rijen: reader.list("rijen", .word(standIn: Dimensie.gemeente)),
      kolommen: reader.objects("kolommen", Huiskolom.init),
      voetnoten: reader.has("voetnoten") ? reader.list("voetnoten", .text(max: 200)) : [])
  }
}

extension Huiskolom {
  init(_ reader: JSONReader) {
    self.init(
      id: reader.required("id", .id), kop: reader.required("kop", .text(max: 40)),
      telt: reader.required("telt", .text(max: 80)),
      trajecten: reader.has("trajecten") ? reader.list("trajecten", .id) : [],
      bronnen: reader.has("bronnen") ? reader.list("bronnen", .id) : [],
      soorten: reader.has("soorten") ? reader.list("soorten", .id) : [])
  }
}

// MARK: - Checking

extension House {
  /// Tables that can't be counted, or that would pass for another one.
  static func tablesOfFigures(_ house: House) -> [Fault] {
    house.tabellen.enumerated().flatMap { index, table in
      let path = "cijfers.tabellen[\(index)]"
      let isTaken =
        Tabeldefinitie.alle.contains { $0.id == table.id }
        || house.tabellen.prefix(index).contains { $0.id == table.id }
      return
        (isTaken
        ? [Fault("\(path).id", value: shown(table.id), "bestaat al", expected: "een ander id")]
        : [])
        + rows(table, path) + columns(table, house, path)
    }
      + house.cijfers.drempels.enumerated().compactMap { index, one in
        house.trajecten.met(id: one.traject) == nil
          ? Fault(
            "cijfers.drempels[\(index)].traject", value: shown(one.traject), "bestaat niet",
            expected: "een traject van dit huis") : nil
      }
  }

  private static func rows(_ table: Huistabel, _ path: String) -> [Fault] {
    let known = Huistabel.dimensies
    let isSound =
      (1...2).contains(table.rijen.count) && table.rijen.allSatisfy(known.contains)
      && Set(table.rijen).count == table.rijen.count
    return isSound
      ? []
      : [
        Fault(
          "\(path).rijen", "kan zo niet",
          expected: "een of twee van \(enumeration(known.map(\.rawValue)))")
      ]
  }

  private static func columns(_ table: Huistabel, _ house: House, _ path: String) -> [Fault] {
    let known = Huiskolom.bouwstenen.map(\.naam)
    guard !table.kolommen.isEmpty else { return [Fault("\(path).kolommen", "is leeg")] }
    return table.kolommen.enumerated().flatMap { index, column -> [Fault] in
      let own = "\(path).kolommen[\(index)]"
      var faults: [Fault] = []
      if !known.contains(column.telt) {
        faults.append(
          Fault(
            "\(own).telt", value: shown(column.telt), "kan niet worden geteld",
            expected: enumeration(known)))
      }
      if table.kolommen.prefix(index).contains(where: { $0.id == column.id }) {
        faults.append(Fault("\(own).id", value: shown(column.id), "staat er dubbel"))
      }
      let lists: [(String, [String], [String])] = [
        ("trajecten", column.trajecten, house.trajecten.map(\.id)),
        ("bronnen", column.bronnen, house.bronnen.map(\.id)),
        ("soorten", column.soorten, house.meldingsoorten.map(\.id)),
      ]
      return faults
        + lists.flatMap { name, asked, ids in
          asked.filter { !ids.contains($0) }.map {
            Fault("\(own).\(name)", value: shown($0), "bestaat niet in dit huis")
          }
        }
    }
  }
}
