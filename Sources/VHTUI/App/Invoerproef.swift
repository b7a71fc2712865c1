import VHDomain

/// Files that were read and checked: what importing them would do, while nothing has changed.
struct Invoerproef {
  let keuze: Invoerkeuze
  let bestanden: [Invoerpakket.Bestand]
  let verslag: Invoerverslag

  /// The same files by name, to be read again.
  var opnieuw: Invoerkeuze {
    Invoerkeuze(
      bronsysteem: keuze.bronsysteem,
      paden: Dictionary(bestanden.map { ($0.soort, $0.pad) }) { first, _ in first })
  }
}

/// Files with faults.
struct Invoerafwijzing {
  let keuze: Invoerkeuze
  let bestanden: [Invoerpakket.Bestand]
  let regels: [String]
  /// Who asked, and of which data folder.
  var als = ""
  var gegevensmap = ""

  /// The command that gives the same lines in a file.
  var opdracht: String {
    let files = bestanden.map { "--\($0.soort.rawValue) \(quoted($0.pad))" }
    let rest = [
      ("bronsysteem", keuze.bronsysteem), ("als", als), ("gegevens", gegevensmap),
    ].filter { !$0.1.isEmpty }.map { "--\($0.0) \(quoted($0.1))" }
    return (["vh importeer --proef"] + files + rest)
      .joined(separator: " ") + " 2> fouten.txt"
  }

  private func quoted(_ text: String) -> String {
    let plain = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
    }
    return plain && !text.isEmpty
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}

/// The two jobs of an import: to look at what it would do, and to do that.
enum Importeerjob {
  static func proef(_ keuze: Invoerkeuze) -> Job {
    Job(title: "Importeren: proef") { desk, voortgang in
      read(keuze, desk, voortgang) { proef($0, keuze, desk, voortgang) }
    }
  }

  /// Imports what was looked at; when a file is no longer the same, looks again instead.
  static func vastleggen(_ gezien: Invoerproef) -> Job {
    Job(title: "Importeren") { desk, voortgang in
      read(gezien.opnieuw, desk, voortgang) { pakket in
        let changed = zip(pakket.bestanden, gezien.bestanden).filter { $0.som != $1.som }
        guard changed.isEmpty else {
          return proef(
            pakket, gezien.keuze, desk, voortgang, gewijzigd: changed.map(\.0.naam))
        }
        do throws(PerformError) {
          let receipt = try desk.registry.perform(
            .importeren(pakket.invoer), as: desk.actor, voortgang: voortgang)
          return .ingevoerd(receipt.verslag ?? Invoerverslag())
        } catch {
          return failed(error, pakket, gezien.keuze, desk)
        }
      }
    }
  }

  private static func read(
    _ keuze: Invoerkeuze, _ desk: Desk, _ voortgang: Voortgang,
    _ body: (Invoerpakket) -> JobResult
  ) -> JobResult {
    do throws(Invoerpakket.Fouten) {
      return body(try Invoerpakket.lees(keuze, desk.bestanden, voortgang))
    } catch {
      return error.isAfgebroken ? .afgebroken : .onleesbaar(error)
    }
  }

  private static func proef(
    _ pakket: Invoerpakket, _ keuze: Invoerkeuze, _ desk: Desk, _ voortgang: Voortgang,
    gewijzigd: [String] = []
  ) -> JobResult {
    do throws(PerformError) {
      let verslag = try desk.registry.proef(
        pakket.invoer, as: desk.actor, voortgang: voortgang)
      return .proef(
        Invoerproef(keuze: keuze, bestanden: pakket.bestanden, verslag: verslag),
        gewijzigd: gewijzigd)
    } catch {
      return failed(error, pakket, keuze, desk)
    }
  }

  private static func failed(
    _ error: PerformError, _ pakket: Invoerpakket, _ keuze: Invoerkeuze, _ desk: Desk
  ) -> JobResult {
    if error.isAfgebroken { return .afgebroken }
    switch error {
    case .failed(let failure): return .mislukt("Niets vastgelegd. \(failure.message)")
    case .refused(let refusal):
      return .afgewezen(
        Invoerafwijzing(
          keuze: keuze, bestanden: pakket.bestanden, regels: refusal.zinnen,
          als: desk.actor.medewerker, gegevensmap: desk.bestanden.gegevensmap))
    }
  }
}
