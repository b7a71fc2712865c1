import Glibc
import VHDomain

// A program of the tests: does one piece of work on a data folder and is killed at a chosen call, or
// walks on and on until somebody kills it.
//
//   VHFaults werk MAP SOORT (voor|na|half) AANROEP    says "klaar AANROEPEN" when it came to the end
//   VHFaults wandel MAP WIE VAN TOT ZAAD BESTAND AANROEP
//                                                     a line in BESTAND for each commit that counts
//   VHFaults meet MAP RONDEN                          the time of a commit beside a bare rename

func say(_ text: String) {
  let line = text + "\n"
  _ = line.withCString { write(1, $0, strlen($0)) }
}

let arguments = CommandLine.arguments
do {
  if arguments.count == 6, arguments[1] == "werk", let werk = Werk(rawValue: arguments[3]),
    let when = KillingFileSystem.When(rawValue: arguments[4])
  {
    let fileSystem = KillingFileSystem(when, at: Int(arguments[5]))
    try werk.doe(arguments[2], fileSystem)
    say("klaar \(fileSystem.calls)")
  } else if arguments.count == 9, arguments[1] == "wandel",
    let who = Int(arguments[3]), let from = Int(arguments[4]), let to = Int(arguments[5]),
    let seed = UInt64(arguments[6])
  {
    var wandeling = Wandeling(
      arguments[2], who, seed: seed, journal: arguments[7], dies: Int(arguments[8]))
    try wandeling.go(from, to)
    say("klaar")
  } else if arguments.count == 4, arguments[1] == "meet", let rounds = Int(arguments[3]) {
    try Meting(path: arguments[2], rounds: rounds).run()
  } else {
    exit(64)
  }
} catch {
  say("fout \(error)")
  exit(1)
}
