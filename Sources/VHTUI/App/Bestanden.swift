import VHDomain

/// The door to the files a user names: the command line layer gives it, screens and jobs use it.
struct Bestanden {
  /// Reads a whole file, followed.
  var lees: (_ pad: String, _ voortgang: Voortgang) throws(Leesfout) -> Gelezen
  /// The names in a folder.
  var namen: (_ map: String) throws(Leesfout) -> Set<String>
  /// Where the records stand, for a command line that is shown.
  var gegevensmap = ""
  /// Writes new files in a folder that exists: all of them, or the reason why not.
  var schrijf: (_ map: String, _ bestanden: [Uitvoerpapier]) throws(Leesfout) -> Void = {
    (map, _) throws(Leesfout) in
    throw Leesfout("In \(map) kan niets worden geschreven.", code: 73)
  }

  /// Where no files can be reached.
  static var geen: Bestanden {
    Bestanden { (pad, _) throws(Leesfout) in
      throw Leesfout("\(pad) bestaat niet; controleer de naam.", code: 66)
    } namen: { (map) throws(Leesfout) in
      throw Leesfout("\(map) bestaat niet; controleer de naam.", code: 66)
    }
  }
}

/// A file to be made.
struct Uitvoerpapier: Equatable, Sendable {
  var naam: String
  var tekst: String
}

/// A file as it was read, whole and unchanged meanwhile.
struct Gelezen: Sendable {
  /// Its name as it may be shown.
  var naam: String
  var bytes: [UInt8]
  /// What makes it the same file under any name; empty when it is no file.
  var plaats = ""
}

/// Why a file could not be read, in words for the user.
struct Leesfout: Error, Equatable {
  var zin: String
  /// As in sysexits.
  var code: Int32

  init(_ zin: String, code: Int32) {
    self.zin = zin
    self.code = code
  }

  init(_ error: StoreError) { self.init(error.message, code: error.exitCode) }

  /// The user broke it off: nothing is wrong with the file.
  var isAfgebroken: Bool { self == Leesfout(.cancelled) }
}
