import Documents
import StatutoryForm
import Testing

@testable import Ingest

private func read(_ cell: String, as measure: Measure = .count) throws -> Printed {
  let text = try Text(utf8: Array(cell.utf8))
  return FigureReader(text: text).read(0..<text.units.count, as: measure)
}

@Suite struct `A cell is read as a number only where it is one` {
  @Test(arguments: [
    ("0", 0), ("286", 286), ("１２", 12), ("1,016,823", 1_016_823), ("201件", 201), ("6 项", 6),
    ("22（其中修订 16 件）", 22), ("-1", -1),
  ])
  func `counts`(cell: String, value: Int) throws {
    #expect(try read(cell) == .number(Figure(value)))
  }

  @Test(arguments: ["", "/", "-", "—", "——", "无", "無", "／", "　"])
  func `marks for nothing are blank`(cell: String) throws {
    #expect(try read(String(cell.trimmingPrefix("　"))) == .blank)
  }

  @Test(arguments: [
    "本单位未制作规章", "1.5", "12 34", "1,23", "共3件次", "3000余", "近1400", "10万+",
    "1234567890123456", "增98", "13781户31696人次", "见附件",
  ])
  func `anything else is words, never a number`(cell: String) throws {
    #expect(try read(cell) == .words)
  }

  @Test(arguments: [
    ("+19", 19), ("增98", 98), ("增加5", 5), ("减8", -8), ("-8", -8), ("未增未减", 0), ("0/0", 0), ("3", 3),
  ])
  func `a change has a sign or words`(cell: String, value: Int) throws {
    #expect(try read(cell, as: .change) == .number(Figure(value)))
  }

  @Test(arguments: [
    ("251000元", "25.1"), ("25.1万元", "25.1"), ("0.092", "0.092"), ("712.187895 万元", "712.187895"),
    ("8040", "8040"), ("709455.9元", "70.94559"),
  ])
  func `money is in 万元 where the cell states its unit`(cell: String, value: String) throws {
    guard case .number(let figure) = try read(cell, as: .money) else {
      Issue.record("\(cell) is no number")
      return
    }
    #expect(figure.description == value)
  }
}
