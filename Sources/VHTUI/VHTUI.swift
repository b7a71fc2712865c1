import ArgumentParser
import VHDomain

@main
struct VH: ParsableCommand {
}
