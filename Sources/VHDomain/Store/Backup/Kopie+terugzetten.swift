import FoundationEssentials

extension Kopie {
  /// What became of it.
  public struct Teruggezet: Equatable, Sendable {
    /// Where the data folder that stood there is now; nil when there was none.
    public var opzij: String?
    /// Whether the log of the restored folder tells that it was restored.
    public var isInLogboek = true
  }

  /// Makes a data folder of the backup, whole or not at all.
  ///
  /// - Parameter vervang: a data folder that is there is set aside under another name, and programs
  ///   that still have it open change nothing in it any more; else it is refused.
  /// - Throws: `StoreError`; everything is as it was then.
  public func zetTerug(
    naar path: String, vervang: Bool, door actor: Actor, op moment: Moment,
    voortgang: Voortgang = .geen
  ) throws(StoreError) -> Teruggezet {
    let fileSystem = tree.fileSystem
    let plek = Nieuweplek.absolute(path)
    let own = Nieuweplek.absolute(self.path)
    guard plek != own, !plek.hasPrefix(own + "/"), !own.hasPrefix(plek + "/") else {
      throw .exists(path: path)
    }
    let isFree = Nieuweplek.isFree(plek)
    guard isFree || vervang else { throw .exists(path: path) }
    let tijdelijk = "\(plek).tmp-\(moment.stempel)"
    Nieuweplek.remove(tijdelijk)
    let isInLogboek: Bool
    do throws(StoreError) {
      try fill(tijdelijk, reserve: DataFolder.reserveSize, fileSystem, voortgang)
      let fresh = try DataFolder(opening: tijdelijk, fileSystem: fileSystem)
      guard try fresh.generation() == generatie else {
        throw .damaged(path: self.path, reason: "terugzetten gaf iets anders")
      }
      // Before it has its name, so that a restored folder is never without.
      isInLogboek = fresh.schrijf(beheerder(actor, op: moment), "teruggezet")
      if isFree { try Nieuweplek.move(tijdelijk, to: plek, fileSystem) }
    } catch {
      Nieuweplek.remove(tijdelijk)
      throw error
    }
    if isFree { return Teruggezet(isInLogboek: isInLogboek) }
    let aside = "\(plek).opzij-\(moment.stempel)"
    try swap(tijdelijk, plek, aside, fileSystem)
    return Teruggezet(opzij: aside, isInLogboek: isInLogboek)
  }

  /// Sets the old folder aside while nobody writes in it, and puts the new one in its place.
  ///
  /// At every moment one of the two stands there; the mark in the old one comes after, for whoever
  /// still has it open.
  private func swap(
    _ fresh: String, _ path: String, _ aside: String, _ fileSystem: any FileSystem
  ) throws(StoreError) {
    let old: Tree
    let isExchanged: Bool
    // A folder that is damaged may have no lock any more; nobody can work in it then.
    var lock: StoreLock?
    defer { lock?.release() }
    do throws(StoreError) {
      old = try Tree(at: path, fileSystem: fileSystem)
      lock = try? StoreLock(old)
      try lock?.acquire(.exclusive, patience: .seconds(5))
      isExchanged = try Nieuweplek.exchange(path, fresh, fileSystem)
      if !isExchanged { try inTwoSteps(fresh, path, aside, fileSystem) }
    } catch {
      Nieuweplek.remove(fresh)
      throw error
    }
    mark(old)
    // From here on the old folder has the other name: nothing of it is removed.
    if isExchanged { try Nieuweplek.move(fresh, to: aside, fileSystem) }
  }

  private func inTwoSteps(
    _ fresh: String, _ path: String, _ aside: String, _ fileSystem: any FileSystem
  ) throws(StoreError) {
    do throws(StoreError) {
      try Nieuweplek.move(path, to: aside, fileSystem)
      try Nieuweplek.move(fresh, to: path, fileSystem)
    } catch {
      if !Nieuweplek.exists(path) { try? Nieuweplek.move(aside, to: path, fileSystem) }
      throw error
    }
  }

  /// The restored folder stands by now; a mark that can't be written takes nothing back.
  private func mark(_ old: Tree) {
    try? old.replace(DataFolder.replacedPath, Data("Vervangen door een reservekopie.\n".utf8))
    try? old.sync(folder: "")
  }

  /// Writes every file, and makes it a data folder last.
  func fill(
    _ path: String, reserve: Int, _ fileSystem: any FileSystem, _ voortgang: Voortgang
  ) throws(StoreError) {
    guard let format = bytes(Format.path),
      let read = try? JSONDecoder().decode(Format.self, from: format)
    else { throw .damaged(path: self.path + "/" + Format.path, reason: "ontbreekt") }
    if read.formaat > Format.current { throw .newerFormat(read.formaat) }
    do throws(StoreError) {
      try DataFolder.makeRoot(path, fileSystem)
    } catch {
      throw error.whileCreating(path)
    }
    let target = try Tree(at: path, fileSystem: fileSystem)
    try target.refuseNetwork()
    let opened = try target.openForSync()
    defer { fileSystem.close(opened) }
    for folder in DataFolder.folders { _ = try target.makeFolder(folder) }
    for (done, file) in lijst.bestanden.enumerated() where file.pad != Format.path {
      try voortgang.meld("terugzetten", done, van: lijst.bestanden.count, elke: 16)
      guard let bytes = bytes(file.pad), Sum(of: bytes) == file.som else {
        throw .damaged(path: self.path + "/" + file.pad, reason: "niet zoals het geschreven is")
      }
      _ = try target.makeFolders(for: file.pad)
      try target.place(file.pad, bytes)
    }
    try target.place(StoreLock.path, Data())
    if reserve > 0 { try target.place(Applier.reservePath, Data(count: reserve)) }
    try target.syncEverything(opened)
    try target.replace(Format.path, format)
    try target.sync(folder: "")
  }
}

extension Moment {
  /// `20261103-101500`: for a name.
  var stempel: String {
    String(description.prefix(19)).filter { $0.isNumber || $0 == "T" }
      .split(separator: "T").joined(separator: "-")
  }
}
