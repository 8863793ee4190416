/// The title that a page has in its head, for a report that has none in its text.
struct PageTitle {
  private let title: [UInt8]?

  private static let subject = WordList("信息公开 信息公開")
  private static let ending = WordList("报告 年报 報告 年報")
  private static let separators: [UInt8] = Array("-_|".utf8)

  init(_ document: HTMLNode) {
    var candidates: [[UInt8]] = []
    for html in document.children where html.kind == .element {
      for head in html.children where head.kind == .element {
        for node in head.children where node.kind == .element {
          if let text = PageTitle.text(of: node) { candidates.append(text) }
        }
        // What follows the head is the page itself.
        break
      }
    }
    let titles = candidates.compactMap(PageTitle.title)
    title = titles.max { PageTitle.digits($0) < PageTitle.digits($1) }
  }

  /// The blocks with the title in front, if none of those above the first chapter is one.
  func added(to blocks: [PageBlock]) -> [PageBlock] {
    guard let title, PageTitle.digits(title) >= 4 else { return blocks }
    let head = blocks.prefix(40).compactMap(\.text).prefix { !$0.starts(with: "一、".utf8) }
    let lines = Array(head)
    for n in lines.indices where lines[n].count <= 240 && PageTitle.subject.stand(in: lines[n]) {
      let whole = lines[n] + (n + 1 < lines.count ? lines[n + 1].prefix(60) : [])
      let before = n > 0 ? PageTitle.digits(Array(lines[n - 1].prefix(120))) : 0
      let hasYear = PageTitle.digits(whole) >= 4 || before >= 4
      if hasYear, PageTitle.ending.stand(in: whole) { return blocks }
    }
    return [PageBlock(content: .text(title), line: blocks.first?.line ?? 1)] + blocks
  }

  /// Of 2023年…年度报告-广水市人民政府门户网站 the part that is a title.
  private static func title(in text: [UInt8]) -> [UInt8]? {
    let parts = text.split { separators.contains($0) }.map { part -> [UInt8] in
      var part = part.drop { $0 <= 0x20 }
      while let last = part.last, last <= 0x20 { part.removeLast() }
      return Array(part)
    }
    return parts.first { subject.stand(in: $0) && ending.stand(in: $0) && $0.count <= 240 }
  }

  private static func digits(_ text: [UInt8]) -> Int {
    text.count { (0x30...0x39).contains($0) }
  }

  private static func text(of node: HTMLNode) -> [UInt8]? {
    var line = InlineText()
    let name = node.source.dropFirst().prefix(5).map { $0 | 0x20 }
    if name == Array("title".utf8) {
      for child in node.children where child.kind == .text {
        line.append(child.text, line: 1, isLink: false)
      }
    } else if name == Array("meta ".utf8),
      node.attribute("name").map({ $0.map { $0 | 0x20 } }) == Array("articletitle".utf8),
      let content = node.attribute("content")
    {
      line.append(content, line: 1, isLink: false)
    }
    return line.bytes.isEmpty ? nil : line.bytes
  }
}
