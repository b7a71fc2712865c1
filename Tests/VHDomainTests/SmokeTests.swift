import Testing

@testable import VHDomain
