extension House {
  /// The ids of the profiles that come with the program.
  public static var meegeleverd: [String] { shipped.map(\.id) }

  /// The profile that comes with the program under this id, as JSON; nil when there is none.
  public static func bytes(meegeleverd id: String) -> [UInt8]? {
    shipped.first { $0.id == id }?.bytes
  }

  /// A shipped profile costs a line here and one in Package.swift.
  private static let shipped: [(id: String, bytes: [UInt8])] = [
    ("midden-limburg", PackageResources.midden_limburg_json),
    ("westelijke-mijnstreek", PackageResources.westelijke_mijnstreek_json),
    ("maastricht-heuvelland", PackageResources.maastricht_heuvelland_json),
  ]
}
