import VHDomain

extension FormField {
  /// A birth date as people type it, whole or in part, echoed in full with the age.
  static func born(
    _ id: String, _ label: String, today: Datum, help: String = ""
  ) -> FormField {
    .date(id, label, help: help, hint: "bijvoorbeeld 12-3-1988, 3-1988 of 1988") { text in
      do throws(Datum.Leesfout) {
        let born = try Geboortedatum.lees(text, vandaag: today)
        let age = born.leeftijd(op: today).map {
          ", \(born.datum == nil ? "ongeveer " : "")\($0) jaar"
        }
        return .day(canonical: born.description, echo: born.voluit + (age ?? ""))
      } catch {
        return .refused(error.zin)
      }
    }
  }
}

extension Form {
  /// The birth date in a field of that kind.
  func born(_ id: String) -> Geboortedatum? {
    guard case .date(let text) = value(of: id) else { return nil }
    return Geboortedatum(text)
  }

  /// Why a birth date that was typed is none.
  func bornRefusal(_ id: String, today: Datum) -> String? {
    guard let text = unread(id) else { return nil }
    do throws(Datum.Leesfout) {
      _ = try Geboortedatum.lees(text, vandaag: today)
      return nil
    } catch {
      return error.zin
    }
  }
}
