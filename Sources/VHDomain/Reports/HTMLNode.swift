/// A piece of a page: text is escaped when it is written, so no record can become markup.
indirect enum HTMLNode {
  case text(String)
  case element(String, [(name: String, value: String)], [HTMLNode])

  /// An element with attributes and what stands in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [HTMLNode]
  ) -> HTMLNode {
    .element(name, attributes.map { ($0.key, $0.value) }, children)
  }

  /// An element that holds text only.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String
  ) -> HTMLNode {
    tag(name, attributes, [.text(text)])
  }

  /// An element without attributes that holds text only.
  static func tag(_ name: String, _ text: String) -> HTMLNode { tag(name, [:], text) }

  /// Elements that have no end.
  private static let void: Set<String> = ["meta"]
  /// Elements whose parts stand on lines of their own.
  private static let blocks: Set<String> = [
    "html", "head", "body", "main", "section", "table", "thead", "tbody", "tr", "dl", "ul",
  ]

  /// The markup, without a newline at its end.
  var markup: String {
    switch self {
    case .text(let text): return HTMLNode.escaped(text)
    case .element(let name, let attributes, let children):
      let start =
        "<" + name + attributes.map { " \($0.name)=\"\(HTMLNode.escaped($0.value))\"" }.joined()
        + ">"
      guard !HTMLNode.void.contains(name) else { return start }
      let newline = HTMLNode.blocks.contains(name) ? "\n" : ""
      let inside = children.map(\.markup).map { $0 + newline }.joined()
      return start + newline + inside + "</\(name)>"
    }
  }

  /// A whole page that stands on its own: no script, and nothing that is fetched from elsewhere.
  static func pagina(titel: String, stijl: String, _ body: [HTMLNode]) -> String {
    let policy = "default-src 'none'; style-src 'unsafe-inline'"
    let head = HTMLNode.tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"], []),
        .tag("meta", ["http-equiv": "Content-Security-Policy", "content": policy], []),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"], []),
        .tag("title", titel),
        .tag("style", stijl),
      ])
    let page = HTMLNode.tag(
      "html", ["lang": "nl"], [head, .tag("body", [:], [.tag("main", [:], body)])])
    return "<!DOCTYPE html>\n" + page.markup + "\n"
  }

  /// Text with what means something in markup escaped, and what steers a reader made visible.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\n": safe += "\n"
      default: safe += scalar.isUnsafe ? "·" : String(scalar)
      }
    }
    return safe
  }
}
