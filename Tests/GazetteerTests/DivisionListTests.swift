import Gazetteer
import Ingest
import Testing

@Suite("The list of divisions") struct DivisionListTests {
  private let list = DivisionList.standard

  private func codes(_ name: String) -> [String] {
    list.references(name).map { list.code($0.division).description }
  }

  @Test func `it has every division of the country, with its date and source`() {
    #expect(list.count == 41_934)
    #expect(list.asOf == "2025-12-31")
    #expect(list.source.contains("国家地名信息库"))
  }

  @Test(arguments: [
    ("红格镇", ["510422101"]), ("盘江镇", ["522723103", "530303101"]), ("沾益县", ["530303"]),
    ("恭城", ["450332"]), ("恭城县", ["450332"]), ("襄樊市", ["420600"]), ("无此镇", []),
  ])
  func `a name, a short form or a former name leads to its codes`(name: String, expected: [String])
  {
    #expect(codes(name) == expected)
  }

  @Test func `names that many places share are all there`() {
    #expect(codes("平安镇").count == 10)
    #expect(codes("城关镇").count == 82)
    #expect(codes("鼓楼区").count == 4)
  }

  @Test func `a former name tells its year`() throws {
    let reference = try #require(list.references("沾益县").first)
    #expect(reference.role == .former && reference.until == 2016)
  }

  @Test func `a letter outside the basic plane is found as texts fold it`() {
    let name = "干𬒗镇".unicodeScalars.map { UInt16(exactly: $0.value) ?? 0xFFFD }
    #expect(list.references(name[...]).map { list.name($0.division) } == ["干𬒗镇"])
  }

  @Test func `what lies above and below follows from the codes`() throws {
    let town = try #require(DivisionCode("510422101").flatMap(list.division))
    #expect(list.fullName(town) == "四川省攀枝花市盐边县红格镇")
    let county = try #require(DivisionCode("510422"))
    #expect(list.divisions(in: county).contains(town))
    // 102 townships hang on a prefecture, 117 counties on a province.
    let street = try #require(DivisionCode("441900003").flatMap(list.division))
    #expect(list.path(street).map(list.name).prefix(2) == ["广东省", "东莞市"])
    #expect(list.fullName(try #require(DivisionCode("429004").flatMap(list.division))) == "湖北省仙桃市")
  }

  @Test func `every division has its code, its name and something above it`() {
    for place in 0..<list.count {
      let code = list.code(place)
      #expect(list.division(code) == place)
      #expect(list.references(list.name(place)).contains { $0.division == place })
      #expect(code.level == .province || list.path(place).count > 1, "\(code)")
    }
  }

  @Test(arguments: [
    ("九保阿昌族乡", "九保"), ("盘江镇", "盘江"), ("南源街道", "南源"), ("哈图布呼苏木", "哈图布呼"), ("回族乡", "回族"),
  ])
  func `a township's name has a stem`(name: String, stem: String) {
    #expect(ShortName.stem(ofTownship: name) == stem)
  }
}

@Suite("A list of one's own") struct DivisionTableTests {
  @Test func `commas, headings, comments and a byte order mark are read`() throws {
    let table = try DivisionTable(
      "\u{FEFF}code,name\r\n# as of: 2030-01-01\r\n110000,京\r\n110101,\"东区\"")
    #expect(table.rows.map(\.name) == ["京", "东区"] && table.asOf == "2030-01-01")
    let list = DivisionList(table.packed())
    #expect(list.count == 2 && list.asOf == "2030-01-01")
    #expect(list.references("东区").count == 1)
  }

  @Test(arguments: [
    ("", 0), ("110000\t甲\n11\t乙", 2), ("110000\t甲\n110000\t乙", 0), ("110000\t甲\n120101\t乙", 0),
    ("110000\t甲\n110101", 2),
  ])
  func `a mistake tells its line`(text: String, line: Int) {
    #expect(throws: DivisionTable.Mistake.self) { try DivisionTable(text) }
    do { _ = try DivisionTable(text) } catch { #expect(error.line == line) }
  }

  @Test func `bytes that are no list are an empty list`() {
    #expect(DivisionList([1, 2, 3]).isEmpty)
    #expect(DivisionList(Array("gazet1".utf8)).references("红格镇").isEmpty)
  }
}
