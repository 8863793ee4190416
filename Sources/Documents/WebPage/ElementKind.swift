import CGumbo

/// What an element means for the text of a page.
enum ElementKind: Sendable {
  /// Part of a line.
  case inline
  /// A line of its own.
  case block
  /// A paragraph, in which line ends of the source are spaces in any page.
  case paragraph
  case heading
  case item
  /// Navigation and what stands beside and below an article.
  case region
  case link, lineBreak, image, input, preformatted
  /// Superscript, subscript, and text that is struck out.
  case raised, lowered, struck
  case table, rowGroup, row, cell
  /// Never shown, or no text.
  case skipped

  init(_ node: HTMLNode) {
    let tag = node.tag
    self = ElementKind.kinds[Int(tag.rawValue)]
    if tag == GUMBO_TAG_UNKNOWN, ElementKind.isOfficeData(node.source) { self = .skipped }
  }

  private static let kinds: [ElementKind] = {
    var kinds = [ElementKind](repeating: .inline, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    let tags: [(ElementKind, [GumboTag])] = [
      (
        .block,
        [
          GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
          GUMBO_TAG_CENTER, GUMBO_TAG_CAPTION, GUMBO_TAG_DETAILS, GUMBO_TAG_DIR, GUMBO_TAG_DIV,
          GUMBO_TAG_DL, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
          GUMBO_TAG_FORM, GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP, GUMBO_TAG_HR, GUMBO_TAG_HTML,
          GUMBO_TAG_MAIN, GUMBO_TAG_MENU, GUMBO_TAG_OL, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,
          GUMBO_TAG_UL, GUMBO_TAG_LEGEND,
        ]
      ),
      (.paragraph, [GUMBO_TAG_P]),
      (
        .heading,
        [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]
      ),
      (.item, [GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT]),
      (.region, [GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER]),
      (.link, [GUMBO_TAG_A]), (.lineBreak, [GUMBO_TAG_BR]), (.image, [GUMBO_TAG_IMG]),
      (.input, [GUMBO_TAG_INPUT]),
      (.preformatted, [GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT]),
      (.raised, [GUMBO_TAG_SUP]), (.lowered, [GUMBO_TAG_SUB]),
      (.struck, [GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE]),
      (.table, [GUMBO_TAG_TABLE]),
      (.rowGroup, [GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT]),
      (.row, [GUMBO_TAG_TR]), (.cell, [GUMBO_TAG_TD, GUMBO_TAG_TH]),
      (
        .skipped,
        [
          GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT,
          GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON,
          GUMBO_TAG_IFRAME, GUMBO_TAG_SVG, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS,
          GUMBO_TAG_DATALIST, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_RP, GUMBO_TAG_RT,
          GUMBO_TAG_MAP, GUMBO_TAG_COLGROUP, GUMBO_TAG_METER, GUMBO_TAG_PROGRESS,
        ]
      ),
    ]
    for (kind, list) in tags {
      for tag in list { kinds[Int(tag.rawValue)] = kind }
    }
    return kinds
  }()

  private static let officeData = [
    "xml", "w:worddocument", "w:latentstyles", "o:documentproperties", "o:officedocumentsettings",
    "x:excelworkbook",
  ].map { Array($0.utf8) }

  /// Settings that Word and Excel leave in a page, without the comment that hid them.
  private static func isOfficeData(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return officeData.contains(name)
  }
}
