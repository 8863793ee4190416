/// Invented places and agencies; none of them is in the list of administrative divisions.
struct Names: Sendable {
  /// The organ, its place, and how the report calls itself: 我镇, 我局.
  enum Organ: Sendable { case township, subdistrict, department, office, government }

  let organ: Organ
  let city: String
  let county: String
  /// The town or subdistrict; empty for the other organs.
  let town: String
  /// 财政局 and the like; empty for the other organs.
  let department: String

  init(organ: Organ, city: String, county: String, town: String = "", department: String = "") {
    self.organ = organ
    self.city = city
    self.county = county
    self.town = town
    self.department = department
  }

  init(random: inout SplitMix64) {
    city = random.pick(["苇", "棠", "砚", "岚", "芷", "绣"]) + random.pick(["州市", "阳市", "岭市"])
    county =
      random.pick(["苇", "棠", "筠", "砚", "岚", "绣", "荻", "芷"])
      + random.pick(["宁", "川", "丰", "安", "平"]) + random.pick(["县", "县", "县", "区", "市"])
    let place =
      random.pick(["楸", "蓼", "荻", "筠", "芷", "岚", "苇", "绣", "槐"])
      + random.pick(["坪", "浦", "埠", "湾", "渡", "岗", "原", "塘", "洲", "畈", "坞", "溪"])
    let chance = random.int(1...100)
    var town = ""
    var department = ""
    switch chance {
    case ...55:
      organ = .township
      town = place + random.pick(["镇", "镇", "镇", "乡"])
    case ...78:
      organ = .subdistrict
      town = place + "街道"
    case ...94:
      organ = .department
      department = random.pick(Names.departments)
    case ...97: organ = .office
    default: organ = .government
    }
    self.town = town
    self.department = department
  }

  private static let departments = [
    "财政局", "教育局", "民政局", "司法局", "水利局", "审计局", "统计局", "卫生健康局", "自然资源局",
    "交通运输局", "农业农村局", "应急管理局", "市场监督管理局", "人力资源和社会保障局",
  ]

  /// The organ as the database names it.
  var kind: String {
    switch organ {
    case .township: "township"
    case .subdistrict: "subdistrict"
    case .department: "department"
    case .office: "government_office"
    case .government: "government"
    }
  }

  /// The bare name of a town, the full name of any other organ.
  var agency: String { town.isEmpty ? countyName : town }

  /// With the county before it: 苇宁县荻浦镇.
  var countyName: String {
    switch organ {
    case .township, .subdistrict: county + town
    case .department: county + department
    case .office: county + "人民政府办公室"
    case .government: county + "人民政府"
    }
  }

  /// What the law calls the body: 人民政府 of a town, 办事处 of a subdistrict, nothing more else.
  var lawfulEnding: String {
    switch organ {
    case .township: "人民政府"
    case .subdistrict: "办事处"
    case .department, .office, .government: ""
    }
  }

  /// 我镇, 我街道, 我局.
  var we: String {
    switch organ {
    case .township: "我" + town.suffix(1)
    case .subdistrict: "我街道"
    case .department: "我局"
    case .office: "我办"
    case .government: "我" + county.suffix(1)
    }
  }
}
