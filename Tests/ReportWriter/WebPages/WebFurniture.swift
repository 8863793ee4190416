/// What stands on a page besides the report.
enum WebFurniture {
  static let script = """
    <script type="text/javascript">
    var rows = ["<table><tr><td>规章</td><td>9</td></tr></table>"]; if (1 < 2 && rows) { document.write(""); }
    </script>

    """

  static let sheet = "<style>td { border: 1px solid #000; } .a > p { margin: 0 }</style>\n"

  /// What Word tells itself in a page that it has written.
  static let office = """
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
    <!-- <table><tr><td>规章</td><td>8</td></tr></table> -->

    """

  static let menu = """
    <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li>
    <li><a href="/hd/">互动交流</a></li></ul></div>
    <div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>

    """

  static let footer = """

    <div class="share">分享到： 【打印】 【关闭】</div>
    <table class="links"><tr><td><a href="#">网站地图</a></td><td><a href="#">联系我们</a></td></tr></table>
    <div id="footer">网站标识码：1234567890 技术支持：信息中心</div>
    <script>var hits = 20230101;</script>
    """

  /// The table of what the page is about, above the report.
  static func metadata(_ report: SyntheticReport, random: inout SplitMix64) -> String {
    let index = random.int(100_000...999_999)
    let agency = Markup.escaped(report.style.inScript(report.agency.fullName, isTraditional: false))
    let day = "\(report.year + 1)-01-\(random.int(10...31))"
    return """
      <table class="metadata"><tr><td>索 引 号：</td><td>\(index)/\(report.year + 1)-00012</td>
      <td>发布机构：</td><td>\(agency)</td></tr><tr><td>成文日期：</td><td>\(day)</td>
      <td>有效性：</td><td>有效</td></tr></table>

      """
  }

  /// A list of other pages, of about so many bytes.
  static func links(bytes: Int) -> String {
    let link =
      "<li class=\"item\"><a href=\"/zwgk/fdzdgknr/list.html\" title=\"公开目录\">公开目录</a></li>\n"
    return "<ul>\n" + String(repeating: link, count: bytes / link.utf8.count + 1) + "</ul>\n"
  }
}
