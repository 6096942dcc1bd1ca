import Foundation
import SentryAPI

/// The contents of a value without its type, for comparing generated models with handwritten ones.
///
/// Nil and null count as absent. Dates are compared by the millisecond, which is the precision of Foundation's coders.
indirect enum PlainValue: Equatable {
    case text(String)
    case list([PlainValue])
    case members([String: PlainValue])

    /// Returns nil if the value is nil or JSON null.
    init?(_ value: Any) {
        switch value {
        case let date as Date: self = .text(String(Int((date.timeIntervalSince1970 * 1000).rounded(.down))))
        case let url as URL: self = .text(url.absoluteString)
        case let text as String: self = .text(text)
        case let identifier as Identifier: self = .text(identifier.description)
        case let json as JSONValue where json == .null: return nil
        case let fields as OtherFields where fields.isEmpty: return nil
        default: self.init(mirrored: value)
        }
    }

    private init?(mirrored value: Any) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            guard let wrapped = mirror.children.first else { return nil }
            self.init(wrapped.value)
        case .collection:
            self = .list(mirror.children.compactMap { child in PlainValue(child.value) })
        case .dictionary:
            var members: [String: PlainValue] = [:]
            for child in mirror.children {
                let pair = Mirror(reflecting: child.value).children.map(\.value)
                if let key = pair.first as? String, let value = pair.last { members[key] = PlainValue(value) }
            }
            self = .members(members)
        case .enum where "\(type(of: value))".hasPrefix("Indirect<"):
            guard let wrapped = mirror.children.first else { return nil }
            self.init(wrapped.value)
        case .enum:
            self.init(mirror.children.first?.value ?? value)
        case .struct where !mirror.children.isEmpty:
            var members: [String: PlainValue] = [:]
            for child in mirror.children {
                // One model has `avatarUrl` and the other `avatarURL`. A property wrapper is stored as `_name`.
                guard let name = child.label?.lowercased() else { continue }
                members[name.hasPrefix("_") ? String(name.dropFirst()) : name] = PlainValue(child.value)
            }
            self = .members(members)
        default:
            self = .text("\(value)")
        }
    }
}
