/// The operators of a page's contents that matter to its lines: their letters, the first the lowest
/// byte.
enum ContentOperator: UInt32 {
  case save = 0x71  // q
  case restore = 0x51  // Q
  case transform = 0x6D63  // cm
  case lineWidth = 0x77  // w
  case graphicsState = 0x7367  // gs

  case rectangle = 0x6572  // re
  case move = 0x6D  // m
  case line = 0x6C  // l
  case curve = 0x63  // c
  case curveFromHere = 0x76  // v
  case curveToLast = 0x79  // y
  case close = 0x68  // h

  case stroke = 0x53  // S
  case closeAndStroke = 0x73  // s
  case fill = 0x66  // f
  case fillAsBefore = 0x46  // F
  case fillEvenOdd = 0x2A66  // f*
  case fillAndStroke = 0x42  // B
  case fillEvenOddAndStroke = 0x2A42  // B*
  case closeFillAndStroke = 0x62  // b
  case closeFillEvenOddAndStroke = 0x2A62  // b*
  case endPath = 0x6E  // n
  case clip = 0x57  // W
  case clipEvenOdd = 0x2A57  // W*

  case fillGray = 0x67  // g
  case strokeGray = 0x47  // G
  case fillRGB = 0x6772  // rg
  case strokeRGB = 0x4752  // RG
  case fillCMYK = 0x6B  // k
  case strokeCMYK = 0x4B  // K
  case fillSpace = 0x7363  // cs
  case strokeSpace = 0x5343  // CS
  case fillColour = 0x6373  // sc
  case strokeColour = 0x4353  // SC
  case fillColourOrPattern = 0x6E6373  // scn
  case strokeColourOrPattern = 0x4E4353  // SCN

  case object = 0x6F44  // Do
  case inlineImage = 0x4942  // BI
}
