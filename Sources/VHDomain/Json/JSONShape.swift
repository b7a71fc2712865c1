/// What a single JSON value must look like, and how it becomes a Swift value.
public struct JSONShape<Value> {
  /// What is expected, as it completes "verwacht …".
  let expected: String
  /// What stands in for the value after a fault was noted; nothing uses it.
  let standIn: Value
  /// The value, or what is wrong with what stands there.
  let read: (JSONValue) -> Result<Value, Problem>

  /// A shape that reads a JSON value by a function; `standIn` takes its place after a fault.
  public init(
    expected: String, standIn: Value, read: @escaping (JSONValue) -> Result<Value, Problem>
  ) {
    self.expected = expected
    self.standIn = standIn
    self.read = read
  }

  /// What is wrong with a value, as it follows the value in a Dutch sentence: `is onbekend`.
  public struct Problem: Error, ExpressibleByStringLiteral {
    let text: String

    /// This problem.
    public init(stringLiteral value: String) { text = value }
  }
}

extension JSONShape where Value == String {
  /// A text that is not empty, without control characters.
  public static func text(max: Int = 200, multiline: Bool = false) -> JSONShape {
    JSONShape(expected: "tekst van hooguit \(max) tekens", standIn: "") { value in
      guard case .string(let text) = value else { return .failure("is geen tekst") }
      guard !text.allSatisfy(\.isWhitespace) else { return .failure("is leeg") }
      guard text.count <= max else { return .failure("is te lang") }
      let unsafe = text.unicodeScalars.contains { $0.isUnsafe && !(multiline && $0 == "\n") }
      return unsafe ? .failure("bevat een stuurteken") : .success(text)
    }
  }

  /// An id: lower-case ASCII letters and digits with hyphens between them.
  public static var id: JSONShape {
    coded("kleine letters, cijfers en streepjes, zoals veilig-thuis") { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      return parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0.isDigit || (0x61...0x7A).contains($0) }
      }
    }
  }

  /// A short code of capitals and digits, such as `E33`.
  public static var code: JSONShape {
    coded("hoofdletters en cijfers, zoals E33") { text in
      !text.isEmpty && text.utf8.allSatisfy { $0.isDigit || (0x41...0x5A).contains($0) }
    }
  }

  private static func coded(
    _ expected: String, _ isValid: @escaping (String) -> Bool
  ) -> JSONShape {
    JSONShape(expected: expected, standIn: "") { value in
      guard case .string(let text) = value else { return .failure("is geen tekst") }
      let isSound = isValid(text) && text.utf8.count <= 60
      return isSound ? .success(text) : .failure("is geen geldige code")
    }
  }
}

extension JSONShape where Value == Int {
  /// A whole number within bounds.
  public static func integer(in range: ClosedRange<Int>) -> JSONShape {
    let expected = "een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)"
    return JSONShape(expected: expected, standIn: range.lowerBound) { value in
      guard case .integer(let number) = value else { return .failure("is geen geheel getal") }
      return range.contains(number) ? .success(number) : .failure("valt buiten bereik")
    }
  }
}

extension JSONShape where Value == Bool {
  /// `true` or `false`.
  public static var flag: JSONShape {
    JSONShape(expected: "true of false", standIn: false) { value in
      guard case .bool(let flag) = value else { return .failure("is geen ja of nee") }
      return .success(flag)
    }
  }
}

extension JSONShape where Value == Datum {
  /// A day as `yyyy-MM-dd`.
  public static var day: JSONShape {
    JSONShape(expected: "jjjj-mm-dd", standIn: Datum(dagnummer: 0)) { value in
      guard case .string(let text) = value else { return .failure("is geen datum") }
      return Datum(text).map { .success($0) }
        ?? .failure(Problem(stringLiteral: Datum.kortBezwaar(text)))
    }
  }
}

extension JSONShape
where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  public static func word(standIn: Value) -> JSONShape {
    let words = Value.allCases.map(\.rawValue)
    return JSONShape(expected: enumeration(words), standIn: standIn) { value in
      guard case .string(let text) = value else { return .failure("is geen tekst") }
      return Value(rawValue: text).map { .success($0) } ?? .failure("is onbekend")
    }
  }
}
