import Foundation
import Glibc
import Testing

@testable import VHDomain

/// A disk that is really full: a small one in memory, which only root can mount.
@Suite struct RealDiskTests {
  private static let canMount: Bool =
    geteuid() == 0
    && {
      let place = NSTemporaryDirectory() + "vh-schijf-proef-\(getpid())"
      mkdir(place, 0o700)
      defer { rmdir(place) }
      guard mount(place, "64k") else { return false }
      return unmount(place)
    }()

  private static func mount(_ place: String, _ size: String) -> Bool {
    run("mount", ["-t", "tmpfs", "-o", "size=\(size),mode=0700", "vh-proef", place])
  }

  private static func unmount(_ place: String) -> Bool { run("umount", [place]) }

  private static func run(_ command: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(.enabled(if: canMount, "alleen root kan een kleine schijf koppelen"))
  func `a disk that fills up loses nothing, and with room again all goes on`() throws {
    let root = NSTemporaryDirectory() + "vh-schijf-" + UUID().uuidString
    mkdir(root, 0o700)
    defer { rmdir(root) }
    try #require(Self.mount(root, "24m"))
    defer { #expect(Self.unmount(root)) }
    let place = StoreFixture(root: root)
    try Bureau.create(at: place.path)
    var refused = 0
    var saved = 0
    let step = Faults.isFull ? 16 : 256
    try autoreleased {
      let bureau = try Bureau(.file, place)
      try bureau.walk(Walk.reporting)
      for left in stride(from: 0, through: 4096, by: step) {
        try Self.fill(root, leaving: left << 10)
        let before = try bureau.records
        do {
          try bureau.perform(.persoonAanmaken(Walk.person("Vol")))
          saved += 1
          #expect(try bureau.records.generatie == before.generatie + 1)
        } catch PerformError.failed(.diskFull) {
          refused += 1
          #expect(try bureau.records.differences(from: before) == [], "\(left) kB")
        } catch {
          Issue.record("\(left) kB: \(error)")
        }
        let next = try Bureau(.file, place)
        #expect(try next.records.differences(from: bureau.records) == [], "\(left) kB")
        unlink(root + "/vulling")
        try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Weer ruimte \(left)")))
        #expect(bureau.store.alleenLezen == nil)
      }
      let folder = try place.open()
      #expect(try folder.readLocked { try $0.controleer(.geen) } == [])
    }
    #expect(refused > 0 && saved > 0, "\(refused) \(saved)")
    Faults.tell("een volle schijf", "\(refused) geweigerd, \(saved) vastgelegd, 0 verloren")
  }

  private func autoreleased(_ body: () throws -> Void) throws { try body() }

  /// Fills the disk up to so many bytes.
  private static func fill(_ root: String, leaving left: Int) throws {
    let file = open(root + "/vulling", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    var status = statvfs()
    statvfs(root, &status)
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    let block = [UInt8](repeating: 7, count: 4096)
    for _ in 0..<max(0, (free - left) / 4096) where write(file, block, 4096) < 4096 { break }
  }
}
