import Foundation
import Testing

@testable import VHTUI

/// The manual and the README against the program; `make docs` draws their pictures anew.
@Suite struct HandleidingDocsTests {
  private static let manual = "docs/handleiding.md"

  @Test(arguments: [manual, "README.md"])
  func `every picture is the screen as it is`(path: String) throws {
    let pictures = try Beelden(Handboek.read(path))
    #expect(pictures.faults == [])
    #expect(!pictures.names.isEmpty)
    guard pictures.faults.isEmpty else { return }
    Golden.check(pictures.text, at: path)
  }

  @Test(arguments: [manual, "README.md"])
  func `no picture of a screen is made by hand`(path: String) throws {
    for block in Handboek(try Handboek.read(path)).blocks
    where block.lines.contains(where: Beelden.isRule) {
      #expect(Beelden.name(in: block.above) != nil, "\(block.lines.first ?? "")")
    }
  }

  @Test(arguments: [manual, "README.md"])
  func `every link leads to a file and a heading that exist`(path: String) throws {
    #expect(try Handboek(Handboek.read(path)).deadLinks(from: path) == [])
  }

  @Test func `the manual has no English word`() throws {
    let prose = Handboek(try Handboek.read(Self.manual)).prose
    #expect(prose.count > 10_000)
    #expect(Engels.woorden(in: prose) == [])
  }

  /// A chapter that names no screen is about the keys of the whole program.
  @Test func `every key the manual names works on a screen of its chapter`() throws {
    let all = try Set(ScreenCatalogue.names.flatMap(Handboek.keys))
    for chapter in Handboek(try Handboek.read(Self.manual)).chapters {
      let screens = chapter.screens
      let known = try screens.isEmpty ? all : Set(screens.flatMap(Handboek.keys))
      #expect(chapter.keys(of: all).subtracting(known).sorted() == [], "\(chapter.title)")
    }
  }

  @Test func `every command and option in the manual exists`() throws {
    let book = try #require(Opdrachtboek.vh)
    let commands = Handboek(try Handboek.read(Self.manual)).commands
    #expect(commands.count > 20)
    for words in commands {
      let found = try #require(
        book.alle().last { $0.pad.elementsEqual(words.prefix($0.pad.count)) })
      let rest = words.dropFirst(found.pad.count)
      if !found.opdracht.opdrachten.isEmpty {
        #expect(rest.first?.hasPrefix("-") ?? true, "\(words)")
      }
      let options = Set(rest.filter { $0.hasPrefix("--") })
      let known = Set(found.opdracht.opties.map(\.optie) + ["--help"])
      #expect(options.subtracting(known) == [], "\(words)")
    }
  }

  // MARK: - The reader of pictures

  @Test func `a picture that is out of date is drawn anew, and what is around it stays`() throws {
    let old = "# Kop\n\n<!-- beeld: aanmelden -->\n```\noud\n```\n\nTekst.\n"
    let made = try Beelden(old)
    #expect(made.faults == [])
    #expect(made.text.hasPrefix("# Kop\n\n<!-- beeld: aanmelden -->\n```\n ZVH Midden-Limburg"))
    #expect(made.text.hasSuffix("q stoppen\n```\n\nTekst.\n"))
    #expect(!made.text.contains("oud"))
    #expect(try Beelden(made.text).text == made.text)
  }

  @Test func `a line without a block gets one`() throws {
    let made = try Beelden("<!-- beeld: aanmelden -->\n\nTekst.\n")
    #expect(made.text.hasSuffix("q stoppen\n```\n\nTekst.\n"))
  }

  @Test func `a screen that does not exist and a block without an end are told`() throws {
    #expect(try Beelden("<!-- beeld: bestaat-niet -->\n").faults.count == 1)
    #expect(try Beelden("<!-- beeld: aanmelden -->\n```\noud\n").faults.count == 1)
  }
}
