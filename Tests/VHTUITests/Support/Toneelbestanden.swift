import VHDomain

@testable import VHTUI

/// Files on stage, in memory: a folder `oud` that can be imported and a folder `fout` that can't.
final class Toneelbestanden {
  var bytes: [String: [UInt8]] = [
    "oud/personen.csv": Array("persoon_id,achternaam\nP1,Kuipers\nP2,Maes\n".utf8),
    "oud/meldingen.csv": Array(
      """
      melding_id,ontvangen_op,gemeente,bron,personen,zaak
      M1,2024-03-01,Weert,politie,P1,7
      M2,2024-03-04,Roermond,fax,P2,8
      M3,2024-04-11,Weert,fax,P1|P2,9

      """.utf8),
    "oud/casussen.csv": Array(
      """
      casus_id,gemeente,personen,meldingen,screening_op,triage_op,traject,procesregie_van,procesregisseur
      C1,Weert,P1,M1,2024-03-05,2024-03-14,pga,2024-03-14,J. Oud
      C2,Roermond,P2,M2,2024-03-12,2024-03-07,,,

      """.utf8),
    "fout/personen.csv": Array(
      "persoon_id,achternaam,geboortedatum\nP1,Kuipers,1979-13\nP1,Maes,\n".utf8),
    "fout/meldingen.csv": Array(
      "melding_id,ontvangen_op,gemeente,personen\nM1,2024-02-30,Weert,P1\nM2,2024-03-01,Venlo,P9\n"
        .utf8),
  ]
  /// What happens after a file was read, such as that it changes.
  var afterReading: (String) -> Void = { _ in }

  var door: Bestanden {
    var door = Bestanden { [self] (pad, _) throws(Leesfout) in
      guard let found = bytes[pad] else {
        throw Leesfout("\(pad) bestaat niet; controleer de naam.", code: 66)
      }
      afterReading(pad)
      return Gelezen(naam: pad, bytes: found, plaats: pad)
    } namen: { [self] (map) throws(Leesfout) in
      let names = bytes.keys.filter { $0.hasPrefix(map + "/") }.map { $0.dropFirst(map.count + 1) }
      guard !names.isEmpty else {
        throw Leesfout("\(map) bestaat niet; controleer de naam.", code: 66)
      }
      return Set(names.map(String.init))
    } schrijf: { [self] (map, files) throws(Leesfout) in
      guard map == "papieren" else {
        throw Leesfout("\(map) bestaat niet; controleer de naam.", code: 66)
      }
      for file in files { bytes["\(map)/\(file.naam)"] = Array(file.tekst.utf8) }
    }
    door.gegevensmap = "/huis/gegevens"
    return door
  }
}
