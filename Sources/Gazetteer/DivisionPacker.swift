extension DivisionTable {
  /// The list packed for `DivisionList`: text that can stand in a literal. It has all names with
  /// their short forms and former ones in a hash table.
  public func packed() -> [UInt8] {
    var packer = DivisionPacker()
    for row in rows { packer.add(row.name) }
    let index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.code, $0) })
    for (place, row) in rows.enumerated() {
      packer.refer(row.name, Reference(division: place, role: .name))
      guard row.code.level != .township else { continue }
      for form in ShortName.forms(ofDivision: row.name) where form != row.name {
        packer.refer(form, Reference(division: place, role: .short))
      }
    }
    for former in former {
      guard let place = index[former.code] else { continue }
      packer.refer(former.name, Reference(division: place, role: .former, until: former.until))
      guard former.code.level != .township else { continue }
      for form in ShortName.forms(ofDivision: former.name) {
        packer.refer(form, Reference(division: place, role: .formerShort, until: former.until))
      }
    }
    return packer.bytes(rows: rows, asOf: asOf, source: source)
  }
}

/// Collects names and what they refer to.
private struct DivisionPacker {
  private var ids: [String: Int] = [:]
  /// By their folded letters: names that differ outside the basic plane alone are looked up as one.
  private var folded: [[UInt16]: Int] = [:]
  private var names: [(name: String, references: [Reference])] = []

  @discardableResult
  mutating func add(_ name: String) -> Int {
    if let id = ids[name] { return id }
    ids[name] = names.count
    let units = foldedUnits(name)
    if folded[units] == nil { folded[units] = names.count }
    names.append((name, []))
    return names.count - 1
  }

  mutating func refer(_ name: String, _ reference: Reference) {
    add(name)
    let id = folded[foldedUnits(name)] ?? 0
    let isKnown = names[id].references.contains {
      $0.division == reference.division && $0.role <= reference.role
    }
    if !isKnown { names[id].references.append(reference) }
  }

  func bytes(rows: [DivisionTable.Row], asOf: String, source: String) -> [UInt8] {
    var slotBits = 6
    while 1 << slotBits < names.count * 2 { slotBits += 1 }
    let layout = PackedLayout(
      divisions: rows.count, names: names.count,
      references: names.reduce(0) { $0 + $1.references.count }, slotBits: slotBits,
      letters: names.reduce(0) { $0 + $1.name.utf8.count }, asOf: asOf.utf8.count,
      source: source.utf8.count)
    var bytes = layout.header
    bytes.reserveCapacity(layout.length)
    for row in rows {
      PackedDigits.append(row.code.number, width: 5, to: &bytes)
      PackedDigits.append(ids[row.name] ?? 0, width: 3, to: &bytes)
    }
    var (letter, reference) = (0, 0)
    for entry in names {
      PackedDigits.append(letter, width: 4, to: &bytes)
      PackedDigits.append(reference, width: 3, to: &bytes)
      letter += entry.name.utf8.count
      reference += entry.references.count
    }
    PackedDigits.append(letter, width: 4, to: &bytes)
    PackedDigits.append(reference, width: 3, to: &bytes)
    for entry in names {
      for reference in entry.references {
        PackedDigits.append(reference.division, width: 3, to: &bytes)
        PackedDigits.append(reference.role.rawValue, width: 1, to: &bytes)
        PackedDigits.append(reference.until.map { $0 - 1900 } ?? 0, width: 2, to: &bytes)
      }
    }
    for slot in slots(bits: slotBits) { PackedDigits.append(slot, width: 3, to: &bytes) }
    for entry in names { bytes += entry.name.utf8 }
    return bytes + Array(asOf.utf8) + Array(source.utf8)
  }

  private func slots(bits: Int) -> [Int] {
    var slots = [Int](repeating: 0, count: 1 << bits)
    let mask = slots.count - 1
    for (units, id) in folded.sorted(by: { $0.value < $1.value }) {
      var at = units.withUnsafeBufferPointer(nameHash) & mask
      while slots[at] != 0 { at = (at + 1) & mask }
      slots[at] = id + 1
    }
    return slots
  }
}

/// The letters as texts are folded: one outside the basic plane is U+FFFD there.
func foldedUnits(_ name: String) -> [UInt16] {
  name.unicodeScalars.map { UInt16(exactly: $0.value) ?? 0xFFFD }
}
