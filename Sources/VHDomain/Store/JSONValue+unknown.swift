extension JSONValue {
  /// This value with the members of `raw` that `known` did not account for.
  ///
  /// `known` is `raw` as this program understood it. Objects are matched by key, elements of lists
  /// by what they are: an unknown member stays with the one it was written for, and goes with it.
  func keepingUnknown(of raw: JSONValue, known: JSONValue) -> JSONValue {
    switch (self, raw, known) {
    case (.object(let new), .object(let old), .object(let typed)):
      var members = new.members.map { member in
        guard let before = old[member.key], let understood = typed[member.key] else {
          return member
        }
        return JSONObject.Member(
          member.key, member.value.keepingUnknown(of: before, known: understood))
      }
      members += old.members.filter { typed[$0.key] == nil && new[$0.key] == nil }
      return .object(JSONObject(members))
    case (.array(let new), .array(let old), .array(let typed)) where old.count == typed.count:
      let places = JSONValue.places(of: new, in: typed)
      return .array(
        zip(new, places).map { value, place in
          place.map { value.keepingUnknown(of: old[$0], known: typed[$0]) } ?? value
        })
    default:
      return self
    }
  }

  /// Where each element stood before, nil for a new one; no earlier element is given twice.
  ///
  /// Unchanged in its place, else under the same identity, else unchanged elsewhere.
  private static func places(of new: [JSONValue], in typed: [JSONValue]) -> [Int?] {
    var places = new.indices.map { index in
      index < typed.count && new[index] == typed[index] ? index : nil
    }
    var free = typed.indices.filter { places.count <= $0 || places[$0] == nil }
    for index in new.indices where places[index] == nil {
      let value = new[index]
      let found =
        free.firstIndex { value.identity != nil && value.identity == typed[$0].identity }
        ?? free.firstIndex { value == typed[$0] }
      places[index] = found.map { free.remove(at: $0) }
    }
    return places
  }

  /// What makes an element of a list the same one after a change, where it has such a thing.
  private var identity: [JSONValue]? {
    let keys = [["id"], ["persoon"], ["ander"], ["traject", "van"], ["casus"]]
    return keys.lazy.map { $0.compactMap { self[$0] } }.first { !$0.isEmpty }
  }
}
