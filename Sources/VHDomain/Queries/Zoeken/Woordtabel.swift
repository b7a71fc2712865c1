/// A set of records by place, as bits.
struct Bits: Equatable, Sendable {
  private(set) var woorden: [UInt64]

  /// Empty, with room for so many places.
  init(_ count: Int) { woorden = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ place: Int) { woorden[place >> 6] |= 1 << UInt64(place & 63) }

  func contains(_ place: Int) -> Bool { woorden[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  mutating func formUnion(_ other: Bits) {
    for index in woorden.indices { woorden[index] |= other.woorden[index] }
  }

  mutating func formIntersection(_ other: Bits) {
    for index in woorden.indices { woorden[index] &= other.woorden[index] }
  }

  mutating func subtract(_ other: Bits) {
    for index in woorden.indices { woorden[index] &= ~other.woorden[index] }
  }

  func intersection(_ other: Bits) -> Bits {
    var result = self
    result.formIntersection(other)
    return result
  }

  var count: Int { woorden.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The first so many places, in order.
  func prefix(_ limit: Int) -> [Int] {
    var found: [Int] = []
    for (index, word) in woorden.enumerated() where found.count < limit {
      var left = word
      while left != 0, found.count < limit {
        found.append(index * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return found
  }
}

/// Sorted words, each with the records it occurs in.
struct Woordtabel: Sendable {
  private let woorden: [String]
  private let starts: [Int32]
  private let plaatsen: [Int32]

  /// Collects words while records are read.
  struct Verzameling {
    private var nummers: [String: Int32] = [:]
    private var woorden: [String] = []
    private var paren: [(woord: Int32, plaats: Int32)] = []

    mutating func add(_ text: String, _ place: Int32) {
      Vouwing.each(text) { add(word: $0, place) }
    }

    mutating func add(word: String, _ place: Int32) {
      let number: Int32
      if let known = nummers[word] {
        number = known
      } else {
        number = Int32(woorden.count)
        nummers[word] = number
        woorden.append(word)
      }
      paren.append((number, place))
    }

    /// The sorted table; the pairs are put in place by counting.
    func tabel() -> Woordtabel {
      let order = woorden.indices.sorted { woorden[$0] < woorden[$1] }
      var rank = [Int](repeating: 0, count: woorden.count)
      for (place, index) in order.enumerated() { rank[index] = place }
      var starts = [Int32](repeating: 0, count: woorden.count + 1)
      for pair in paren { starts[rank[Int(pair.woord)] + 1] += 1 }
      for index in woorden.indices { starts[index + 1] += starts[index] }
      var next = starts
      var places = [Int32](repeating: 0, count: paren.count)
      for pair in paren {
        let row = rank[Int(pair.woord)]
        places[Int(next[row])] = pair.plaats
        next[row] += 1
      }
      return Woordtabel(woorden: order.map { woorden[$0] }, starts: starts, plaatsen: places)
    }
  }

  /// Adds the records that have a word with this start.
  func find(_ start: String, into bits: inout Bits) {
    let first = lowerBound(start)
    let last = lowerBound(start + "\u{10FFFF}")
    guard first < last else { return }
    for index in Int(starts[first])..<Int(starts[last]) { bits.insert(Int(plaatsen[index])) }
  }

  private func lowerBound(_ word: String) -> Int {
    var low = 0
    var high = woorden.count
    while low < high {
      let middle = (low + high) / 2
      if woorden[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
