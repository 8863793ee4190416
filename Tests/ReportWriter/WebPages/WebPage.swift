/// A model as a web page in HTML; the same seed gives the same page.
public struct WebPage: Sendable, Equatable {
  public let text: String
  /// The character set that the page says it is in; empty where it says nothing.
  public let declared: String
  /// The character set of its bytes.
  public let charset: Charset

  /// - Parameter size: how many bytes the page has at least; links fill it up.
  public init(_ model: ReportModel, seed: UInt64, size: Int = 0) {
    var random = SplitMix64(seed: seed)
    let style = WebStyle(random: &random)
    charset = Charset.fitting(model, random: &random)
    declared = charset.declaration(random: &random)
    var writer = WebPageWriter(model: model, style: style, random: random)
    text = writer.page(declaring: declared, size: size)
  }

  /// As a server sends it.
  public var bytes: [UInt8] { charset.bytes(of: text) }
}

/// Puts a page together.
struct WebPageWriter {
  let model: ReportModel
  let style: WebStyle
  var random: SplitMix64

  mutating func page(declaring charset: String, size: Int) -> String {
    var head = ""
    if !charset.isEmpty {
      head +=
        random.chance(50)
        ? "<meta charset=\"\(charset)\">\n"
        : "<META http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\" />\n"
    }
    let title = model.truth.title
    if !title.isEmpty {
      head += "<title>\(Markup.escaped(title))\(random.pick(["", "", "-政府信息公开"]))</title>\n"
    }
    head += random.pick(["", WebFurniture.script]) + random.pick(["", WebFurniture.sheet])
    if style.markup == .word { head += WebFurniture.office }
    var body = surrounded(report())
    let left = size - body.utf8.count - head.utf8.count
    if left > 0 { body += WebFurniture.links(bytes: left) }
    switch random.int(1...4) {
    case 1: return "<html>\n<head>\n\(head)</head>\n<body>\n\(body)\n</body>\n</html>\n"
    // A part of a page, as a content system stores it.
    case 2 where charset.isEmpty: return body
    default:
      return "<!DOCTYPE html>\n<html lang=\"zh\"><head>\(head)</head><body>\(body)</body></html>"
    }
  }

  private mutating func report() -> String {
    var tables = WebTable(style: style, random: SplitMix64(seed: random.next()))
    return model.blocks.map { block in
      switch block {
      case .paragraph(let kind, let text): paragraph(kind, Markup.escaped(text))
      case .table(let table): "<div>\(tables.markup(table))</div>"
      }
    }.joined(separator: "\n")
  }

  private mutating func paragraph(_ kind: ReportModel.Kind, _ text: String) -> String {
    switch kind {
    case .title:
      return random.pick([
        "<h1>\(text)</h1>", "<p align=\"center\"><strong>\(text)</strong></p>",
        "<div class=\"title\"><ucaptitle>\(text)</ucaptitle></div>",
      ])
    case .heading: return random.pick(["<h2>\(text)</h2>", "<p><b>\(text)</b></p>"])
    case .closing: return "<p style=\"text-align:right\">\(text)</p>"
    case .pageBefore, .pageAfter: return "<div class=\"info\"><span>\(text)</span></div>"
    case .opening: return "<p>\(text)</p>"
    case .text, .lead:
      switch style.prose {
      case .paragraphs: return "<p style=\"text-indent:2em\">\(text)</p>"
      case .divisions: return "<div>　　\(text)</div>"
      case .breaks: return "　　\(text)<br />"
      case .spans:
        return
          "<p class=MsoNormal><span style='font-family:仿宋'>\(text)</span><span><o:p></o:p></span></p>"
      }
    }
  }

  private mutating func surrounded(_ report: String) -> String {
    let metadata = style.hasMetadata ? WebFurniture.metadata(model.truth, random: &random) : ""
    switch style.surroundings {
    case .none: return metadata + report
    case .menus:
      return WebFurniture.menu + metadata + "<div id=\"zoom\">\(report)</div>" + WebFurniture.footer
    case .layoutTable:
      return WebFurniture.menu
        + "<table width=1000 align=center><tr><td>\(metadata)\n\(report)</td></tr></table>"
        + WebFurniture.footer
    case .layoutTables:
      return "<table width=\"100%\"><tr><td width=200 valign=top>\(WebFurniture.menu)</td><td>"
        + "<table><tbody><tr><td>\(metadata)</td></tr><tr><td>\(report)</td></tr></tbody></table>"
        + "</td></tr><tr><td colspan=2>\(WebFurniture.footer)</td></tr></table>"
    }
  }
}
