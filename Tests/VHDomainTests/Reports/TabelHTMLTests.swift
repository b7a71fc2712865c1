import Testing

@testable import VHDomain

/// A table as a page that stands on its own.
@Suite struct TabelHTMLTests {
  private func tabel(_ definitie: Tabeldefinitie = .meldingTriage) throws -> Tabel {
    var register = try Register()
    register.melding(try dag("2019-01-15"), "Weert", traject: "pga")
    return try register.tabel(definitie, "2019-Q1..2019-Q2")
  }

  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"x\"", "&quot;x&quot;"),
    ("'x'", "&#39;x&#39;"), ("é €", "é €"), ("a\u{7}b\u{202E}c", "a·b·c"), ("&lt;", "&amp;lt;"),
  ])
  func `escapes text wherever it stands`(text: String, written: String) {
    #expect(HTMLNode.tag("td", text).markup == "<td>\(written)</td>")
    #expect(HTMLNode.tag("td", ["title": text], "").markup == "<td title=\"\(written)\"></td>")
  }

  @Test func `says its language, and asks for nothing from elsewhere`() throws {
    let page = try tabel().html

    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">"))
    for forbidden in ["<script", "src=", "href=", "url(", "@import", "http:", "https:"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `has a caption and headings that say what they are of`() throws {
    let page = try tabel().html

    #expect(page.contains("<caption>ZVH Midden-Limburg, kwartalen 2019-Q1 tot en met 2019-Q2,"))
    #expect(page.contains("<th scope=\"col\">Gemeente</th>"))
    #expect(page.contains("<th scope=\"col\" class=\"getal\">Meldingen verward</th>"))
    #expect(page.contains("<th scope=\"rowgroup\" rowspan=\"3\">Weert</th>"))
    #expect(page.contains("<th scope=\"row\">2019-Q1</th>\n<td>1</td>"))
  }

  @Test func `has a row for each row, with a cell for each figure`() throws {
    for definition in Tabeldefinitie.alle {
      let table = try tabel(definition)
      let page = table.html
      let body = page.split(separator: "<tbody>").dropFirst().joined()
      let cells = table.rijen.count * table.kolommen.count
      #expect(body.split(separator: "<tr").count - 1 == table.rijen.count)
      #expect(body.split(separator: "<td>").count - 1 == cells)
    }
  }

  @Test func `tells what each column counts and every note`() throws {
    let table = try tabel(.procesregie)
    let page = table.html

    for column in table.kolommen {
      #expect(page.contains("<dt>\(column.kop) (\(column.id))</dt>"))
      #expect(page.contains(HTMLNode.escaped(column.definitie)))
    }
    for note in table.voetnoten { #expect(page.contains("<li>\(HTMLNode.escaped(note))</li>")) }
  }

  @Test func `a table with one key needs no groups`() throws {
    let register = try Register()
    let page = try register.tabel(.procesregie, "2019", traject: "pga").html

    #expect(!page.contains("rowgroup"))
    #expect(page.contains("<tr class=\"totaal\">\n<th scope=\"row\">Totaal</th>"))
  }

  @Test func `leaves room for the longest name beside a bar, and turns the page of a wide table`()
    throws
  {
    var register = try Register()
    let source = try #require(register.house.bronnen.max { $0.naam.count < $1.naam.count })
    var data = Meldinggegevens()
    data.ontvangenOp = try dag("2019-02-01")
    data.bron = source.id
    let origin = Herkomst(bronsysteem: "test", bronId: "lang")
    register.nieuw(
      Melding.self,
      [(try dag("2019-02-01"), nil, .gemigreerd(gegevens: data, herkomst: origin))])

    let page = try register.tabel(.instroom, "2019").html
    let plans = try register.tabel(.casussen, "2019", jaren: 5).html

    // The name ends where the bars begin, so it begins at least at the edge of the drawing.
    let label = try #require(page.firstMatch(of: #/<text x="(\d+)"[^>]*text-anchor="end"/#))
    let room = try #require(Int(label.1))
    #expect(room >= min(source.naam.count, 40) * 6)
    #expect(page.contains("<table class=\"breed\">"))
    #expect(plans.contains("<table class=\"liggend\">"))
  }
}
