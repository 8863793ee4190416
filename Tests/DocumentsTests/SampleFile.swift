import Foundation

/// A file of `Files/`.
func sampleFile(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Files/\(name)")))
}
