extension Datum {
  /// Why a text in a file is no day: written in another notation, or not in the calendar.
  ///
  /// The end of a sentence that begins with what stands there.
  ///
  /// - Parameter verwacht: the forms that are read there.
  public static func bezwaar(_ tekst: String, verwacht: String = "jjjj-mm-dd") -> String {
    guard !isGeschreven(tekst, verwacht) else { return "bestaat niet; verwacht \(verwacht)" }
    let meant = gelezen(tekst).map { ", misschien \($0)" } ?? ""
    return "\(anders(tekst)); verwacht \(verwacht)\(meant)"
  }

  /// The same without the forms.
  static func kortBezwaar(_ tekst: String) -> String {
    isGeschreven(tekst, "jjjj-mm-dd") ? "bestaat niet" : anders(tekst)
  }

  private static func anders(_ tekst: String) -> String {
    tekst.utf8.contains { (0x30...0x39).contains($0) } ? "is anders geschreven" : "is geen datum"
  }

  /// Whether a text has the digits and dashes of one of the forms.
  private static func isGeschreven(_ tekst: String, _ verwacht: String) -> Bool {
    let forms = ["jjjj-mm-dd", "jjjj-mm", "jjjj"].filter { form in
      verwacht.split { " ,".contains($0) }.contains { $0 == form }
    }
    return forms.contains { form in
      form.utf8.count == tekst.utf8.count
        && zip(form.utf8, tekst.utf8).allSatisfy { wanted, byte in
          wanted == UInt8(ascii: "-") ? byte == wanted : (0x30...0x39).contains(byte)
        }
    }
  }

  /// The day that is meant by `3-4-1985`, `3/4/1985` or `1985/4/3`.
  private static func gelezen(_ tekst: String) -> Datum? {
    let parts = tekst.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, parts.allSatisfy({ $0.utf8.count <= 4 }) else {
      return nil
    }
    if parts[0].utf8.count == 4 { return Datum(numbers[0], numbers[1], numbers[2]) }
    return parts[2].utf8.count == 4 ? Datum(numbers[2], numbers[1], numbers[0]) : nil
  }
}
