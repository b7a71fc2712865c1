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
    do throws(StoreError) {
      try fill(tijdelijk, reserve: DataFolder.reserveSize, fileSystem, voortgang)
      let fresh = try DataFolder(opening: tijdelijk, fileSystem: fileSystem)
      guard try fresh.generation() == generatie else {
        throw .damaged(path: self.path, reason: "terugzetten gaf iets anders")
      }
      // Before it has its name, so that a restored folder is never without.
      let isInLogboek = fresh.schrijf(beheerder(actor, op: moment), "teruggezet")
      if isFree {
        try Nieuweplek.move(tijdelijk, to: plek, fileSystem)
        return Teruggezet(isInLogboek: isInLogboek)
      }
      let aside = "\(plek).opzij-\(moment.stempel)"
      try swap(tijdelijk, plek, aside, fileSystem)
      return Teruggezet(opzij: aside, isInLogboek: isInLogboek)
    } catch {
      Nieuweplek.remove(tijdelijk)
      throw error
    }
  }

  /// Sets the old folder aside while nobody writes in it, and puts the new one in its place.
  private func swap(
    _ fresh: String, _ path: String, _ aside: String, _ fileSystem: any FileSystem
  ) throws(StoreError) {
    let old = try Tree(at: path, fileSystem: fileSystem)
    // A folder that is damaged may have no lock any more; nobody can work in it then.
    let lock = try? StoreLock(old)
    try lock?.acquire(.exclusive, patience: .seconds(5))
    defer { lock?.release() }
    try old.replace(DataFolder.replacedPath, Data("Vervangen door een reservekopie.\n".utf8))
    do throws(StoreError) {
      try old.sync(folder: "")
      try Nieuweplek.move(path, to: aside, fileSystem)
      try Nieuweplek.move(fresh, to: path, fileSystem)
    } catch {
      if !Nieuweplek.exists(path) { try? Nieuweplek.move(aside, to: path, fileSystem) }
      try? old.remove(DataFolder.replacedPath)
      throw error
    }
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
