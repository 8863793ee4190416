/// Sentences without figures, written for this project.
enum Phrases {
  static func overview(we: String, random: inout SplitMix64) -> [Paragraph] {
    let management = random.pick([
      "一是完善信息公开申请的登记、审核、办理、答复和归档制度，做到每件有记录。二是对公文逐件标明公开属性，拟稿时一并审查。三是定期清理已经发布的信息，失效的及时标注。",
      "严格执行先审查后公开的程序，信息由经办人起草、负责人审核、分管领导签发。建立公开信息台账，做好留档备案，确保有据可查。",
      "安排专人负责信息的收集、整理和发布，落实保密审查，公开前逐条核对姓名、证件号码等个人隐私内容，保证准确和规范。",
    ])
    let platform = random.pick([
      "充分利用政府网站、微信公众号和村（社区）公示栏发布信息。便民服务大厅设有政务公开专区，配备电脑和打印设备，提供查阅和申请服务。",
      "做好政府网站专栏的日常更新，及时转载上级政策和解读。对网民留言由专人转办，按期答复。",
      "对照要求调整栏目设置，做到无空白栏目。同时保留线下公告栏，照顾不便上网的群众。",
    ])
    let supervision = random.pick([
      "明确分管领导和责任科室，把信息公开纳入年度考核。全年组织业务培训\(random.int(1...4))次，未发生责任追究情况。",
      "建立定期检查制度，发现错漏当日整改。\(we)主动接受社会监督，全年未收到有关投诉。",
      "召开专题会议\(random.int(1...5))次，研究存在的问题，压实各环节责任，保证工作按时完成。",
    ])
    return [
      Paragraph(management, lead: random.pick(["（三）政府信息管理。", "（三）政府信息管理情况。"])),
      Paragraph(platform, lead: random.pick(["（四）平台建设。", "（四）政府信息公开平台建设。", "平台建设情况。"])),
      Paragraph(supervision, lead: random.pick(["（五）监督保障。", "（五）监督保障情况。", "监督保障情况。"])),
    ]
  }

  static func problems(
    we: String, nextYear: Int, isSmall: Bool, random: inout SplitMix64
  ) -> [Paragraph] {
    let problem = random.pick([
      "一是公开的时效还不够强，二是公开的形式比较单一，三是部分工作人员业务不够熟练。",
      "\(we)政府信息公开工作取得一定成效，但仍有不足：主动公开的内容不够丰富，政策解读的方式还需改进。",
      "工作人员公开意识有待提高，个别栏目更新不够及时。",
    ])
    let measure = random.pick([
      "\(nextYear)年，\(we)将加强业务培训，计划组织学习2次，并进一步规范公开流程。",
      "下一步，\(we)将丰富公开内容，拓宽公开渠道，\(nextYear)年争取公开信息100条以上。",
      "一是健全工作机制，明确责任人。二是充实公开内容，突出群众关心的事项。三是加大宣传力度，方便群众查询。",
    ])
    if isSmall { return [Paragraph(problem)] }
    return [
      Paragraph(problem, lead: random.pick(["（一）存在的问题。", "（一）存在的主要问题。", ""])),
      Paragraph(measure, lead: random.pick(["（二）改进情况。", "（二）改进措施。", ""])),
    ]
  }

  static func furnitureBefore(
    source: String, published: String, random: inout SplitMix64
  ) -> [String] {
    let editor = random.pick(["王", "李", "陈", "林", "周"]) + random.pick(["明", "文华", "晓东", "建平"])
    let views = random.int(12...4800)
    return random.pick([
      ["日期: \(published) 浏览量:\(views) 来源:\(source) 责任编辑:\(editor) 文字大小: 大 中 小"],
      ["首页 > 政务公开 > 政府信息公开年报", "发布时间：\(published) 来源：\(source) 点击数：\(views) 【打印】"],
      ["发布日期:\(published) 来源:\(source) 浏览次数:\(views)"],
    ])
  }

  static func furnitureAfter(names: Names, random: inout SplitMix64) -> [String] {
    let code = "\(random.int(20...65))0\(random.int(1...9))2\(random.int(1...9))"
    return [
      "主办单位:\(names.county)人民政府办公室 版权所有:\(names.county)人民政府办公室",
      "地址:\(names.county)人民大街\(random.int(1...400))号 邮编:\(random.int(110...799))\(random.int(100...999))",
      "公网安备 \(code)02000\(random.int(100...999))号",
      "网站标识码:\(code)000\(random.int(1...9))",
      random.pick(["建议使用1440*768分辨率 IE9.0及以上版本浏览器", "网站监督举报热线:0\(random.int(310...999))-12345"]),
    ]
  }
}
