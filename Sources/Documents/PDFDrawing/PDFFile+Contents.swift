extension PDFFile {
  /// What a page draws: one stream or several, one after another; nil where one is damaged.
  func contents(_ value: PDFObject) -> [UInt8]? {
    let value = resolve(value)
    if value.isNull { return [] }
    guard let parts = value.array else { return decoded(value) }
    var all: [UInt8] = []
    for part in parts {
      let part = resolve(part)
      if part.isNull { continue }
      guard let bytes = decoded(part) else { return nil }
      all += bytes
      all.append(10)
    }
    return all
  }

  /// What resources have of a kind under a name.
  func resource(_ kind: StaticString, _ name: [UInt8], of resources: PDFDictionary) -> PDFObject {
    guard let named = resolve(resources[kind]).dictionary,
      charge(128 + resources.count + named.count)
    else { return .null }
    return resolve(named[name[...]])
  }
}
