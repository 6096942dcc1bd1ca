import Foundation
import SentryAPI

/// What is in a value, whatever its type is called, so that generated models can be compared with those written by hand.
///
/// Nil and null are left out, and dates are compared by the millisecond, which is all that Foundation reads and writes.
indirect enum PlainValue: Equatable {
    case text(String)
    case list([PlainValue])
    case members([String: PlainValue])

    /// Nil for nil.
    init?(_ value: Any) {
        switch value {
        case let date as Date: self = .text(String(Int((date.timeIntervalSince1970 * 1000).rounded(.down))))
        case let url as URL: self = .text(url.absoluteString)
        case let text as String: self = .text(text)
        case let identifier as Identifier: self = .text(identifier.description)
        case let json as JSONValue where json == .null: return nil
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
            // What a wrapped property holds, or nothing.
            guard let held = mirror.children.first else { return nil }
            self.init(held.value)
        case .enum:
            self.init(mirror.children.first?.value ?? value)
        case .struct where !mirror.children.isEmpty:
            var members: [String: PlainValue] = [:]
            for child in mirror.children {
                // Swift spells `avatarUrl` in one and `avatarURL` in the other.
                // A wrapped property is stored under `_name`.
                guard let name = child.label?.lowercased() else { continue }
                members[name.hasPrefix("_") ? String(name.dropFirst()) : name] = PlainValue(child.value)
            }
            self = .members(members)
        default:
            self = .text("\(value)")
        }
    }
}
