import ArgumentParser
import Foundation
import VHDomain

/// `vh terugzetten`: a data folder made of a backup.
struct Terugzetten: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terugzetten",
    abstract: "Maak van een reservekopie weer een gegevensmap; een beschadigde wordt geweigerd.",
    discussion: "vh terugzetten reserve-2026-11-27 --als beheer")

  @Argument(
    help: ArgumentHelp("De map met de reservekopie.", valueName: "map"), completion: .directory)
  var map: String

  @Flag(help: "Zet de gegevensmap die er al is opzij, onder een andere naam.")
  var vervang = false

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let actor = try algemeen.actor()
    let path = Paden.data(algemeen.gegevens)
    let now = try Edge.now(isPractice: false)
    let regel = Voortgangsregel(onderbreekbaar: true)
    defer { regel.close() }
    let kopie: Kopie
    let gedaan: Kopie.Teruggezet
    do {
      kopie = try Kopie(opening: map, voortgang: regel.voortgang)
      try kopie.vereisBeheerder(actor.medewerker, op: now.dag)
      gedaan = try kopie.zetTerug(
        naar: path, vervang: vervang, door: actor, op: now, voortgang: regel.voortgang)
    } catch let error as Refusal {
      throw CommandError(error)
    } catch let error as StoreError {
      throw told(error, path, regel)
    }
    regel.close()
    Edge.out(
      "Gelukt: \(counted(kopie.aantal, "bestand", "bestanden")) teruggezet in \(Edge.safe(path)) "
        + "(stand \(kopie.generatie)).")
    if let aside = gedaan.opzij {
      Edge.out(
        "De gegevensmap die er stond, is nu \(Edge.safe(aside)). Start vh op elke terminal opnieuw."
      )
    }
    if !gedaan.isInLogboek { Edge.error("vh: Dit terugzetten staat niet in het logboek.") }
    guard kopie.afwijkend.isEmpty else {
      Edge.error(
        "vh: Let op: bij het maken van de kopie klopten al bestanden niet; zie vh controle.")
      throw Bevonden()
    }
  }

  private func told(_ error: StoreError, _ path: String, _ regel: Voortgangsregel) -> CommandError {
    switch error {
    case .cancelled: regel.afgebroken
    case .exists:
      CommandError(
        "\(Edge.safe(path)) bestaat al; kies met --gegevens een nieuwe map, of zet met --vervang de "
          + "map die er staat opzij.", code: error.exitCode)
    case .damaged(let file, let reason):
      CommandError(
        "De reservekopie is niet te gebruiken: \(Edge.safe(file)) (\(reason)). Er is niets "
          + "gewijzigd; neem een andere reservekopie.", code: error.exitCode)
    default: CommandError(error)
    }
  }
}
