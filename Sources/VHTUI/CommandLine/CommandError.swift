import VHDomain

/// A subcommand could not do what was asked: Dutch lines for stderr, and a code as in sysexits.
struct CommandError: Error {
  let lines: [String]
  let code: Int32
  /// Whether the lines say where they belong, as `bestand:regel:kolom: zin`.
  var hasPlaces = false

  init(_ line: String, code: Int32) {
    lines = [line]
    self.code = code
  }

  init(lines: [String], code: Int32) {
    self.lines = lines
    self.code = code
  }

  init(_ faults: InputFaults) {
    lines = faults.lines
    code = 65
  }

  init(_ fouten: Invoerpakket.Fouten) {
    lines = fouten.fouten.map(\.fout.zin)
    code = fouten.fouten.first?.fout.code ?? 66
  }

  init(_ error: StoreError) {
    lines = [error.message]
    code = error.exitCode
  }

  init(_ refusal: Refusal) {
    lines = refusal.zinnen
    code = refusal.findings.contains { $0.rule == "wie-mag" } ? 77 : 65
    hasPlaces = refusal.findings.contains { $0.rule == "invoer" && $0.field?.contains(":") == true }
  }

  init(_ error: PerformError) {
    switch error {
    case .refused(let refusal): self.init(refusal)
    case .failed(let failure): self.init(failure)
    }
  }
}
