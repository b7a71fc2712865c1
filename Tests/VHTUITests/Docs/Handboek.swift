import Foundation
import Testing

@testable import VHTUI

/// A Markdown text taken apart: prose, code, headings and links.
struct Handboek {
  struct Block {
    /// The line above the fence.
    var above: String
    var lines: [String]
  }

  struct Chapter {
    var title: String
    var text: String
  }

  let text: String
  private(set) var blocks: [Block] = []
  /// All lines outside fenced blocks.
  private var lines: [String] = []

  init(_ text: String) {
    self.text = text
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(above: lines.last ?? "", lines: []) : nil
      } else if open == nil {
        lines.append(line)
      } else {
        open?.lines.append(line)
      }
    }
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOf: Golden.root.appending(path: path), encoding: .utf8)
  }

  /// What is neither code nor a remark.
  var prose: String {
    lines.filter { !$0.hasPrefix("<!--") }.joined(separator: "\n")
      .replacing(/`[^`]*`/, with: "").replacing(/\]\([^)]*\)/, with: "]")
  }

  /// What stands between single backticks.
  var code: [String] {
    lines.joined(separator: "\n").matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  // MARK: - Commands

  /// The words of every command line, in blocks and between backticks.
  var commands: [[String]] {
    let typed = blocks.flatMap(\.lines).joined(separator: "\n").replacing("\\\n", with: " ")
    return (typed.split(separator: "\n").map(String.init) + code)
      .map { $0.replacing(/"[^"]*"/, with: "x").replacing(/[ \n]+#.*/, with: "") }
      .map { $0.split { $0 == " " || $0 == "\n" }.map(String.init) }
      .filter { $0.first == "vh" }
  }

  // MARK: - Chapters and keys

  /// The parts under a heading of the second level.
  var chapters: [Chapter] {
    text.split(separator: "\n## ").dropFirst().map { part in
      Chapter(title: String(part.prefix { $0 != "\n" }), text: String(part))
    }
  }

  /// The keys of a screen of the catalogue as a user reads them, those of every screen included.
  static func keys(of name: String) throws -> [String] {
    let entry = try #require(
      ScreenCatalogue.all.first { $0.name == name }, "there is no screen \(name)")
    let toneel = try Toneel(entry.setting)
    let screen = entry.make(toneel.app.world)
    return keys(screen, toneel.app.world)
  }

  private static func keys(_ screen: some Screen, _ world: World) -> [String] {
    let typing: [Key] =
      screen.takesText
      ? ["j", "n", "o", " ", .control("j"), .control("u"), .control("c"), .backTab] : []
    let common = CommonAction.bindings(MeldingenScreen(), isTop: false, uitleg: true)
    return (screen.bindings(world).flatMap(\.keys) + common.flatMap(\.keys) + typing).map(\.label)
  }

  // MARK: - Links

  /// The links that lead nowhere.
  func deadLinks(from path: String) throws -> [String] {
    let links = lines.joined(separator: "\n").matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
    return try links.filter { link in
      guard !link.contains("://") else { return false }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let folder = Golden.root.appending(path: path).deletingLastPathComponent()
      let file = parts[0].isEmpty ? nil : folder.appending(path: String(parts[0]))
      if let file, !FileManager.default.fileExists(atPath: file.path()) { return true }
      guard parts.count == 2 else { return false }
      let target = try file.map { Handboek(try String(contentsOf: $0, encoding: .utf8)) } ?? self
      return !target.anchors.contains(String(parts[1]))
    }
  }

  /// The names of the headings as a link writes them.
  var anchors: Set<String> {
    Set(
      lines.filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" || $0 == " " }.lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
          .replacing(" ", with: "-")
      })
  }
}

extension Handboek.Chapter {
  /// The screens the chapter is about: those pictured, and those a line `<!-- toetsen: NAMES -->` adds.
  var screens: [String] {
    text.matches(of: /<!-- (?:beeld|toetsen): ([a-z0-9 -]+) -->/)
      .flatMap { $0.1.split(separator: " ").map(String.init) }
  }

  /// The words between backticks that are the name of a key.
  func keys(of all: Set<String>) -> Set<String> {
    Set(Handboek(text).code).filter {
      all.contains($0) || $0.count == 1 && $0.allSatisfy(\.isLetter)
    }
  }
}
