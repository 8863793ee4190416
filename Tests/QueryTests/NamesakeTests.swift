import Query
import Testing

private let received = "applications|received|total"

/// 鼓楼区 is a district of 南京 and of 徐州, and each has a street of one name.
private let nanjing = SampleReport(
  town: "中山街道", county: "鼓楼区", city: "南京市", province: "江苏省", division: "320106001",
  cells: [received: 3, "applications|carried_out|total": 1])
private let xuzhou = SampleReport(
  town: "中山街道", county: "鼓楼区", city: "徐州市", province: "江苏省", division: "320302001",
  cells: [received: 5, "applications|carried_out|total": 2])

/// What a question is refused with.
private func refusal(_ name: String, _ arguments: [String: String]) -> String? {
  do {
    _ = try answer(name, arguments, of: [nanjing, xuzhou])
    return nil
  } catch {
    return "\(error)"
  }
}

@Suite struct NamesakeTests {
  @Test func `a region of two divisions with reports is asked back, never summed`() throws {
    #expect(
      refusal("received", ["region": "鼓楼区"])
        == "--region cannot be '鼓楼区'; it can be 江苏省南京市鼓楼区 (320106), 江苏省徐州市鼓楼区 (320302)")
    #expect(try answer("received", ["region": "鼓楼区"], of: [nanjing]).count == 1)
    #expect(
      try answer("received", ["region": "徐州鼓楼区"], of: [nanjing, xuzhou])
        == ["中山街道 鼓楼区 2023 5 0 reported reported"])
  }

  @Test(arguments: ["中山街道", "中山"])
  func `an agency is one, or its namesakes are listed with their county`(name: String) throws {
    let told = try #require(refusal("received", ["agency": name]))
    #expect(told.contains("江苏省南京市鼓楼区"))
    #expect(told.contains("江苏省徐州市鼓楼区"))
    let one = ["agency": name, "region": "320302"]
    #expect(try answer("received", one, of: [nanjing, xuzhou]).count == 1)
  }

  @Test(arguments: ["沾益县盘江镇人民政府", "沾益区盘江镇人民政府", "沾益县盘江", "盘江镇"])
  func `an agency is found by each of its names, with all of its reports`(name: String) throws {
    let samples = [("沾益县", 2014), ("沾益区", 2020)].map { county, year in
      SampleReport(town: "盘江镇", county: county, division: "530303101", year: year)
    }
    #expect(try answer("received", ["agency": name], of: samples).count == 2)
  }

  @Test(arguments: ["1", "320106001"])
  func `a number is an agency, and so is the code of a town`(number: String) throws {
    #expect(
      try answer("received", ["agency": number], of: [nanjing, xuzhou])
        == ["中山街道 鼓楼区 2023 3 0 reported reported"])
  }

  @Test(arguments: ["backlog", "disclosure-rate", "review-rates"])
  func `counties of one name stay apart, each with its city`(question: String) throws {
    let lines = try answer(question, ["per": "county"], of: [nanjing, xuzhou])
    #expect(lines.count == 2)
    #expect(lines.contains { $0.hasSuffix(" 南京市") })
    #expect(lines.contains { $0.hasSuffix(" 徐州市") })
  }

  @Test func `shares and trends keep counties of one name apart`() throws {
    let shares = try answer("outcome-shares", ["per": "county"], of: [nanjing, xuzhou])
    #expect(shares.count == 12)
    let trend = try answer("trend", ["per": "county"], of: [nanjing, xuzhou])
    #expect(trend == ["- 鼓楼区 2023 3 - 1 0 0 南京市", "- 鼓楼区 2023 5 - 1 0 0 徐州市"])
  }
}
