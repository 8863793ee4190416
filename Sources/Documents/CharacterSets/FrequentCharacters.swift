/// The characters that make up a third of any report, in both scripts: bytes decoded in the wrong
/// set hardly ever give them.
enum FrequentCharacters {
  private static let text = """
    的一不了在有和是为中国大于个对等按照及以上下年月日第二三四五六七八九十零万元
    政府信息公开工作度报告情况主动申请行数量本予收到处理机关社会法人自然商业企科研构公益组织服务律
    其他总计项目规章范性文件制发废止现效许可罚强费金额单位内容决定条果维持纠正尚未审结复议诉讼新转继续
    办要存问题改进事需部门镇乡街道县市区局委员民网站平台加统件次类全落实时间建设管领导保
    為國於個對開動請報況處機關會業構組織務總計項規範廢現許罰強費額單萬內決條結維糾審復議訴訟轉繼續
    辦問題進門鎮鄉縣區員網臺類實時間設導
    """

  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for unit in text.utf16 where unit.isHan { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    return bits
  }()

  static func contains(_ unit: UInt16) -> Bool {
    bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 == 1
  }
}

/// How much some decoded text looks like Chinese.
struct TextScore: Equatable {
  /// Characters beyond ASCII.
  private(set) var wide = 0
  private(set) var frequent = 0
  /// Replaced bytes and characters of private use.
  private(set) var strange = 0

  /// Frequent characters are worth a point, strange ones cost three.
  var points: Int { frequent - 3 * strange }

  /// Whether hardly any character is a frequent one, as none of a hundred random ones is.
  var isRare: Bool { frequent * 20 < wide }

  /// - Parameter text: well-formed UTF-8.
  init(utf8 text: [UInt8]) {
    var at = 0
    while at < text.count {
      let lead = text[at]
      if lead < 0x80 {
        at += 1
      } else if lead < 0xE0 {
        wide += 1
        at += 2
      } else if lead < 0xF0, at + 2 < text.count {
        add(
          UInt16(lead & 0x0F) << 12 | UInt16(text[at + 1] & 0x3F) << 6
            | UInt16(text[at + 2] & 0x3F))
        at += 3
      } else {
        wide += 1
        // Planes 15 and 16 are of private use.
        if lead == 0xF4 || lead == 0xF3 { strange += 1 }
        at += 4
      }
    }
  }

  private mutating func add(_ unit: UInt16) {
    wide += 1
    if FrequentCharacters.contains(unit) { frequent += 1 }
    if unit == 0xFFFD || (0xE000...0xF8FF).contains(unit) { strange += 1 }
  }
}
