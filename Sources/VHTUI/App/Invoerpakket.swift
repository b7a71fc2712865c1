import Foundation
import VHDomain

/// Which files are to be imported, as someone chose them.
struct Invoerkeuze: Equatable {
  var bronsysteem = "csv"
  /// Where files with the usual names are looked for.
  var map = ""
  var paden: [Invoersoort: String] = [:]

  /// The chosen files, and those of the folder for the kinds that were not named.
  func bestanden(_ door: Bestanden) throws(Leesfout) -> [(soort: Invoersoort, pad: String)] {
    let names = map.isEmpty ? [] : try door.namen(map)
    let folder = map.hasSuffix("/") ? map : map + "/"
    return Invoersoort.allCases.compactMap { soort in
      if let path = paden[soort] { return (soort, path) }
      return names.contains(soort.bestandsnaam) ? (soort, folder + soort.bestandsnaam) : nil
    }
  }
}

/// The files of one import as they were read, not yet checked.
struct Invoerpakket {
  struct Bestand: Equatable {
    let soort: Invoersoort
    let pad: String
    let naam: String
    let regels: Int
    /// Tells whether it is still what was looked at.
    let som: Sum
  }

  /// Why files can't be imported as they are: a reason for each of them.
  struct Fouten: Error, Equatable {
    var fouten: [(soort: Invoersoort?, fout: Leesfout)]

    var isAfgebroken: Bool { fouten.contains { $0.fout.isAfgebroken } }

    static func == (left: Fouten, right: Fouten) -> Bool {
      left.fouten.elementsEqual(right.fouten) { $0.soort == $1.soort && $0.fout == $1.fout }
    }
  }

  let invoer: Invoer
  let bestanden: [Bestand]

  /// Reads what was chosen; every file that can't be read is told.
  static func lees(
    _ keuze: Invoerkeuze, _ door: Bestanden, _ voortgang: Voortgang
  ) throws(Fouten) -> Invoerpakket {
    var reading = Reading(door: door, voortgang: voortgang)
    do throws(Leesfout) {
      for (soort, path) in try keuze.bestanden(door) { reading.read(soort, path) }
    } catch {
      throw Fouten(fouten: [(nil, error)])
    }
    if !reading.fouten.isEmpty { throw Fouten(fouten: reading.fouten) }
    guard !reading.tables.isEmpty else {
      let names = Invoersoort.allCases.map(\.bestandsnaam).joined(separator: ", ")
      let zin = "In deze map staat geen van de bestanden die te importeren zijn: \(names)."
      throw Fouten(fouten: [(nil, Leesfout(zin, code: 66))])
    }
    return Invoerpakket(
      invoer: Invoer(bronsysteem: keuze.bronsysteem, reading.tables), bestanden: reading.files)
  }

  private struct Reading {
    let door: Bestanden
    let voortgang: Voortgang
    var tables: [Invoertabel] = []
    var files: [Bestand] = []
    var fouten: [(soort: Invoersoort?, fout: Leesfout)] = []
    private var seen: [String: String] = [:]

    init(door: Bestanden, voortgang: Voortgang) {
      self.door = door
      self.voortgang = voortgang
    }

    mutating func read(_ soort: Invoersoort, _ path: String) {
      if fouten.contains(where: { $0.fout.isAfgebroken }) { return }
      do throws(Leesfout) {
        let found = try door.lees(path, voortgang)
        if let other = seen[found.plaats] {
          throw Leesfout(
            "\(found.naam) (\(soort.rawValue)) is hetzelfde bestand als \(other); geef elke soort "
              + "een eigen bestand.", code: 64)
        }
        if !found.plaats.isEmpty { seen[found.plaats] = "\(found.naam) (\(soort.rawValue))" }
        let table = try table(soort, found)
        tables.append(table)
        files.append(
          Bestand(
            soort: soort, pad: path, naam: found.naam, regels: table.aantal,
            som: Sum(of: found.bytes)))
      } catch {
        fouten.append((soort, error))
      }
    }

    private func table(_ soort: Invoersoort, _ found: Gelezen) throws(Leesfout) -> Invoertabel {
      do throws(StoreError) {
        return try Invoertabel(
          soort, bestand: found.naam, bytes: found.bytes, voortgang: voortgang)
      } catch {
        throw Leesfout(error)
      }
    }
  }
}
