extension View {
  /// Searches what this reader may know of; the same question asked again costs nothing.
  func gezocht(_ tekst: String, _ hooguit: Int) -> Zoekresultaat {
    let question = Zoekgeheugen.Vraag(tekst: tekst, lijsten: lijsten, hooguit: hooguit)
    return geheugen.zoeken.antwoord(question) {
      let index = geheugen.zoeken.index(geteldeRecords)
      let visible = geheugen.zoeken.zichtbaar(lijsten, of: index) { !verbergt($0) }
      let vraag = Zoekvraag(tekst)
      let found = index.vind(vraag, onder: visible, hooguit: hooguit)
      let reasons = Zoekredenen(view: self, vraag: vraag)
      return Zoekresultaat(
        totaal: found.totaal,
        treffers: found.eerste.map { place, kind in
          let nummer = index.nummers[place]
          return Treffer(nummer: nummer, soort: kind, redenen: reasons.redenen(nummer))
        })
    }
  }
}

extension View {
  /// The places in a list of the records that a filter lets through, in the order of the list:
  /// every word must match, as in a search.
  ///
  /// - Parameters:
  ///   - naam: which list it is; the last answer for it is kept.
  ///   - nummer: the number of the record at a place.
  /// - Throws: `Refusal` in a room, where nobody is looked up (interaction rule 29).
  public func gefilterd(
    _ naam: String, _ tekst: String, aantal: Int, nummer: (Int) -> RecordNummer
  ) throws(Refusal) -> [Int] {
    if let refusal = zoekbezwaar { throw refusal }
    return laatste(naam, van: tekst) {
      let index = geheugen.zoeken.index(geteldeRecords)
      let visible = geheugen.zoeken.zichtbaar(lijsten, of: index) { !verbergt($0) }
      let found = index.vind(Zoekvraag(tekst), onder: visible, hooguit: .max).eerste
      let numbers = Set(found.map { index.nummers[$0.plaats] })
      return (0..<aantal).filter { numbers.contains(nummer($0)) }
    }
  }
}
