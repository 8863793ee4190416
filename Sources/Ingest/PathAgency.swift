import Documents

extension Report {
  /// Names the agency of a report that does not, by where its file lies: 盐边县/红格镇/2023.txt.
  ///
  /// The innermost name counts, that of the file first; outer folders tell the region. Nothing
  /// changes where the document itself names the agency, or where the path names none.
  public mutating func nameAgency(fromPath path: String) {
    guard agency == nil, let named = PathAgency(path: path) else { return }
    agency = named.agency
    isComplete = hasEveryRow && year != nil
    findings.removeAll { $0.rule == "agency.unnamed" }
    note(
      "agency.from_path", .info,
      "文中没有写明机关，由文件夹或文件名“\(named.component)”得知")
  }
}

/// The agency that a path names.
struct PathAgency {
  /// The folder or file that names it.
  let component: String
  let agency: Agency

  init?(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    for n in parts.indices.reversed() {
      let isFile = n == parts.count - 1
      guard let name = PathAgency.name(in: parts[n], isFile: isFile) else { continue }
      component = parts[n]
      agency = PathAgency.placed(name, below: parts[..<n]).agency
      return
    }
    return nil
  }

  /// The name in 红格镇, 红格镇人民政府, 2023年红格镇政府信息公开工作年度报告.txt, 红格镇2023.txt, 01-红格镇.
  private static func name(in component: String, isFile: Bool) -> AgencyName? {
    guard let text = try? Text(utf8: Array(component.utf8)) else { return nil }
    let end =
      isFile ? text.units.lastIndex(of: dot) ?? text.units.count : text.units.count
    if text.units[..<end].count > 8,
      let parts = TitleParts(PrintedName(text, 0..<end)),
      let name = parts.agency
    {
      return name
    }
    func isLetter(_ at: Int) -> Bool {
      text.units[at].isNameLetter && !PrintedName(text, at..<at + 1).isPicture
    }
    var start = 0
    while start < end {
      while start < end, !isLetter(start) || marks.contains(text.units[start]) { start += 1 }
      var after = start
      while after < end, isLetter(after) { after += 1 }
      if let name = AgencyName(text, start..<after) { return name }
      start = max(after, start + 1)
    }
    return nil
  }

  private static let dot: Text.Unit = 0x2E
  /// What stands between a number and a name: 2023年红格镇, 2023年度红格镇.
  private static let marks = UnitSet("年度")

  /// The name with the divisions of the folders around it, as far as they go on from it outward.
  private static func placed(_ name: AgencyName, below folders: ArraySlice<String>) -> AgencyName {
    var name = name
    for folder in folders.reversed() {
      guard let whole = AgencyName(PrintedName(letters(of: folder) + name.printed)),
        whole.kind == name.kind,
        whole.town == name.town, whole.level < name.level
      else { continue }
      name = whole
    }
    return name
  }

  private static func letters(of folder: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in folder.unicodeScalars
    where scalar.value >= PrintedName.firstRare || Text.Unit(exactly: scalar.value)?.isHan ?? false
    {
      letters.append(scalar)
    }
    return String(letters)
  }
}

extension AgencyName {
  /// The widest division that the name says: the smaller, the wider.
  fileprivate var level: Int {
    province != nil && printed.hasPrefix(province ?? "")
      ? 0 : city != nil ? 1 : county != nil ? 2 : 3
  }
}
