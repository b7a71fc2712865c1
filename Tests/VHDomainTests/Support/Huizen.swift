import Testing

@testable import VHDomain

/// The shipped profiles beside that of Midden-Limburg, read once.
enum Huizen {
  static let westelijkeMijnstreek = lees("westelijke-mijnstreek")
  static let maastrichtHeuvelland = lees("maastricht-heuvelland")

  private static func lees(_ id: String) -> Result<House, any Error> {
    Result {
      let bytes = try #require(House.bytes(meegeleverd: id))
      return try House.read(bytes, file: "\(id).json")
    }
  }

  /// Any shipped house by its id.
  static func huis(_ id: String) throws -> House { try lees(id).get() }
}
