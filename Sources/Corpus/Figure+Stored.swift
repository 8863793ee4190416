import SQLite
import StatutoryForm

extension Figure {
  /// The number as the corpus stores it: an integer, or a real whose shortest text is the number.
  public init?(stored value: Value) {
    switch value {
    case .integer(let whole): self.init(mantissa: whole, scale: 0)
    case .real(let real):
      // At most fifteen digits, so some power of ten makes it whole again.
      var scale: UInt8 = 0
      var power = 1.0
      while scale < 15 {
        let mantissa = (real * power).rounded()
        if abs(mantissa) < 1e15, mantissa / power == real {
          self.init(mantissa: Int64(mantissa), scale: scale)
          return
        }
        power *= 10
        scale += 1
      }
      return nil
    default: return nil
    }
  }
}

extension Value {
  /// A whole number is stored as INTEGER, any other as REAL, none as NULL.
  public init(_ figure: Figure?) {
    guard let figure else {
      self = .null
      return
    }
    self = figure.whole.map { .integer(Int64($0)) } ?? .real(figure.double)
  }
}
