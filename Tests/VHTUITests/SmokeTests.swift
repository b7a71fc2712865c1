import CPty
import Testing

@testable import VHTUI
