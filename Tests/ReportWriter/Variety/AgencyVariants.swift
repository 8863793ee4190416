/// Names of agencies that are harder to find or to tell apart.
enum AgencyVariant: String, CaseIterable {
  case numerals, cityFirst, paddedSignature, sameYearSignature
}

extension Names {
  /// 廿四渡镇: a place whose name is a number.
  func numbered(random: inout SplitMix64) -> Names {
    guard let ending = town.hasSuffix("街道") ? "街道" : town.last.map(String.init) else { return self }
    let number = random.pick(["廿四", "三十", "五", "八", "九"])
    return Names(
      organ: organ, city: city, county: county,
      town: number + random.pick(["渡", "塘", "里坞"]) + ending,
      department: department)
  }
}
