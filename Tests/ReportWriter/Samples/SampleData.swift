import StatutoryForm

/// The reports of SampleData: seven agencies of the invented county 青禾县, 2021 to 2024.
public enum SampleData {
  static let agencies = [luxi, weitang, xingping, songling, shidu, yanchi, finance]

  static func town(_ organ: Names.Organ, _ name: String) -> Names {
    Names(organ: organ, city: "云岭市", county: "青禾县", town: name)
  }

  /// Every report with its place in the folder, in the order of the layouts.
  public static var files: [(path: String, report: WrittenReport)] {
    agencies.flatMap { agency in
      agency.samples.map { sample in
        ("\(sample.layout.rawValue)/\(agency.file)-\(sample.year).txt", agency.report(sample))
      }
    }.sorted { $0.path < $1.path }
  }

  /// What must be read from them: a line for every cell of every report.
  public static var expected: String {
    let form = Form.standard
    var lines = ["file\tagency\tagency_name\tcounty\tyear\tedition\tcell\tvalue\tstate"]
    for (path, report) in files {
      let truth = report.truth
      let head =
        "\(path)\t\(truth.agency.name)\t\(truth.agency.fullName)\t\(truth.agency.county ?? "")\t"
        + "\(truth.year)\t\(truth.edition.rawValue)"
      for section in [SectionCode.proactive, .applications, .reviews] {
        for place in form.cells(section, in: truth.edition) {
          guard let cell = truth.cells[place] else { continue }
          lines.append(
            "\(head)\t\(form.path(of: place))\t\(cell.value?.description ?? "")\t"
              + cell.state.rawValue)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
