import VHDomain

/// The history of a casus, by the day things happened.
extension DossierScreen {
  func drawHistory(
    _ stored: Stored<Casus>, in rect: Rect, on canvas: inout Canvas, _ list: ListState?,
    _ world: World
  ) {
    let events = Array(stored.verloopOpDag.reversed())
    let words = world.view.verloop(van: stored)
    let isOld = events.contains { $0.head.op.jaar != world.today.jaar }
    Table(
      columns: [
        TableColumn("", .fixed(isOld ? 14 : 9)), TableColumn("", .fixed(6), drops: true),
        TableColumn("", .flex(1), least: isOld ? 34 : 24),
        TableColumn("", .fixed(14), drops: true),
      ], count: events.count
    ) { index in
      let event = events[index]
      // The time is that of recording: on another day it would tell of nothing that happened then.
      let isSameDay = event.head.vastgelegd.dag == event.head.op
      return TableRow([
        event.head.op.kort(op: world.today), isSameDay ? event.head.vastgelegd.tijd : "",
        words.zin(event), event.head.door.naam,
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
