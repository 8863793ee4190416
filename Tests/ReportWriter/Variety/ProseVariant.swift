import StatutoryForm

/// Other ways in which the prose states its figures.
enum ProseVariant: String, CaseIterable {
  /// Applications by the way they came, and by who filed them.
  case byChannel, byApplicant
  /// How many applications were answered, and how.
  case answered
  /// 2600余条: a round number instead of the total.
  case roundTotal

  func apply(to report: inout SyntheticReport, names: Names, random: inout SplitMix64) {
    switch self {
    case .byChannel:
      let way = random.pick([
        ["通过网络提交", "信函提交", "当面提交"], ["网上申请", "信函申请", "当面申请"], ["网络", "信函", "当面"],
      ])
      let labels = way[0].hasSuffix("申请") ? ["网上", "信函", "当面"] : ["网络", "信函", "当面"]
      report.divide("applications_received", among: way, labels: labels, random: &random)
    case .byApplicant:
      let labels = random.pick([["自然人", "法人或者其他组织"], ["公民", "企业"]])
      report.divide("applications_received", among: labels, labels: labels, random: &random)
    case .answered:
      guard let count = report.whole("applications_received"), count > 1 else { return }
      report.narrative.append(
        NarrativeTruth(figure: "applications_answered", value: count, unit: "件"))
      let sentence = random.pick([
        "全年共答复政府信息公开申请\(count)件。", "本年度共办结政府信息公开申请\(count)件。",
      ])
      report.chapters[0].paragraphs.append(Paragraph(sentence))
      guard random.chance(60) else { return }
      let labels = ["予以公开", "不予公开"]
      report.divide("applications_answered", among: labels, labels: labels, random: &random)
    case .roundTotal:
      let figures = ["proactive_disclosed", "proactive_disclosed_part"]
      guard report.whole(figures[0]) != nil,
        let place = report.chapters[0].paragraphs.firstIndex(where: { $0.lead.contains("主动公开") })
      else { return }
      let total = random.int(2...90) * random.pick([10, 100])
      report.narrative.removeAll { figures.contains($0.figure) }
      report.narrative.append(
        NarrativeTruth(figure: figures[0], value: total, unit: "条", isApproximate: true))
      report.chapters[0].paragraphs[place].text = random.pick([
        "\(report.year)年，\(names.we)主动公开政府信息\(total)余条，内容以民生信息为主。",
        "全年主动公开政府信息约\(total)条。", "本年度\(names.we)主动公开各类政府信息近\(total)条。",
      ])
    }
  }
}

extension SyntheticReport {
  fileprivate func whole(_ figure: String) -> Int? {
    narrative.first { $0.figure == figure && !$0.isApproximate }?.value
  }

  /// Adds to the sentence that states a whole what parts it has.
  fileprivate mutating func divide(
    _ figure: String, among names: [String], labels: [String], random: inout SplitMix64
  ) {
    guard let count = whole(figure), count >= names.count,
      !narrative.contains(where: {
        $0.figure == figure + "_part"
      })
    else { return }
    // What is answered is said after what is received.
    let place = chapters[0].paragraphs.lastIndex {
      $0.text.contains("申请\(count)件") && $0.text.hasSuffix("。")
    }
    guard let place else { return }
    var parts: [Int] = []
    var left = count
    for number in names.indices.dropLast() {
      parts.append(random.int(1...(left - (names.count - 1 - number))))
      left -= parts[number]
    }
    parts.append(left)
    let list = zip(names, parts).map { "\($0)\($1)件" }.joined(separator: random.pick(["，", "、"]))
    chapters[0].paragraphs[place].text.removeLast()
    chapters[0].paragraphs[place].text += random.pick(["，其中", "。其中：", "，其中，"]) + list + "。"
    for (label, part) in zip(labels, parts) {
      narrative.append(
        NarrativeTruth(figure: figure + "_part", label: label, value: part, unit: "件"))
    }
  }
}
