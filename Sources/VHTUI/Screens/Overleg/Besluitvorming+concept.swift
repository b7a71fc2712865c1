import VHDomain

/// A decision as its draft keeps it, so that nothing is lost when the power goes (interaction 10).
extension Besluitvorming {
  /// What was answered, and what stands half typed.
  var velden: [Concept.Veld] {
    guard let weg, let uitkomst = besluit.uitkomst else { return [] }
    let asked = Besluit.vereist(uitkomst, orgaan).prefix(gevraagd)
    let given = asked.compactMap { veld in
      waarden(veld).map { Concept.Veld(veld.rawValue, soort: "besluit", $0) }
    }
    let typed = takesText ? tekst.text("veld") : ""
    return [Concept.Veld(Self.wegveld, soort: "besluit", [weg.id])] + given
      + (typed.isEmpty ? [] : [Concept.Veld(Self.tekstveld, soort: "tekst", [typed])])
  }

  private static let wegveld = "uitkomst"
  private static let tekstveld = "tekst"

  /// Takes back a draft.
  mutating func zetTerug(_ velden: [Concept.Veld]) {
    guard let way = velden.first(where: { $0.id == Self.wegveld })?.waarden.first else { return }
    hervat(
      way,
      velden.compactMap { veld in Besluitveld(rawValue: veld.id).map { ($0, veld.waarden) } },
      getypt: velden.first { $0.id == Self.tekstveld }?.waarden.first)
  }

  private func waarden(_ veld: Besluitveld) -> [String]? {
    switch veld {
    case .reden: [besluit.reden, besluit.reden, besluit.redencode].compactMap { $0 }
    case .partner: (besluit.partner ?? besluit.gemeente).map { [$0] }
    case .vraag: besluit.vraag.map { [$0] }
    case .terugOp: besluit.terugOp.map { [$0.description] }
    case .casus: besluit.casus.map { [$0.description] }
    case .risico: besluit.risico.map { [$0.rawValue] }
    case .complexiteit: besluit.complexiteit.map { [$0.rawValue] }
    case .aard: besluit.aard.map { [$0.rawValue] }
    case .ernst: besluit.ernst.map { [$0.rawValue] }
    case .traject: besluit.traject.map { [$0] }
    case .procesregisseur: besluit.procesregisseur.map { [$0] }
    case .grondslag: besluit.grondslag.map { [$0] }
    case .vervolg: besluit.vervolg.map { [$0] }
    }
  }
}
