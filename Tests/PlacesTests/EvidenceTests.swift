import Places
import Testing

@Suite("What settles whose a report is") struct EvidenceTests {
  @Test(arguments: [
    ("红格镇", "510422101"), ("攀枝花市盐边县红格镇人民政府", "510422101"), ("四川省盘江镇", nil), ("盘江镇", nil),
    ("沾益区盘江镇", "530303101"), ("沾益县盘江镇", "530303101"), ("贵州省盘江镇", "522723103"),
    ("曲靖市盘江镇人民政府", "530303101"), ("盐边红格镇", "510422101"), ("平安镇", nil), ("彰武县平安镇", "210922116"),
    ("本溪市财政局", "210500"), ("全椒县", "341124"), ("盐边县人民政府", "510422"), ("盐边县发改局", "510422"),
    ("荆州市沙市区观音垱镇", "421002102"), ("朝阳区人民政府", nil), ("北京市朝阳区人民政府", "110105"),
    ("岚溪县平安镇", nil), ("岚溪县红格镇", nil), ("云岭市财政局", nil), ("九保乡", nil), ("梁河县九保乡", "533122204"),
  ])
  func `a name settles it or leaves it open`(name: String, code: String?) throws {
    #expect(try Placing(name).code == code)
  }

  @Test func `open names have all their candidates`() throws {
    #expect(try Placing("盘江镇").candidates == ["522723103", "530303101"])
    #expect(try Placing("平安镇").candidates.count == 10)
    #expect(try Placing("城关镇").candidates.count == 82)
  }

  @Test(arguments: [
    "通过学习强国、曲靖日报等平台发布信息30条。", "按照《沾益区人民政府办公室关于做好年度报告的通知》编制。",
    "沾府办函〔2024〕1号；沾益府办〔2024〕2号。", "联系地址：曲靖市沾益区盘江镇振兴街。",
    "主办单位：盘江镇。网站标识码：5303030012",
  ])
  func `prose decides between places of one name`(prose: String) throws {
    let placing = try Placing("盘江镇", prose: prose)
    #expect(placing.code == "530303101")
    #expect(!placing.evidence.isEmpty)
  }

  @Test(arguments: [
    "区委、区政府高度重视，按县政府办公室要求办理。", "干部赴贵定县考察。", "曲靖人说好。", "曲靖日报、贵定县融媒体中心刊发消息。",
    "贯彻中央和省、市、县部署。",
  ])
  func `prose that may mean anything decides nothing`(prose: String) throws {
    #expect(try Placing("盘江镇", prose: prose).code == nil)
  }

  @Test(arguments: [
    ("云南省/曲靖市/沾益区/盘江镇/2022.txt", "530303101"), ("reports.zip!/贵定县/盘江镇2022.html", "522723103"),
    ("沾益/盘江镇.txt", "530303101"), ("530303/盘江镇.txt", "530303101"), ("成都市/盘江镇.txt", nil),
    ("220104/盘江镇.txt", nil),
  ])
  func `folders decide`(path: String, code: String?) throws {
    #expect(try Placing("盘江镇", path: path).code == code)
  }

  @Test func `what folder and text say against each other stays open`() throws {
    #expect(try Placing("盘江镇", prose: "曲靖日报刊发消息。", path: "贵定县/a.txt").code == nil)
    #expect(try Placing("红格镇", path: "米易县/a.txt").code == nil)
    #expect(try Placing("红格镇", prose: "按照兴化市人民政府办公室的通知编制。").code == nil)
  }

  @Test func `introduction and signature count as the name does`() throws {
    #expect(try Placing("盘江镇", signature: "沾益区盘江镇人民政府\n2023年1月5日").code == "530303101")
    #expect(try Placing("平安镇", intro: "彰武县平安镇根据《条例》规定编制本报告。").code == "210922116")
    #expect(try Placing("红格镇", signature: "岚溪县红格镇人民政府\n2023年1月5日").code == nil)
  }

  @Test func `a town that became a subdistrict is the one of its county`() throws {
    let placing = try Placing("绍兴市越城区东浦镇", year: 2016)
    #expect(placing.code == "330602010")
    #expect(placing.evidence.contains(.stem))
    #expect(placing.placement?.agency.town == "东浦街道")
  }

  @Test func `bureaus are known by their government`() throws {
    #expect(try Placing("教育局", path: "东莞市/教育局.txt").code == nil)
    #expect(try Placing("教育局", path: "利通区/教育局.txt").code == "640302")
    #expect(try Placing("区教育局", prose: "利通区人民政府网站发布。").code == "640302")
    #expect(try Placing("县教育局", prose: "利通区人民政府网站发布。").code == nil)
    #expect(try Placing("教育局").code == nil)
  }

  @Test(arguments: [
    ("盐边县发改局", "发展和改革局"), ("盐边县发展和改革局", "发展和改革局"), ("盐边县人民政府办公室", "人民政府办公室"),
    ("盐边县政府办公室", "人民政府办公室"), ("盐边县", "人民政府"), ("盐边县红格镇党政办公室", ""),
  ])
  func `an organ goes by one name`(name: String, organ: String) throws {
    let placement = try #require(try Placing(name).placement)
    #expect(placement.organ == organ)
    #expect(placement.isSettled)
  }

  @Test func `what is reported on behalf of a government is its government's`() throws {
    let placing = try Placing("盐边县人民政府办公室", intro: "受盐边县人民政府委托，由盐边县人民政府办公室编制本报告。")
    #expect(placing.placement?.organ == "人民政府")
    #expect(placing.placement?.agency.kind == .government)
    #expect(placing.placement?.agency.fullName == "盐边县人民政府")
    for intro in ["受县人民政府委托，现将本年度报告公布如下。", "代表县人民政府公布本年度报告。"] {
      #expect(try Placing("盐边县人民政府办公室", intro: intro).placement?.organ == "人民政府")
    }
    let bureau = try Placing("盐边县投资促进局", intro: "本局受县人民政府委托，负责全县招商引资工作。")
    #expect(bureau.placement?.agency.kind == .department)
    #expect(try Placing("盐边县人民政府办公室").placement?.organ == "人民政府办公室")
  }

  @Test(arguments: [
    "新时代政府信息公开报告要求提高，现公布本报告。", "受理申请的情况由政府网站公布，委托第三方评估。",
    "人大代表、政府部门公布的信息一并统计。", "受县人民政府办公室委托，由本办编制本报告。",
    "本办受县人民政府委托，负责全县招商引资工作。", "本办代表县人民政府发布政策文件。",
    "受县人民政府委托，负责公布全县重大决策，现公布本办报告。",
  ])
  func `words that only look like a commission are none`(intro: String) throws {
    #expect(try Placing("盐边县人民政府办公室", intro: intro).placement?.organ == "人民政府办公室")
  }
}
