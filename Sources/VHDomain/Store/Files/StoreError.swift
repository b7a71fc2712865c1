import Glibc

/// Why the data folder could not do what was asked.
public enum StoreError: Error, Equatable, Sendable {
  /// The folder or file does not exist.
  case notThere(path: String)
  /// The data folder that this program works in is not at its path any more.
  case gone(path: String)
  /// A new data folder is not made over something that is already there.
  case exists(path: String)
  /// The data folder could not be made.
  case cannotCreate(path: String, errno: Int32)
  /// The folder is no data folder of this program.
  case notOurs(path: String)
  /// Another program held the lock for longer than we wait.
  case notLocked
  /// There is no room left; nothing was changed.
  case diskFull
  /// A system call failed.
  case ioFailed(call: String, path: String, errno: Int32)
  /// The file is no longer as it was when the change was made; nothing was changed.
  case conflict(path: String)
  /// The file is not what the store wrote.
  case damaged(path: String, reason: String)
  /// The disk failed at the commit point: the change may or may not have been saved.
  case inDoubt
  /// The folder can be read, not changed.
  case readOnly(reason: String)
  /// Locks and syncs cannot be trusted on this type of file system.
  case networkFileSystem(type: String)
  /// The folder was written by a newer version of this program.
  case newerFormat(Int)
  /// The user broke it off before anything was changed.
  case cancelled
  /// The program itself asked for something that cannot be.
  case misuse(String)
}

extension StoreError {
  /// One Dutch sentence for the user that says what to do.
  public var message: String {
    switch self {
    case .notThere(let path):
      "\(path) bestaat niet; controleer de naam, maak een gegevensmap met vh init, of oefen met "
        + "vh oefen."
    case .gone(let path):
      "De gegevensmap \(path) is niet te bereiken en er is niets opgeslagen; sluit de schijf weer "
        + "aan of waarschuw uw beheerder. vh gaat verder zodra de map er weer is."
    case .exists(let path):
      "\(path) bestaat al en is niet leeg; kies een andere map."
    case .cannotCreate(let path, let code):
      "\(path) kan niet worden gemaakt (\(Self.name(code))); kies een andere map of vraag uw "
        + "beheerder om rechten."
    case .notOurs(let path):
      "\(path) is geen (volledige) gegevensmap van vh; kies een andere map of maak er een met "
        + "vh init."
    case .notLocked:
      "Een ander programma is nog met de gegevensmap bezig; probeer het opnieuw."
    case .diskFull:
      "De schijf is vol en er is niets gewijzigd; maak ruimte vrij en probeer het opnieuw."
    case .ioFailed(let call, let path, let code):
      "Lezen of schrijven van \(path) is mislukt (\(call), \(Self.name(code))); probeer het "
        + "opnieuw en waarschuw uw beheerder als dit blijft."
    case .conflict(let path):
      "\(path) is intussen door een ander gewijzigd en uw wijziging is niet opgeslagen; bekijk "
        + "de nieuwe gegevens en probeer het opnieuw."
    case .damaged(let path, let reason):
      "\(path) is beschadigd (\(reason)); waarschuw uw beheerder en verander niets aan het "
        + "bestand."
    case .inDoubt:
      "De schijf gaf een fout bij het opslaan en het is niet zeker of uw wijziging bewaard is; "
        + "start het programma opnieuw en controleer het."
    case .readOnly(let reason):
      "De gegevensmap is nu alleen te lezen (\(reason)); waarschuw uw beheerder."
    case .networkFileSystem(let type):
      "De gegevensmap staat op een netwerkschijf (\(type)), waar gegevens verloren kunnen gaan; "
        + "kies een map op een schijf van deze computer."
    case .newerFormat(let version):
      "De gegevensmap is van een nieuwere versie van vh (formaat \(version)) en is nu alleen te "
        + "lezen; werk het programma bij."
    case .cancelled: "Afgebroken; er is niets gewijzigd."
    case .misuse(let reason):
      "Er zit een fout in het programma (\(reason)); meld dit aan de makers."
    }
  }

  /// What of it stays on the status row as long as it lasts; nil for what passes by itself.
  public var stand: String? {
    switch self {
    case .diskFull: "SCHIJF VOL: u kunt lezen; vastleggen kan weer zodra er ruimte is."
    case .gone: "GEGEVENSMAP WEG: u leest wat er het laatst was; vastleggen kan nu niet."
    case .ioFailed(_, _, EROFS), .ioFailed(_, _, EACCES), .ioFailed(_, _, EPERM):
      "ALLEEN LEZEN: in de gegevensmap kan nu niet worden geschreven."
    case .ioFailed: "SCHIJFFOUT: vastleggen lukt nu niet; waarschuw uw beheerder."
    case .inDoubt, .readOnly, .newerFormat, .damaged: "ALLEEN LEZEN: vastleggen kan nu niet."
    default: nil
    }
  }

  /// The exit code of a command that ends with this error, as in sysexits.
  public var exitCode: Int32 {
    switch self {
    case .damaged: 65
    case .notThere, .gone: 66
    case .misuse: 70
    case .exists, .cannotCreate: 73
    case .diskFull, .ioFailed, .inDoubt, .readOnly: 74
    case .notLocked, .conflict: 75
    case .notOurs, .networkFileSystem, .newerFormat: 78
    case .cancelled: 130
    }
  }

  /// The error a failed system call on a path amounts to.
  init(_ error: SystemError, call: String, path: String) {
    switch error.code {
    case ENOSPC, EDQUOT: self = .diskFull
    case ENOENT: self = .notThere(path: path)
    case ELOOP: self = .damaged(path: path, reason: "is een verwijzing")
    case ENOTDIR: self = .damaged(path: path, reason: "is geen map")
    default: self = .ioFailed(call: call, path: path, errno: error.code)
    }
  }

  private static func name(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "geen toegang"
    case EROFS: "alleen-lezen schijf"
    case EIO: "schijffout"
    case EMFILE, ENFILE: "te veel open bestanden"
    default: "fout \(code)"
    }
  }
}
