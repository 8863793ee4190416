/// How the parts of an Office Open XML document refer to one another.
struct Relationships {
  private var targets: [(id: String, type: String, path: String)] = []

  /// The relationships of a part; of the whole document without one.
  /// - Parameter container: where `path(of:)` is loaded.
  init(
    of part: String?, in container: Container, limits: Limits
  ) throws(UnreadableDocument) {
    let path = Relationships.path(of: part)
    guard let bytes = container[path] else { return }
    let folder = part.map { $0.split(separator: "/").dropLast().map(String.init) } ?? []
    let handler = Handler(folder: folder)
    try XML.read(bytes, name: path, with: handler, limits: limits)
    targets = handler.targets
  }

  static func path(of part: String?) -> String {
    guard let part else { return "_rels/.rels" }
    let steps = part.split(separator: "/")
    return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
  }

  /// The path of the first part of a type, such as `styles`. The types of the strict variant of the
  /// format differ from those of the usual one only before their last word.
  func path(type: String) -> String? { targets.first { $0.type == type }?.path }
  func paths(type: String) -> [String] { targets.filter { $0.type == type }.map(\.path) }
  func target(id: String) -> (type: String, path: String)? {
    targets.first { $0.id == id }.map { ($0.type, $0.path) }
  }

  private final class Handler: XMLHandler {
    enum Element: UInt8 { case relationship }
    static let vocabulary = XMLVocabulary(
      ["r": ["http://schemas.openxmlformats.org/package/2006/relationships"]],
      ["r:Relationship": .relationship] as [String: Element])

    let folder: [String]
    var targets: [(id: String, type: String, path: String)] = []

    init(folder: [String]) { self.folder = folder }

    func begin(_ element: Element?, _ attributes: XMLAttributes) -> XMLStep {
      guard element == .relationship, attributes.string("TargetMode") != "External",
        let target = attributes.string("Target")
      else { return .enter }
      let type = attributes.string("Type")?.split(separator: "/").last ?? ""
      targets.append((attributes.string("Id") ?? "", String(type), resolved(target)))
      return .enter
    }
    func end(_ element: Element?) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func resolved(_ target: String) -> String {
      var steps = target.hasPrefix("/") ? [] : folder
      for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
        if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
      }
      return steps.joined(separator: "/")
    }
  }
}
