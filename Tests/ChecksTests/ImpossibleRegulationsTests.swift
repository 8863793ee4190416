import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Regulations of those who may not issue any") struct ImpossibleRegulationsTests {
  private func findings(_ agency: Agency, _ path: String = "issued") -> [Finding] {
    var form = FilledForm(["proactive|regulations|\(path)": 2])
    form.report.agency = agency
    return form.findings
  }

  private func agency(
    _ name: String, _ kind: Agency.OrganKind, province: String? = nil, city: String? = nil,
    county: String? = nil, town: String? = nil
  ) -> Agency {
    var agency = Agency(name: town ?? name, fullName: name, kind: kind)
    agency.province = province
    agency.city = city
    agency.county = county
    agency.town = town
    return agency
  }

  @Test func `a town, a subdistrict, a county and a bureau have none`() {
    let agencies = [
      agency("砚池镇人民政府", .township, town: "砚池镇"),
      agency("松岭街道办事处", .subdistrict, county: "青禾县", town: "松岭街道"),
      agency("青禾县人民政府", .government, county: "青禾县"),
      agency("青禾县人民政府办公室", .governmentOffice, county: "青禾县"),
      agency("青禾县财政局", .department, county: "青禾县"),
      agency("区财政局", .department), agency("财政局", .department),
    ]
    for agency in agencies {
      let found = findings(agency)
      #expect(found.map(\.rule) == ["law.regulations"], "\(agency.fullName)")
      #expect(found.map(\.severity) == [.warning])
    }
    #expect(findings(agencies[0]).first?.message == "规章：本年制发件数 2；砚池镇依法不能制定规章，可能是其他文件")
    #expect(findings(agencies[0], "in_force").count == 1)
    #expect(findings(agencies[0], "repealed").count == 1)
  }

  @Test func `ministries and governments of provinces and cities may have some`() {
    let agencies = [
      agency("云岭市人民政府", .government, city: "云岭市"),
      agency("云岭市人民政府办公室", .governmentOffice, city: "云岭市"),
      agency("江南省人民政府", .government, province: "江南省"),
      agency("水利部", .department), agency("国家统计局", .department),
      agency("海关总署", .department), agency("管委会", .other),
    ]
    for agency in agencies { #expect(findings(agency) == [], "\(agency.fullName)") }
  }

  @Test func `an agency that is not known is not judged`() {
    #expect(FilledForm(["proactive|regulations|issued": 2]).findings == [])
  }
}
