import ArgumentParser
import Foundation
import VHDomain

/// `vh reservekopie`: everything in a new folder, read back before it counts.
struct Reservekopie: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reservekopie",
    abstract: "Maak een reservekopie van de hele gegevensmap, teruggelezen en op proef teruggezet.",
    discussion: "vh reservekopie reserve-2026-11-27 --als beheer")

  @Argument(
    help: ArgumentHelp("De map voor de kopie, die er nog niet is of leeg is.", valueName: "map"),
    completion: .directory)
  var map: String

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let actor = try algemeen.actor()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let regel = Voortgangsregel(onderbreekbaar: true)
    defer { regel.close() }
    let verslag: Kopieverslag
    do throws(PerformError) {
      verslag = try huis.registry.reservekopie(
        naar: map, als: actor, voortgang: regel.voortgang)
    } catch {
      if error.isAfgebroken { throw regel.afgebroken }
      throw CommandError(error)
    }
    regel.close()
    Edge.out(
      "Gelukt: \(counted(verslag.bestanden, "bestand", "bestanden")) in \(Edge.safe(map)), "
        + "teruggelezen en op proef teruggezet (stand \(verslag.generatie)). Er staan "
        + "persoonsgegevens in: bewaar de map veilig.")
    if !verslag.isInLogboek {
      Edge.error("vh: Deze kopie staat niet in het logboek: daar kon niet in worden geschreven.")
    }
    for path in verslag.overgeslagen {
      Edge.error("vh: \(Edge.line(path)) is geen gewoon bestand en staat niet in de kopie.")
    }
    guard verslag.afwijkend.isEmpty else {
      Edge.error(
        "vh: Let op: in de gegevensmap zelf kloppen bestanden niet met het logboek, en dus ook niet "
          + "in de kopie (\(Edge.line(verslag.afwijkend[0]))); zie vh controle.")
      throw Bevonden()
    }
  }
}
