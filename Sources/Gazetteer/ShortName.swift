/// The short forms of a division's name: 盐边 of 盐边县, 恭城 and 恭城县 of 恭城瑶族自治县.
public enum ShortName {
  private static let autonomous: [(ending: String, short: String)] = [
    ("自治区", "区"), ("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"),
  ]
  private static let endings = ["地区", "林区", "特区", "省", "市", "县", "区", "旗", "盟"]
  private static let townships = ["街道办事处", "民族乡", "街道", "镇", "乡", "苏木", "公所"]
  private static let peoples = [
    "阿昌", "白", "保安", "布朗", "布依", "藏", "朝鲜", "达斡尔", "傣", "德昂", "东乡", "侗", "独龙", "鄂伦春",
    "鄂温克", "高山", "仡佬", "哈尼", "哈萨克", "赫哲", "回", "基诺", "京", "景颇", "柯尔克孜", "拉祜", "黎", "傈僳",
    "珞巴", "满", "毛南", "门巴", "蒙古", "苗", "仫佬", "纳西", "怒", "普米", "羌", "撒拉", "畲", "水", "塔吉克",
    "塔塔尔", "土家", "土", "佤", "维吾尔", "乌孜别克", "锡伯", "瑶", "彝", "裕固", "壮", "各",
  ].sorted { $0.utf8.count > $1.utf8.count }
  /// These stand without 族 in names of autonomous divisions.
  private static let bare: Set<String> = [
    "蒙古", "哈萨克", "柯尔克孜", "锡伯", "塔吉克", "维吾尔", "达斡尔", "鄂温克", "鄂伦春",
  ]

  /// Short forms of a province, prefecture or county, none of them shorter than two letters.
  public static func forms(ofDivision name: String) -> [String] {
    for (ending, short) in autonomous {
      guard let stem = without(ending, name) else { continue }
      if name.hasPrefix("内蒙古") { return ["内蒙古"] }
      let bare = withoutPeoples(stem)
      if bare.unicodeScalars.count < 2 { return [] }
      return ending == "自治区" || bare == stem ? [bare] : [bare, bare + short]
    }
    for ending in endings {
      guard let stem = without(ending, name) else { continue }
      return stem.unicodeScalars.count < 2 ? [] : [stem]
    }
    return []
  }

  /// What is left of a township's name without its kind: 盘江 of 盘江镇, 九保 of 九保阿昌族乡; nil
  /// where it has none or nothing is left.
  public static func stem(ofTownship name: String) -> String? {
    for ending in townships {
      guard let stem = without(ending, name) else { continue }
      let bare = ending == "乡" || ending == "镇" ? withoutPeoples(stem, only: "族") : stem
      return bare.isEmpty ? stem : bare
    }
    return nil
  }

  private static func without(_ ending: String, _ name: String) -> String? {
    guard name.utf8.count > ending.utf8.count, name.hasSuffix(ending) else { return nil }
    return String(decoding: name.utf8.dropLast(ending.utf8.count), as: UTF8.self)
  }

  private static func withoutPeoples(_ name: String, only mark: String? = nil) -> String {
    var name = name
    while true {
      let next = peoples.lazy.compactMap { people -> String? in
        if let stem = without(people + "族", name) { return stem }
        return mark == nil && bare.contains(people) ? without(people, name) : nil
      }.first
      guard let next, !next.isEmpty else { return name }
      name = next
    }
  }
}
