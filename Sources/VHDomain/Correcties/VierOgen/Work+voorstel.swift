/// What a second person does with a proposal.
public enum Voorstelbesluit: Equatable, Sendable {
  /// Carry it out; `gezien` is `Voorstelbeeld.stand` as it was on the screen.
  case akkoord(gezien: String)
  /// Not, with the reason.
  case weigeren(reden: String)
  /// Who asked takes it back.
  case intrekken(reden: String?)
}

extension Transaction {
  /// The proposal this becomes when it needs a second person; nil when it does not.
  ///
  /// - Throws: `Refusal` when the same is proposed already.
  func voorgelegd(
    _ command: Command, on records: Records, as actor: Actor, accepting aanvaard: [Aanvaarding]
  ) throws(Refusal) -> Transaction? {
    guard let opdracht = Voorgesteld(command), !records.house.vierOgen.isEmpty else { return nil }
    let stof = Vierogenstof(opdracht, self, on: records, as: actor)
    let groepen = stof.groepen
    guard !groepen.isEmpty else { return nil }
    let inhoud = Voorstelinhoud(
      opdracht: opdracht, groepen: groepen, cijfers: stof.cijfers.map(Voorstelcijfer.init),
      grond: records.grond(touched), aanvaard: aanvaard)
    var work = Work(records, Context(now: moment, signature: signature))
    try work.propose(inhoud)
    return Transaction(
      changed: work.changed, touched: work.touched, moment: moment, signature: signature)
  }
}

extension Vierogenstof {
  /// Why it needs a second person in this house.
  var groepen: [Vierogengroep] {
    Vierogengroep.allCases.filter {
      voor.house.vierOgen.contains($0) && Vierogengroep.toetsen[$0]?(self) == true
    }
  }
}

extension Voorstelcijfer {
  init(_ figure: Gevolgen.Cijfer) {
    self.init(
      rapport: figure.rapport, titel: figure.titel, adres: figure.verschil.adres,
      was: figure.verschil.was, wordt: figure.verschil.wordt)
  }
}

extension Records {
  /// These records as they are now.
  func grond(_ nummers: [RecordNummer]) -> [Voorstelgrond] {
    nummers.sorted().map { Voorstelgrond(nummer: $0, rev: rev($0) ?? 0) }
  }
}

extension Work {
  mutating func propose(_ inhoud: Voorstelinhoud) throws(Refusal) {
    let same = records.voorstellen.values.first {
      $0.inhoud.status == .open && $0.inhoud.inhoud?.opdracht == inhoud.opdracht
    }
    if let same {
      throw Refusal("vier-ogen", "Dit wacht al op een tweede persoon, als \(same.nummer).")
    }
    tell(
      newNumber(Voorstel.self, jaar: context.today.jaar), [.voorgesteld(inhoud: inhoud)],
      op: context.today, waarom: inhoud.opdracht.reden)
  }

  mutating func judge(
    _ nummer: Nummer<Voorstel>, _ besluit: Voorstelbesluit
  ) throws(Refusal) {
    guard overleg == nil else {
      throw Refusal("vier-ogen", "Dit kan niet tijdens een overleg; doe het op uw eigen plek.")
    }
    let proposal = try find(nummer)
    guard let inhoud = proposal.inhoud, let asked = proposal.door, proposal.status == .open else {
      let by = proposal.beslisser?.naam ?? ""
      throw Refusal("vier-ogen", "\(nummer) is al \(proposal.status.rawValue) door \(by).")
    }
    let isOwn = asked.medewerker == context.signature.medewerker
    switch besluit {
    case .akkoord(let seen):
      guard !isOwn else { throw Work.eigen(nummer, "beslist erover") }
      try accept(nummer, inhoud, asked, seen)
    case .weigeren(let reason):
      guard !isOwn else { throw Work.eigen(nummer, "weigert; u kunt het intrekken") }
      guard !reason.isBlank else {
        throw Refusal("vier-ogen", "Schrijf in één zin waarom u weigert.", at: "reden")
      }
      tell(nummer, [.geweigerd(reden: reason)], op: context.today, waarom: reason)
    case .intrekken(let reason):
      guard isOwn else {
        throw Refusal(
          "vier-ogen", "\(nummer) is voorgesteld door \(asked.naam); alleen die trekt het in.")
      }
      tell(nummer, [.ingetrokken(reden: reason)], op: context.today, waarom: reason)
    }
  }

  private static func eigen(_ nummer: Nummer<Voorstel>, _ what: String) -> Refusal {
    Refusal("wie-mag", "\(nummer) hebt u zelf voorgesteld; een ander \(what).")
  }

  private mutating func accept(
    _ nummer: Nummer<Voorstel>, _ inhoud: Voorstelinhoud, _ asked: Signature, _ seen: String
  ) throws(Refusal) {
    tell(nummer, [.aanvaard], op: context.today)
    try carryOut(inhoud, asked)
    var after = records
    _ = after.commit(
      Transaction(
        changed: changed, touched: touched, moment: context.now, signature: context.signature))
    let moved = touched.filter { $0 != nummer.record }
    let effect = Gevolgen(moved, before: lezer(records), after: lezer(after))
    guard effect.stand(records.grond(moved)) == seen else {
      throw Refusal(
        Grond.regel,
        "Wat \(nummer) verandert, is intussen anders dan u zag; kijk opnieuw en beslis dan.")
    }
  }

  /// Carries out what was proposed; every event names who asked and who agrees.
  mutating func carryOut(_ inhoud: Voorstelinhoud, _ asked: Signature) throws(Refusal) {
    guard let command = inhoud.opdracht.command else {
      throw Refusal("vier-ogen", "Een waarde in dit voorstel is niet te lezen; weiger het.")
    }
    aanvaard += inhoud.aanvaard
    context.voorsteller = asked
    try command.carryOut(&self)
  }

  /// What whoever acts may see in these records.
  func lezer(_ records: Records) -> View {
    View(
      records,
      actor: Actor(
        medewerker: context.signature.medewerker, terminal: context.signature.terminal),
      room: .eigenPlek, now: context.now)
  }
}
