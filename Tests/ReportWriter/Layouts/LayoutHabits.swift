/// The typing habits that go with a layout, varied by the seed.
extension Style {
  init(for layout: Layout, random: inout SplitMix64) {
    self.init()
    spacedGroups = random.chance(20)
    spacedHeads = random.chance(40)
    shortDocuments = random.chance(30)
    carriageReturns = random.chance(25)
    spacedNumbers = random.chance(40)
    spacedDigits = random.chance(30)
    digits = random.pick([.plain, .plain, .plain, .plain, .plain, .fullWidth, .grouped])
    switch layout {
    case .tabRowsClipped:
      brackets = random.pick([.halfSpaced, .halfSpaced, .full])
      shortOrganisations = random.chance(50)
    case .tabRowsPadded:
      brackets = random.pick([.full, .halfSpaced, .half])
      halfWidthProse = random.chance(50)
    case .tabRowsRagged:
      brackets = random.pick([.halfSpaced, .halfSpaced, .full])
      halfWidthProse = random.chance(60)
    case .cellPerLine:
      brackets = random.pick([.full, .full, .half])
    case .pipesTraditional:
      brackets = random.pick([.half, .half, .full])
      halfWidthProse = random.chance(80)
      spacedDigits = false
      pronunciations = random.pick([.sparse, .sparse, .sparse, .sparse, .dense, .none])
    case .joined:
      digits = random.pick([.plain, .plain, .fullWidth])
      brackets = random.pick([.full, .half])
    case .pdfColumns, .pdfWords, .markdownShattered:
      brackets = random.pick([.full, .full, .half])
      digits = .plain
      spacedDigits = random.chance(70)
      spacedGroups = false
      spacedHeads = false
    default:
      brackets = random.pick([.full, .full, .half, .half, .halfSpaced])
      halfWidthProse = random.chance(40)
      wrappedHeads = random.chance(25)
      shortOrganisations = random.chance(10)
    }
  }
}

extension Layout {
  /// Every layout has had every kind of title; some are more common in one than in another.
  func titleForm(random: inout SplitMix64) -> TitlePage.Form {
    let usual: TitlePage.Form
    switch self {
    case .tabRowsClipped: usual = .stacked
    case .tabRowsPadded: usual = .oneLine
    case .tabRowsRagged: usual = .townOnly
    case .cellPerLine: usual = .stackedInFull
    case .pipesTraditional: usual = .none
    default: usual = random.pick([.oneLine, .oneLine, .stackedInFull])
    }
    let form = random.chance(50) ? usual : random.pick(TitlePage.Form.allCases)
    // A web page names its county at the foot, so that the town never stands alone there.
    return self == .pipesTraditional && form == .townOnly ? .oneLine : form
  }
}
