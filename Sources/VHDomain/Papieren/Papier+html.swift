extension Papier {
  /// The paper as one page that stands on its own: no script, nothing from elsewhere.
  public var html: String {
    let head: [HTMLNode] =
      [.tag("h1", titel), .tag("p", ["class": "onder"], onder)]
      + inleiding.map { .tag("p", $0) }
    let closing: [HTMLNode] = slot.isEmpty ? [] : [.tag("p", ["class": "slot"], slot)]
    let body = head + delen.map(\.node) + closing
    return HTMLNode.pagina(titel: titel, stijl: Papier.stijl, body)
  }

  /// Black on white, so that it prints as it looks; a page break never splits a section.
  private static let stijl = """

    body { font: 11pt/1.4 sans-serif; color: #000; background: #fff; margin: 2em auto; max-width: 46em; padding: 0 1em; }
    h1 { font-size: 1.4em; margin-bottom: .2em; } h2 { font-size: 1.1em; margin: 1.4em 0 .3em; }
    .onder { margin-top: 0; } p { margin: .3em 0; }
    section { break-inside: avoid; }
    .slot { border-top: 1px solid #000; margin-top: 2em; padding-top: .5em; }
    .vak span { display: inline-block; width: .9em; height: .9em; border: 1px solid #000; margin-right: .6em; vertical-align: -.1em; }
    .invul { display: flex; gap: 1em; margin: 1.6em 0 0; } .invul strong { min-width: 8em; font-weight: normal; }
    .invul span { flex: 1; border-bottom: 1px solid #000; }
    @media print { body { margin: 0; max-width: none; } }

    """
}

extension Papier.Deel {
  fileprivate var node: HTMLNode {
    .tag("section", [:], [.tag("h2", kop)] + regels.map(\.node))
  }
}

extension Papier.Regel {
  fileprivate var node: HTMLNode {
    switch self {
    case .tekst(let text): .tag("p", text)
    case .punt(let text): .tag("p", "– \(text)")
    case .gegeven(let label, let text):
      .tag("p", [:], [.tag("strong", "\(label): "), .text(text)])
    case .vakje(let text): .tag("p", ["class": "vak"], [.tag("span", ""), .text(text)])
    case .invul(let label):
      .tag("p", ["class": "invul"], [.tag("strong", "\(label)"), .tag("span", "")])
    }
  }
}
