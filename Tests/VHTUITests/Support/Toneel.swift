import VHDomain

@testable import VHTUI

/// A stage: the practice house in memory with the program on it, played with keys.
final class Toneel {
  static let begin = Moment(milliseconden: 1_795_689_727_000)  // 2026-11-26T10:42:07Z

  /// The time on stage: it stands still unless a test moves it.
  final class Klok {
    var now = Toneel.begin
  }

  let store: ToneelStore
  let registry: Registry
  let app: App
  let klok = Klok()
  let files = Toneelbestanden()
  var size = Size(width: 80, height: 24)

  /// A stage in a setting of the catalogue, with the person who sits there signed in.
  convenience init(_ setting: ScreenCatalogue.Setting = .eigenPlek) throws {
    let scene = try Toneelbeeld.of(setting)
    try self.init(scene.records, medewerker: scene.medewerker)
    if let overleg = scene.overleg { app.carryOut([.enterMeeting(overleg)]) }
  }

  init(_ records: Records, medewerker: String?) throws {
    store = ToneelStore(records)
    let klok = klok
    registry = try Registry(store) { klok.now }
    let files = files
    app = App(
      registry, terminal: "toneel", marks: ["OEFENEN"], medewerker: medewerker,
      bestanden: files.door)
  }

  // MARK: - Playing

  func keys(_ keys: Key...) { self.keys(keys) }

  func keys(_ keys: [Key]) {
    for key in keys {
      app.handle(.key(key))
      app.work()
    }
  }

  func type(_ text: String) { keys(text.map(Key.character)) }

  /// Shows a screen of the catalogue where it belongs on the stack.
  func show(_ entry: ScreenCatalogue.Entry) {
    show(entry.make(app.world))
  }

  func show(_ screen: any Screen) {
    let isFirst = screen is StartScreen || screen is AanmeldenScreen
    app.carryOut([isFirst ? .replace(screen) : .push(screen)])
    app.work()
  }

  // MARK: - Looking

  var canvas: Canvas { app.frame(size) }
  var frame: [String] { canvas.text }
  /// The whole frame as one text.
  var text: String { frame.joined(separator: "\n") }
  /// What is saved and what the program has to say: all between the last rule and the footer.
  var status: String {
    let rows = frame.dropLast()
    let rule = rows.lastIndex { $0.allSatisfy { $0 == "─" } } ?? rows.endIndex - 2
    return rows[(rule + 1)...].flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }
  var footer: String { frame.last ?? "" }
  var top: (any Screen)? { app.stack.last }

  /// All records as committed.
  var records: Records { store.memory }
  /// How many commits there were.
  var generatie: Int { store.memory.generatie }
  var casussen: [Casus] { records.casussen.values.map(\.inhoud) }

  func casus(_ number: Int) -> Stored<Casus>? {
    records.casussen[Nummer(jaar: 2026, volgnummer: number)]
  }
  func melding(_ number: Int) -> Stored<Melding>? {
    records.meldingen[Nummer(jaar: 2026, volgnummer: number)]
  }
}

/// A memory store that can fail and can hold records nobody can read.
final class ToneelStore: Store {
  private let store: MemoryStore
  var failure: StoreError?
  var onleesbaar: [RecordNummer: String] = [:]

  /// All records as last committed.
  private(set) var memory: Records

  init(_ records: Records) {
    memory = records
    store = MemoryStore(records)
  }

  var alleenLezen: StoreError?
  /// What stands in the way of looking at the disk.
  var storing: StoreError?
  /// Happens just before a commit, as another terminal might.
  var justBefore: (() throws -> Void)?

  func probeer(schrijvend: Bool) throws(StoreError) {
    if let problem = storing ?? failure { throw problem }
  }

  func concepten() throws(StoreError) -> [Concept] { try store.concepten() }

  func bewaar(_ concept: Concept) throws(StoreError) {
    if let failure { throw failure }
    try store.bewaar(concept)
  }

  func verwijder(concept naam: String) throws(StoreError) { try store.verwijder(concept: naam) }

  func load() throws(StoreError) -> Records {
    var records = try store.load()
    records.onleesbaar = onleesbaar
    return records
  }

  func transact(
    _ body: (Records) throws(Refusal) -> Transaction
  ) throws(PerformError) -> Receipt {
    if let failure { throw .failed(failure) }
    let meanwhile = justBefore
    justBefore = nil
    try? meanwhile?()
    let receipt = try store.transact(body)
    if let records = try? store.load() { memory = records }
    return receipt
  }
}
