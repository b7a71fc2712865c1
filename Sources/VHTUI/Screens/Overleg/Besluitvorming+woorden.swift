import VHDomain

extension Besluitveld {
  /// The question of this field, as the room hears it.
  var vraag: String {
    switch self {
    case .reden: "Waarom?"
    case .partner: "Welke partner?"
    case .vraag: "Welke vraag?"
    case .terugOp: "Wanneer terug?"
    case .casus: "Welke casus?"
    case .risico: "Hoe groot is het risico?"
    case .complexiteit: "Hoe complex is het?"
    case .aard: "Waar gaat het vooral over?"
    case .ernst: "Hoe ernstig is het?"
    case .traject: "Welk traject?"
    case .procesregisseur: "Wie wordt procesregisseur?"
    case .grondslag: "Op welke grondslag?"
    case .vervolg: "Wie bewaakt het vervolg?"
    }
  }
}

extension Besluitvorming {
  /// What is said before a decision is recorded.
  var vooraf: String { "Nog niet vastgelegd. \(Ongedaan.besluit.vooraf ?? "")" }

  /// What Enter does now.
  var enterWord: String {
    isVoorlezen
      ? "vastleggen" : isVoorgesteld ? "overnemen" : isWaarschuwing ? "toch doorgaan" : "volgende"
  }

  /// Whether Enter does something here by itself, without a number before it.
  var takesEnter: Bool { takesText || isVoorgesteld }
}

extension Uitkomst {
  /// The outcome as it stands in a list of choices.
  var keuze: String {
    switch self {
    case .naarTriage: "casus, naar triage"
    case .doorgeleid: "doorgeleiden aan partner"
    case .adviesGegeven: "advies gegeven, geen actie"
    case .geenActie: "geen actie"
    case .aangehouden: "aanhouden, vraag uitzetten"
    case .gekoppeld: "koppelen aan lopende casus"
    case .procesregie: "procesregie"
    case .partnerPaktOp: "een partner pakt het op"
    case .nietOpgenomen: "niet opnemen"
    }
  }
}
