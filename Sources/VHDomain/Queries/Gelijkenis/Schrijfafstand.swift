/// How many slips of the fingers lie between two words: a letter wrong, missing, too many, or two
/// letters next to each other in the wrong order.
enum Schrijfafstand {
  /// The number of slips, or nil when there are more than `hooguit`.
  static func tussen(_ left: [UInt8], _ right: [UInt8], hooguit: Int) -> Int? {
    guard abs(left.count - right.count) <= hooguit else { return nil }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      if (current.min() ?? 0) > hooguit { return nil }
      before = above
      above = current
    }
    return above[right.count] <= hooguit ? above[right.count] : nil
  }
}
