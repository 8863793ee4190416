import Foundation

/// A text in the character sets of China, as the system writes them.
enum Encoded {
  static func gb18030(_ text: String) -> [UInt8] { bytes(text, 0x8000_0632) }
  static func big5(_ text: String) -> [UInt8] { bytes(text, 0x8000_0A06) }

  static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  private static func bytes(_ text: String, _ encoding: UInt) -> [UInt8] {
    text.data(using: String.Encoding(rawValue: encoding)).map { [UInt8]($0) } ?? []
  }
}

/// The bytes of a file of this folder.
func sample(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  return [UInt8](try Data(contentsOf: folder.appending(path: "Files/\(name)")))
}
