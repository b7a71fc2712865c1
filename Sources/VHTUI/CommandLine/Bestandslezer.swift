import Foundation
import VHDomain

/// Reads files a user names: whole, unchanged while they were read, and never something that lets
/// the program wait, such as a pipe or a device.
enum Bestandslezer {
  /// A larger file is refused, because all of it is held in memory.
  static let grens = 256 << 20
  private static let chunk = 1 << 20

  /// The door for a program: `~` is the user's own folder there, as in a shell.
  static var door: Bestanden {
    Bestanden { (pad, voortgang) throws(Leesfout) in
      try lees(withHome(pad), voortgang)
    } namen: { (map) throws(Leesfout) in
      try namen(withHome(map))
    } schrijf: { (map, files) throws(Leesfout) in
      try Papierschrijver.schrijf(files, in: withHome(map))
    }
  }

  /// Reads a file, or standard input for `-`.
  static func lees(_ pad: String, _ voortgang: Voortgang = .geen) throws(Leesfout) -> Gelezen {
    let naam = pad.isEmpty ? "\"\"" : Edge.line(pad)
    if pad == "-" {
      return Gelezen(
        naam: naam, bytes: try all(STDIN_FILENO, naam, 0, voortgang), plaats: "-")
    }
    let file = open(pad, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw failed(naam, errno) }
    defer { close(file) }
    let before = try status(file, naam)
    try requireFile(before, naam)
    let bytes = try all(file, naam, Int(before.st_size), voortgang)
    let after = try status(file, naam)
    guard bytes.count == Int(after.st_size), same(before, after) else {
      throw Leesfout(
        "\(naam) is gewijzigd terwijl het werd gelezen; wacht tot het bestand klaar is en probeer "
          + "het opnieuw.", code: 74)
    }
    return Gelezen(naam: naam, bytes: bytes, plaats: "\(before.st_dev):\(before.st_ino)")
  }

  /// The names in a folder.
  static func namen(_ map: String) throws(Leesfout) -> Set<String> {
    let naam = Edge.line(map)
    let folder = open(map, O_RDONLY | O_NONBLOCK | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      throw errno == ENOTDIR
        ? Leesfout("\(naam) is geen map; vul een bestand bij zijn soort in.", code: 66)
        : failed(naam, errno)
    }
    close(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: map) else {
      throw failed(naam, EACCES)
    }
    return Set(names)
  }

  private static func withHome(_ pad: String) -> String {
    guard pad == "~" || pad.hasPrefix("~/"), let home = Edge.environment("HOME") else { return pad }
    return home + pad.dropFirst()
  }

  // MARK: - Reading

  private static func all(
    _ file: Int32, _ naam: String, _ size: Int, _ voortgang: Voortgang
  ) throws(Leesfout) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      try tell(naam, bytes.count, max(size, bytes.count), voortgang)
      guard hasInput(file) else { continue }
      let count = read(file, &buffer, chunk)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else { throw failed(naam, errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= grens else { throw tooLarge(naam) }
    }
  }

  /// Waits a while for input, so that a request to break off is heard where nothing comes.
  private static func hasInput(_ file: Int32) -> Bool {
    var wanted = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    let answer = poll(&wanted, 1, 250)
    return answer > 0 || (answer < 0 && errno != EINTR)
  }

  private static func tell(
    _ naam: String, _ done: Int, _ total: Int, _ voortgang: Voortgang
  ) throws(Leesfout) {
    do throws(StoreError) {
      try voortgang.meld("\(naam) ophalen, in kB", done / 1000, van: total / 1000)
    } catch {
      throw Leesfout(error)
    }
  }

  private static func status(_ file: Int32, _ naam: String) throws(Leesfout) -> stat {
    var found = stat()
    guard fstat(file, &found) == 0 else { throw failed(naam, errno) }
    return found
  }

  private static func same(_ left: stat, _ right: stat) -> Bool {
    left.st_size == right.st_size && left.st_mtim.tv_sec == right.st_mtim.tv_sec
      && left.st_mtim.tv_nsec == right.st_mtim.tv_nsec
  }

  // MARK: - What can be wrong

  private static func requireFile(_ found: stat, _ naam: String) throws(Leesfout) {
    switch found.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Leesfout("\(naam) is een map; noem het bestand zelf.", code: 66)
    default: throw notAFile(naam)
    }
    if Int(found.st_size) > grens { throw tooLarge(naam) }
  }

  private static func notAFile(_ naam: String) -> Leesfout {
    Leesfout(
      "\(naam) is geen gewoon bestand (een pijp of apparaat); bewaar de gegevens eerst in een "
        + "bestand.", code: 66)
  }

  private static func tooLarge(_ naam: String) -> Leesfout {
    Leesfout(
      "\(naam) is groter dan \(grens >> 20) MB; verdeel het over meer bestanden en voer die na "
        + "elkaar in.", code: 66)
  }

  /// The reason a system call gives, in words.
  static func failed(_ naam: String, _ code: Int32) -> Leesfout {
    switch code {
    case ENOENT, ENOTDIR: Leesfout("\(naam) bestaat niet; controleer de naam.", code: 66)
    case EACCES, EPERM:
      Leesfout("\(naam) mag u niet lezen; vraag uw beheerder om rechten.", code: 66)
    case ELOOP:
      Leesfout("\(naam) verwijst in een kring naar zichzelf; noem het bestand zelf.", code: 66)
    case ENAMETOOLONG: Leesfout("De naam \(naam.prefix(60))… is te lang.", code: 66)
    case ENXIO: notAFile(naam)
    default:
      Leesfout(
        "\(naam) is niet te lezen (fout \(code)); probeer het opnieuw en waarschuw uw beheerder "
          + "als dit blijft.", code: 74)
    }
  }
}
