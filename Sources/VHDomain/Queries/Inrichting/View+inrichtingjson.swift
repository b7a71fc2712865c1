extension View {
  /// What the house consists of, each thing as a profile writes it, with who changed it when and why.
  var inrichtingAlsJSON: [JSONValue] {
    Huissoort.allCases.flatMap { kind in
      house.onderdelen(kind).map { part in
        [
          "soort": .string(kind.rawValue), "id": .string(part.id), "onderdeel": part.profielvorm,
          "verloop": .array(verloop(kind, part.id).map(\.json)),
        ]
      }
    }
  }
}

extension Huisverloopregel {
  fileprivate var json: JSONValue {
    [
      "op": .string("\(op)"), "door": .string(door), "wat": .string(zin),
      "waarom": waarom.map { .string($0) } ?? .null,
    ]
  }
}
