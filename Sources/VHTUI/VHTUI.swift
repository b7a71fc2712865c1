import ArgumentParser
import Foundation
import VHDomain

@main
struct VH: ParsableCommand {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "--terminal-zelftest" {
      Foundation.exit(runTerminalSelfTest())
    }
    main(nil)
  }
}
